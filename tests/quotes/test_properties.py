"""What holds for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.articles import Side, article_from_text
from newsdiff.comparison import compare
from newsdiff.language.quotations import find_quotations
from newsdiff.language.sentences import split_sentences
from newsdiff.language.tokens import tokenise
from newsdiff.quotes.find import find_quotes

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "``",
        "''",
        "(",
        ")",
        "—",
        ":",
        ";",
        ",",
        ".",
        "?",
        "…",
        "\n",
        "\n\n",
        "Kirby",
        "John Kirby",
        "the official",
        "he",
        "they",
        "who",
        "that",
        "said",
        "told",
        "according to",
        "reported by",
        "wrote",
        "and",
        "but",
        "to",
        "of",
        "a",
        "plan",
        "failed",
        "is",
        "U.S.",
        "Mr.",
        "BuzzFeed",
        "claim",
        "’s",
        "WALLACE:",
        "5",
        "é",
        "\u2028",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=60)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_quotations_lie_in_order_and_apart(text: str) -> None:
    quotations = find_quotations(text)
    ends = [0, *(quotation.span.end for quotation in quotations)]
    for previous, quotation in zip(ends, quotations, strict=False):
        assert previous <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.span.contains(quotation.inner)
        assert "\n" not in quotation.span.of(text)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_sentences_hold_every_word_once(text: str) -> None:
    tokens = [
        t
        for sentence in split_sentences(text, tokenise(text), find_quotations(text))
        for t in sentence.tokens
    ]
    at = 0
    for token in tokens:
        assert text[at : token.start].strip() == ""
        at = token.end
    assert text[at:].strip() == ""


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_lie_inside_the_text_and_in_order(text: str) -> None:
    quotes = find_quotes(text, Side.RIGHT)
    for quote in quotes:
        for span in (quote.span, quote.attribution, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert quote.article is Side.RIGHT
    assert list(quotes) == sorted(quotes, key=lambda quote: quote.span.start)


@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_quote_belongs_to_its_speakers(left: str, right: str) -> None:
    first, second = article_from_text(left), article_from_text(right)
    found = compare(first, second)
    sources, quotes = found.sources, found.quotes
    for source in sources:
        assert source.name
        assert source.quotes == tuple(sorted(set(source.quotes)))
        assert all(quotes[index].speaker for index in source.quotes)
    named = [source.actor for source in sources if source.actor is not None]
    assert len(named) == len(set(named))


def test_order_of_the_articles_does_not_matter() -> None:
    one = "One\n\nJohn Kirby said it failed. “Go away now,” a Russian general said."
    other = "Two\n\n“It has failed again,” Kirby said. Putin promised to stay."

    def names(left: str, right: str) -> set[str]:
        first, second = article_from_text(left), article_from_text(right)
        return {source.name for source in compare(first, second).sources}

    assert names(one, other) == names(other, one)


def test_hostile_texts_stay_linear() -> None:
    for piece in ('"', "“a ", "'a ", "he said ", "Kirby, ", "“x\n", "Kirby wrote,\n", "( said "):
        assert isinstance(find_quotes(piece * 2_000), tuple)
