"""The sign, the name and the words of each relation: the same in the reader and in every export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsdiff.alignment.model import Relation


class RelationSign(NamedTuple):
    """What stands for a relation where colour may not.

    `sign` takes one cell; `name` is what styles call it: what shares a phrase looks like any other
    overlap. `words` explain it, `brief` where there is little room. Where there is room for one
    only, that of the greatest `weight` is shown.
    """

    sign: str
    name: str
    words: str
    brief: str
    weight: int


RELATIONS: Mapping[str, RelationSign] = {
    "verbatim": RelationSign("=", "verbatim", "the same words", "same words", 5),
    "paraphrase": RelationSign("≈", "paraphrase", "the same in other words", "other words", 4),
    "phrase": RelationSign("∼", "overlap", "they share a phrase", "share a phrase", 3),
    "overlap": RelationSign("±", "overlap", "one side says more", "one says more", 2),
    "conflict": RelationSign("≠", "conflict", "they do not agree", "disagree", 7),
}
"""By the relation, which is a string: nothing of the analysis need be loaded to show signs."""

UNSURE = RelationSign("≠", "unsure", "they may not agree", "may disagree", 6)
"""What stands in the place of a conflict's sign where each contradiction is in doubt."""

ONLY_HERE = RelationSign("+", "only-here", "only here", "only in one", 1)
"""What only one article has."""


def relation_sign(relation: Relation | None) -> RelationSign:
    """Return the sign of a relation; that of "only here" for None."""
    return ONLY_HERE if relation is None else RELATIONS[relation]


def sureness(score: float) -> str:
    """Say in words how sure a link or a point is, by its score 0..1; never wholly."""
    return f"{min(score, 0.99):.0%} sure"
