"""A small comparison made by hand, in which every kind of finding occurs once."""

from __future__ import annotations

from datetime import UTC, date, datetime

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Article, Paragraph, Passage, PassageKind, Side, Span
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

LEFT = (
    (PassageKind.HEADLINE, ("Harbour fire: 12 hurt",)),
    (PassageKind.BODY, ("Twelve people were hurt in a fire at the harbour.", "It began at noon.")),
    (PassageKind.PULL_QUOTE, ("“We saw smoke,” said Mayor Ada Ortiz.",)),
    (PassageKind.BODY, ("The cause is *unknown* <so far>.",)),
    (PassageKind.CAPTION, ("The harbour on Monday [Photo: A|B]",)),
)
RIGHT = (
    (PassageKind.HEADLINE, ("Fire at the port",)),
    (PassageKind.BODY, ("A fire at the harbour hurt nine people.",)),
    (PassageKind.BLOCK_QUOTE, ("Ada Ortiz said: “We saw smoke.”",)),
    (PassageKind.BODY, ("A spokesman for the port said ships were waiting.",)),
)


def article(
    paragraphs: tuple[tuple[PassageKind, tuple[str, ...]], ...], **known: object
) -> Article:
    """Build an article from kinds and sentences, with a blank between sentences."""
    text, made, passages = "", [], []
    for kind, sentences in paragraphs:
        start, first = len(text), len(passages)
        for sentence in sentences:
            if len(passages) > first:
                text += " "
            span = Span(len(text), len(text) + len(sentence))
            passages.append(Passage(len(passages), span, len(made), kind))
            text += sentence
        made.append(Paragraph(len(made), Span(start, len(text)), first, len(passages)))
        text += "\n\n"
    return Article(text, tuple(made), tuple(passages), **known)  # type: ignore[arg-type]


def place(where: Article, words: str) -> Span:
    """Return where `words` stand in an article."""
    start = where.text.index(words)
    return Span(start, start + len(words))


def small_comparison() -> Comparison:
    """Return the comparison of two short reports on a fire."""
    left = article(
        LEFT,
        title="Harbour fire: 12 hurt",
        outlet="The Daily | Post",
        byline="By J. Doe",
        date=date(2020, 5, 4),
        origin="left.txt",
        replaced=1,
    )
    right = article(
        RIGHT,
        title="Fire at the port",
        origin="https://example.org/fire",
        fetched=datetime(2020, 5, 5, 9, 30, tzinfo=UTC),
    )
    conflict = Link(
        1,
        1,
        0.9,
        Relation.CONFLICT,
        left_shared=(place(left, "hurt in a fire at the harbour"),),
        right_shared=(place(right, "fire at the harbour hurt"),),
        left_differs=(place(left, "Twelve people"),),
        right_differs=(place(right, "nine people"),),
    )
    verbatim = Link(
        3,
        2,
        0.8,
        Relation.VERBATIM,
        left_shared=(place(left, "“We saw smoke,”"), place(left, "Ada Ortiz")),
        right_shared=(place(right, "Ada Ortiz"), place(right, "“We saw smoke.”")),
    )
    headlines = Link(0, 0, 0.3, Relation.OVERLAP)
    quotes = (
        Quote(place(left, "“We saw smoke,”"), QuoteStyle.PULL, Side.LEFT, "Ada Ortiz"),
        Quote(place(right, "“We saw smoke.”"), QuoteStyle.DIRECT, Side.RIGHT, "Ada Ortiz"),
        Quote(
            place(right, "ships were waiting"),
            QuoteStyle.INDIRECT,
            Side.RIGHT,
            "A spokesman for the port",
            attribution=place(right, "A spokesman for the port"),
            cue=Span(place(right, "port said").start + 5, place(right, "port said").end),
            relay="Reuters",
        ),
    )
    mentions = tuple(
        Mention(place(where, "Ada Ortiz"), "Ada Ortiz", ActorKind.PERSON, side)
        for side, where in ((Side.LEFT, left), (Side.RIGHT, right))
    )
    words = [
        QuoteEdit(EditKind.SAME, place(left, "We saw smoke"), place(right, "We saw smoke")),
    ]
    return Comparison(
        left=left,
        right=right,
        options=Options(),
        candidates=(headlines, conflict, verbatim),
        links=(conflict, verbatim),
        divergences=(
            Divergence(
                1,
                1,
                DivergenceKind.NUMBER,
                Severity.CONFLICT,
                place(left, "Twelve"),
                place(right, "nine"),
                "The left counts 12 people, the right 9.",
            ),
        ),
        actors=(
            Actor(
                "Ada Ortiz",
                ActorKind.PERSON,
                mentions,
                role="Mayor",
                affiliation="Port City",
                aliases=("Ortiz", "the mayor"),
            ),
        ),
        quotes=quotes,
        sources=(
            Source("Ada Ortiz", SourceKind.OFFICIAL, (0, 1), role="Mayor", actor=0),
            Source(
                "A spokesman for the port",
                SourceKind.OFFICIAL,
                (2,),
                anonymous=True,
                via=("Reuters",),
                possible_matches=("Ada Ortiz",),
            ),
        ),
        quote_pairs=(QuotePair(0, 1, 1.0, True, tuple(words)),),
        only_left=(OnlyHere(4, 0.4, "nothing by name"), OnlyHere(2, 0.2)),
        only_right=(OnlyHere(3, 0.7, "a quotation"), OnlyHere(0, 0.1)),
    )
