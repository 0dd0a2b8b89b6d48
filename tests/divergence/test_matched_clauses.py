"""The one clause of a passage that the other article has."""

from __future__ import annotations

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.divergence.matched_clauses import matched_clause
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate
from tests.divergence.pairs import people

LONG = (
    "The orchard lost half its trees in the frost, "
    "while the owner, a retired pilot, was teaching his grandson to sail off the coast."
)


def _matched(left: str, right: str, score: float = 0.4, *names: str) -> str | None:
    articles = article_from_sentences([left]), article_from_sentences([right])
    actors = people(left, right, *names)
    readings = [read(a, side, actors, ()) for a, side in zip(articles, Side, strict=True)]
    links, _ = relate(readings[0], readings[1], [Link(0, 0, score)])
    found = matched_clause(readings[0], 0, links)
    return found.span.of(left) if found else None


def test_the_clause_is_told() -> None:
    other = "Half the trees of the orchard were lost in last week’s frost."
    assert _matched(LONG, other) == "The orchard lost half its trees in the frost"


def test_both_clauses_matched_is_no_part() -> None:
    other = (
        "Half the trees of the orchard were lost in the frost as its owner, a retired pilot, was "
        "teaching his grandson to sail."
    )
    assert _matched(LONG, other) is None


def test_too_weak_a_link_matches_no_clause() -> None:
    other = "Half the trees of the orchard were lost in last week’s frost."
    assert _matched(LONG, other, 0.2) is None


def test_who_and_when_is_no_clause() -> None:
    left = (
        "Senator Iris Holm, the chairman, said on Tuesday, "
        "that no money was left for the repair of the old ferry and its pier."
    )
    other = "Chairman Iris Holm, a senator, said on Tuesday she had slept badly."
    assert _matched(left, other, 0.45, "Iris Holm") is None
