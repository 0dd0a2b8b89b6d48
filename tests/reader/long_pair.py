"""Two articles long enough to scroll, with links in order, one that moved, and conflicts."""

from __future__ import annotations

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import Comparison, Options
from newsdiff.divergence.model import Divergence, DivergenceKind, OnlyHere, Severity

LENGTH = 60
MOVED = (6, 50)
"""The pair that breaks the order: early on the left, late on the right."""
TWICE = 30
"""The passage on the left with two partners: its own number, and the one after."""

FILLER = "and then came a good many words that nobody had any need to read at all"

RELATIONS = (Relation.VERBATIM, Relation.PARAPHRASE, Relation.OVERLAP, Relation.CONFLICT)


def sentence(side: Side, number: int) -> str:
    """Return a sentence that says where it stands; the right ones are shorter."""
    words = FILLER if side is Side.LEFT else FILLER[: len(FILLER) // 2].rsplit(" ", 1)[0]
    return f"{side.capitalize()} sentence {number} {words}."


def articles(length: int = LENGTH) -> tuple[Article, Article]:
    left, right = (
        article_from_sentences([sentence(side, number) for number in range(length)])
        for side in Side
    )
    return left, right


def links(length: int = LENGTH) -> tuple[Link, ...]:
    """Link each third passage with that of the same number, and the moved ones."""
    in_order = [
        Link(number, number, 0.9, RELATIONS[number // 3 % 4])
        for number in range(0, length, 3)
        if number not in MOVED
    ]
    others = [Link(*MOVED, 0.7, Relation.PARAPHRASE), Link(TWICE, TWICE + 1, 0.6)]
    kept = [link for link in others if max(link.left, link.right) < length]
    return tuple(sorted(in_order + kept, key=lambda link: (link.left, link.right)))


def comparison(length: int = LENGTH) -> Comparison:
    left, right = articles(length)
    found = links(length)
    linked = {link.left for link in found}, {link.right for link in found}
    only_left, only_right = (
        tuple(OnlyHere(p.index, 0.5, "a reason") for p in article.body if p.index not in those)
        for article, those in zip((left, right), linked, strict=True)
    )
    divergences = tuple(
        Divergence(
            link.left,
            link.right,
            DivergenceKind.NUMBER,
            Severity.CONFLICT,
            _word(left, link.left),
            _word(right, link.right),
            "The numbers differ.",
        )
        for link in found
        if link.relation is Relation.CONFLICT
    )
    return Comparison(
        left, right, Options(), found, found, divergences, (), (), (), (), only_left, only_right
    )


def _word(article: Article, passage: int) -> Span:
    """The number in a sentence."""
    span = article.passages[passage].span
    start = span.start + len("Left sentence ")
    return Span(start, start + 1)
