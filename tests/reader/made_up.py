"""A small comparison with everything in it, built by hand: what the reader's tests look at."""

from __future__ import annotations

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import Comparison, Options
from newsdiff.divergence.model import (
    Divergence,
    DivergenceKind,
    EditKind,
    OnlyHere,
    QuoteEdit,
    QuotePair,
    Severity,
)
from newsdiff.quotes.model import Quote, QuoteStyle, Source, SourceKind

HOSTILE = "[/oops] [@click=app.quit]x[/]"

LEFT = """Mill burns down in Arlow

A fire destroyed the old mill in Arlow, killing 12 people.

“We saw the smoke at noon,” said Mayor Ada Quill. A second wall fell on Monday.

The mill was built by [/oops] [@click=app.quit]x[/].
"""
RIGHT = """Fire at Arlow mill

Ten people died when fire destroyed the mill in Arlow.

Ada Quill, the mayor, said: “We all saw the smoke at noon.”

A witness said the roof was gone. Quill left early.
"""


def span_in(text: str, words: str, occurrence: int = 0) -> Span:
    """Return where `words` stand in `text`."""
    at = -1
    for _ in range(occurrence + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def articles() -> tuple[Article, Article]:
    return (
        article_from_text(LEFT, origin="arlow-left.txt"),
        article_from_text(RIGHT, origin="arlow-right.txt"),
    )


def passage_at(article: Article, words: str) -> int:
    """Return the index of the passage that holds `words`."""
    place = span_in(article.text, words)
    return next(each.index for each in article.passages if each.span.contains(place))


def _mentions(kind: ActorKind, side: Side, text: str, words: str) -> list[Mention]:
    return [
        Mention(span_in(text, words, number), words, kind, side)
        for number in range(text.count(words))
    ]


def comparison() -> Comparison:
    """Two reports of a fire: a conflict of numbers, a quote in both, actors, a hostile name."""
    left, right = articles()
    texts = {Side.LEFT: left.text, Side.RIGHT: right.text}

    def actor(name: str, kind: ActorKind, words: str, role: str = "") -> Actor:
        mentions = [
            each for side, text in texts.items() for each in _mentions(kind, side, text, words)
        ]
        return Actor(name, kind, tuple(mentions), role=role)

    fire = (passage_at(left, "killing"), passage_at(right, "Ten people"))
    smoke = (passage_at(left, "the smoke"), passage_at(right, "the smoke"))
    left_quote = span_in(left.text, "“We saw the smoke at noon,”")
    right_quote = span_in(right.text, "“We all saw the smoke at noon.”")
    links = (
        Link(
            *fire,
            score=0.9,
            relation=Relation.CONFLICT,
            left_shared=(span_in(left.text, "destroyed the"), span_in(left.text, "in Arlow", 1)),
            right_shared=(span_in(right.text, "destroyed the mill in Arlow"),),
            left_differs=(span_in(left.text, "12"),),
            right_differs=(span_in(right.text, "Ten"),),
        ),
        Link(*smoke, score=0.8, relation=Relation.VERBATIM),
    )
    return Comparison(
        left=left,
        right=right,
        options=Options(),
        candidates=links,
        links=links,
        divergences=(
            Divergence(
                *fire,
                DivergenceKind.NUMBER,
                Severity.CONFLICT,
                span_in(left.text, "12 people"),
                span_in(right.text, "Ten people"),
                "Left counts 12 people, right ten.",
                probability=0.9,
            ),
        ),
        actors=(
            actor("Arlow", ActorKind.PLACE, "Arlow"),
            actor("Ada Quill", ActorKind.PERSON, "Quill", "Mayor"),
            actor(HOSTILE, ActorKind.ORGANISATION, HOSTILE, HOSTILE),
        ),
        quotes=(
            Quote(left_quote, QuoteStyle.DIRECT, Side.LEFT, "Ada Quill"),
            Quote(right_quote, QuoteStyle.DIRECT, Side.RIGHT, "Ada Quill"),
            Quote(
                span_in(right.text, "the roof was gone"),
                QuoteStyle.INDIRECT,
                Side.RIGHT,
                "a witness",
            ),
        ),
        sources=(
            Source("Ada Quill", SourceKind.OFFICIAL, (0, 1), role="Mayor", actor=1),
            Source("a witness", SourceKind.WITNESS, (2,), anonymous=True, via=(HOSTILE,)),
        ),
        quote_pairs=(
            QuotePair(
                0,
                1,
                0.9,
                True,
                (
                    QuoteEdit(EditKind.SAME, span_in(left.text, "We"), span_in(right.text, "We")),
                    QuoteEdit(EditKind.ADDED, None, span_in(right.text, "all")),
                    QuoteEdit(
                        EditKind.SAME,
                        span_in(left.text, "saw the smoke at noon"),
                        span_in(right.text, "saw the smoke at noon"),
                    ),
                ),
            ),
        ),
        only_left=(OnlyHere(passage_at(left, "second wall"), 0.6, "Monday"),),
        only_right=(OnlyHere(passage_at(right, "left early"), 0.3, ""),),
    )
