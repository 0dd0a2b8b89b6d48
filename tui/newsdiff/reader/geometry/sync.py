"""Scrolling two columns together, along the chain of passages that both have in the same order.

The rules are meld's (`filediff.py`, `misc.calc_syncpoint`): the line that is kept level slides
from the top edge of the page over its middle to its bottom edge, so that both beginnings and both
ends can be reached; positions are continuous. Added here: where the columns stand off the chain
(after a jump to a moved pair, or after scrolling unlocked) they keep that offset while the pair is
in view and lose it over the page that follows, so that nothing ever jumps.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side


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


class RowMap:
    """Which row of one column belongs to which of the other: straight lines between anchors."""

    def __init__(self, anchors: Sequence[tuple[float, float]], left: float, right: float) -> None:
        """Join `anchors` (row on the left, row on the right; both rising) and both ends.

        `left` and `right` are the heights of the columns.
        """
        points = [(0.0, 0.0)]
        for anchor in anchors:
            if anchor[0] > points[-1][0] and anchor[1] > points[-1][1]:
                points.append(anchor)
        while len(points) > 1 and (points[-1][0] >= left or points[-1][1] >= right):
            points.pop()
        points.append((max(left, 1.0), max(right, 1.0)))
        self._rows = {
            Side.LEFT: [point[0] for point in points],
            Side.RIGHT: [point[1] for point in points],
        }

    def across(self, side: Side, row: float) -> float:
        """Return the row of the other column that belongs to `row` of the column on `side`."""
        here, there = self._rows[side], self._rows[side.other]
        after = min(max(bisect_right(here, row), 1), len(here) - 1)
        x0, x1, y0, y1 = here[after - 1], here[after], there[after - 1], there[after]
        return y0 + (row - x0) * (y1 - y0) / (x1 - x0)


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
class Sync:
    """Moves one column after the other.

    `pivot` is the row of the leader at which the columns stood `offset` rows off the chain.
    """

    rows: RowMap
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

    def _on_chain(self, side: Side, scroll: float, page: float, height: float) -> float:
        line = page * sync_point(scroll, page, height)
        return self.rows.across(side, scroll + line) - line
