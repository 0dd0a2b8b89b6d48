"""Scrolling two columns together, along the chain of passages that both have in the same order.

The rules are meld's (`filediff.py`, `misc.calc_syncpoint`): the line that is kept level slides
from the top edge of the page over its middle to its bottom edge, so that both beginnings and both
ends can be reached; positions are continuous. Added here: where the columns stand off the chain
(after a jump to a moved pair, or after scrolling unlocked) they keep that offset while the pair is
in view and lose it over the page that follows, so that nothing ever jumps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from newsdiff.articles.model import Side

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link

Anchor = TypeVar("Anchor")


def in_order_chain(links: Sequence[Link]) -> list[Link]:
    """Return the links that stand in the same order on both sides, with the greatest total score.

    Heaviest increasing subsequence over the right passages (as for the longest one, Fredman 1975,
    with weights), in O(n log n).
    """
    ordered = sorted(links, key=lambda link: (link.left, -link.right))
    # Best chains so far, by the right passage they end with; both lists rise.
    ends: list[int] = []
    weights: list[float] = []
    last: list[int] = []
    before: list[int] = []
    for number, link in enumerate(ordered):
        at = bisect_left(ends, link.right)
        before.append(last[at - 1] if at else -1)
        weight = link.score + (weights[at - 1] if at else 0.0)
        beaten = at
        while beaten < len(ends) and weights[beaten] <= weight:
            beaten += 1
        if at < len(ends) and ends[at] == link.right and beaten == at:
            continue
        ends[at:beaten], weights[at:beaten], last[at:beaten] = [link.right], [weight], [number]
    chain: list[Link] = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]


class RowMap(Generic[Anchor]):
    """Which row of one column belongs to which of the other: straight lines between anchors."""

    def __init__(
        self,
        anchors: Sequence[Anchor],
        rows_of: Callable[[Anchor], tuple[float, float]],
        left: float,
        right: float,
    ) -> None:
        """Join the beginnings, `anchors`, and the ends of two columns.

        `rows_of` returns the rows of an anchor on the left and the right, which never fall from
        one anchor to the next; it is asked only for a few anchors at a time. `left` and `right`
        are the heights of the columns.
        """
        self._anchors = anchors
        self._rows_of = rows_of
        self._ends = (max(left, 1.0), max(right, 1.0))

    def across(self, side: Side, row: float) -> float:
        """Return the row of the other column that belongs to `row` of the column on `side`."""
        here, there = (0, 1) if side is Side.LEFT else (1, 0)

        def row_here(anchor: Anchor) -> float:
            return self._rows_of(anchor)[here]

        after = bisect_right(self._anchors, row, key=row_here)
        start, end = (0.0, 0.0), self._ends
        if after:
            # Of anchors in the same row the first counts, so that rows follow without a jump.
            level = row_here(self._anchors[after - 1])
            start = self._rows_of(self._anchors[bisect_left(self._anchors, level, key=row_here)])
        if after < len(self._anchors):
            end = self._rows_of(self._anchors[after])
        if end[here] <= start[here]:
            return start[there] + row - start[here]
        slope = (end[there] - start[there]) / (end[here] - start[here])
        return start[there] + (row - start[here]) * slope

    def slope(self, side: Side, row: float, page: float) -> float:
        """Return how many rows the other column runs on for each row of the column on `side`.

        That is over a page around `row`.
        """
        half = max(page, 2.0) / 2
        start = max(row - half, 0.0)
        return (self.across(side, row + half) - self.across(side, start)) / (row + half - start)


def sync_point(scroll: float, page: float, height: float) -> float:
    """Return where on the page the level line is, 0 (top edge) to 1 (bottom edge).

    It slides to the middle over the first half page and from there to the bottom edge over the
    last one. `scroll` is the first row shown, `page` the rows shown, `height` all rows.
    """
    half = page / 2
    if half <= 0:
        return 0.0
    head = min(1.0, max(0.0, scroll / half))
    tail = min(1.0, max(0.0, (scroll - (height - 1.5 * page)) / half))
    return 0.5 * head + 0.5 * tail


@dataclass(slots=True)
class SyncMap:
    """Moves one column after the other.

    `pivot` is the row of the leader at which the columns stood `offset` rows off the chain.
    """

    rows: RowMap[Any]
    leader: Side = Side.LEFT
    pivot: float = 0.0
    offset: float = 0.0

    def follow(self, side: Side, scroll: float, page: float, height: float) -> float:
        """Return where the other column scrolls to when that on `side` shows `scroll` first."""
        target = self._on_chain(side, scroll, page, height)
        if side is not self.leader:
            return target
        beyond = max(0.0, scroll - self.pivot, self.pivot - (scroll + page - 1))
        return target + self.offset * max(0.0, 1.0 - beyond / max(page, 1.0))

    def settle(
        self, side: Side, scroll: float, other: float, page: float, height: float, pivot: float
    ) -> None:
        """Take note that the columns stand at `scroll` and `other` now, and why: `pivot`."""
        self.leader, self.pivot = side, pivot
        self.offset = other - self._on_chain(side, scroll, page, height)

    def forget(self, side: Side) -> None:
        """Let the column on `side` lead, as if the two had never stood off the chain."""
        self.leader, self.offset = side, 0.0

    def _on_chain(self, side: Side, scroll: float, page: float, height: float) -> float:
        line = page * sync_point(scroll, page, height)
        return self.rows.across(side, scroll + line) - line
