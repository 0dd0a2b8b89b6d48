"""The places that keys step through."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from newsdiff.articles.model import Side
from newsdiff.reader.state.filters import Shown


class Stop(StrEnum):
    """What to stop at; the value says it in words.

    A difference is a passage that diverges from its partner, or that only one article has.
    """

    PASSAGE = "passage"
    LINK = "linked passage"
    DIFFERENCE = "difference"


def stops(kind: Stop, shown: Shown, side: Side) -> list[int]:
    """Return the passages of an article that are stops and shown, in the order of the text."""
    article, pairing = shown.articles[side], shown.pairing
    if kind is Stop.PASSAGE:
        found = [passage.index for passage in article.passages]
    elif pairing is None:
        return []
    elif kind is Stop.LINK:
        found = pairing.linked(side)
    else:
        apart = {passage for passage in pairing.linked(side) if pairing.diverges(side, passage)}
        found = sorted(apart | pairing.only_here[side].keys())
    return [p for p in found if shown.keeps(side, article.passages[p])]


def step(places: Sequence[int], here: int, *, forward: bool, inclusive: bool) -> int | None:
    """Return the first of `places` (rising) after `here`, or the last before it.

    `inclusive` lets `here` itself count. None where there is no further one.
    """
    if forward:
        return next((p for p in places if p > here or (inclusive and p == here)), None)
    return next((p for p in reversed(places) if p < here or (inclusive and p == here)), None)
