from __future__ import annotations

from newsdiff.articles import Article, Side, Span, article_from_text
from newsdiff.quotes import Quote, QuoteStyle, Source, SourceKind
from newsdiff.quotes.sources.matching import match_anonymous_sources

LEFT = article_from_text("“We will come back next week.”")
RIGHT = article_from_text("“We will be back next week.”")
ELSEWHERE = article_from_text("“Nobody knows what to do.”")


def quote(article: Article, side: Side) -> Quote:
    return Quote(Span(0, len(article.text)), QuoteStyle.DIRECT, side)


def source(name: str, quotes: tuple[int, ...], role: str = "", anonymous: bool = False) -> Source:
    return Source(name, SourceKind.OFFICIAL, quotes, role, anonymous=anonymous)


def found(unnamed: Source, named: Source, right: Article = RIGHT) -> list[tuple[str, ...]]:
    quotes = [quote(LEFT, Side.LEFT), quote(right, Side.RIGHT)]
    return match_anonymous_sources([unnamed, named], quotes, LEFT, right)


def test_the_same_words() -> None:
    unnamed, named = source("an official", (0,), anonymous=True), source("John Kirby", (1,))
    assert found(unnamed, named) == [("John Kirby",), ("an official",)]
    assert found(unnamed, named, ELSEWHERE) == [(), ()]


def test_the_same_role() -> None:
    unnamed = source("a Russian general", (0,), anonymous=True)
    assert found(unnamed, source("Igor Konashenkov", (1,), "General"), ELSEWHERE) == [
        ("Igor Konashenkov",),
        ("a Russian general",),
    ]
    assert found(unnamed, source("John Kirby", (1,), "spokesman"), ELSEWHERE) == [(), ()]


def test_whom_both_articles_quote_is_nobody_else() -> None:
    unnamed, named = source("an official", (0, 1), anonymous=True), source("John Kirby", (1,))
    assert found(unnamed, named) == [(), ()]


def test_two_with_a_name_are_two() -> None:
    assert found(source("Putin", (0,)), source("John Kirby", (1,))) == [(), ()]
