"""FIRST VERSION, to be replaced by the alignment room."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, utils

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Link, ...]:
    """Link sentences; indices are those of the two sequences."""
    lefts = [utils.default_process(s) for s in left]
    rights = [utils.default_process(s) for s in right]
    scores = [[fuzz.token_set_ratio(a, b) / 100 for b in rights] for a in lefts]
    links = []
    for i, row in enumerate(scores):
        for j, score in enumerate(row):
            if score >= 0.5 and score >= max(row) and score >= max(r[j] for r in scores):
                links.append(Link(i, j, score))
    return tuple(links)


def align_articles(left: Article, right: Article) -> tuple[Link, ...]:
    """Link the body passages of two articles; indices are those of their `passages`."""
    lefts, rights = left.body, right.body
    found = align([p.span.of(left.text) for p in lefts], [p.span.of(right.text) for p in rights])
    return tuple(Link(lefts[k.left].index, rights[k.right].index, k.score) for k in found)
