"""What ties two panes together when they are scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.geometry.sync import RowMap, SyncMap
from newsdiff.reader.widgets.pane import Pane

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link


class ScrollSync:
    """Moves one pane after the other, as long as it is `locked`.

    `pane` returns the pane of a side; where both sides share one, nothing is moved.
    """

    def __init__(self, pane: Callable[[Side], Pane]) -> None:
        self.locked = True
        self._pane = pane
        self._sync_map = SyncMap(RowMap((), lambda rows: rows, 1, 1))
        self._moving = False
        self._stood = dict.fromkeys(Side, 0.0)
        """The first rows of the panes when something was last scrolled."""

    def scrolled(self, side: Side) -> None:
        """Follow the pane of `side`, unless it was moved by this itself."""
        # Events of the follower are dropped, not queued: it must never lead in turn.
        if self._moving:
            return
        if self.locked:
            self.follow(side)
        self._take_note()

    def follow(self, side: Side, *, afresh: bool = False) -> None:
        """Move the other pane to where it belongs; `afresh`, wherever the two stood before."""
        leader = self._pane(side)
        if leader is self._pane(side.other):
            return
        if afresh:
            self._sync_map.forget(side)
        elif side is not self._sync_map.leader:
            # It may have come a long way in one step: what counts is where it stood before.
            self._settle(side, self._stood[side], self._stood[side] + leader.page / 2)
        y = self._sync_map.follow(side, leader.scroll_y, leader.page, leader.full_height)
        self.move(side.other, y)

    def pace(self, side: Side) -> float:
        """Return how many rows the other pane runs for one of `side`, about where they stand."""
        leader = self._pane(side)
        if not self.locked or leader is self._pane(side.other):
            return 1.0
        middle = leader.scroll_y + leader.page / 2
        return self._sync_map.rows.slope(side, middle, leader.page)

    def move(self, side: Side, y: float) -> None:
        """Scroll one pane alone, so that row `y` is its first."""
        self._moving = True
        try:
            self._pane(side).jump(y)
        finally:
            self._moving = False

    def settle(self, side: Side, pivot: float) -> None:
        """Take the places where the panes stand as wanted, around row `pivot` of that of `side`."""
        self._settle(side, self._pane(side).scroll_y, pivot)
        self._take_note()

    def _settle(self, side: Side, scroll: float, pivot: float) -> None:
        leader, other = self._pane(side), self._pane(side.other)
        self._sync_map.settle(side, scroll, other.scroll_y, leader.page, leader.full_height, pivot)

    def _take_note(self) -> None:
        self._stood = {side: self._pane(side).scroll_y for side in Side}

    def chain(self, links: Sequence[Link], rows_of: Callable[[Link], tuple[int, int]]) -> None:
        """Keep the rows of these links level from now on."""
        left, right = (self._pane(side).full_height for side in Side)
        self._sync_map.rows = RowMap(links, rows_of, left, right)
