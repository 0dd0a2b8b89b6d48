"""What ties two panes together when they are scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.geometry.sync import RowMap, Sync
from newsdiff.reader.widgets.pane import Pane

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link


class Tie:
    """Moves one pane after the other, as long as it is `locked`.

    `pane` returns the pane of a side; where both sides share one, nothing is moved.
    """

    def __init__(self, pane: Callable[[Side], Pane]) -> None:
        self.locked = True
        self._pane = pane
        self._sync = Sync(RowMap((), lambda rows: rows, 1, 1))
        self._moving = False

    def scrolled(self, side: Side) -> None:
        """Follow the pane of `side`, unless it was moved by the tie itself."""
        # Events of the follower are dropped, not queued: it must never lead in turn.
        if not self._moving and self.locked:
            self.follow(side)

    def follow(self, side: Side) -> None:
        """Move the other pane to where it belongs."""
        leader = self._pane(side)
        if leader is self._pane(side.other):
            return
        if side is not self._sync.leader:
            self.settle(side, leader.scroll_y + leader.page / 2)
        y = self._sync.follow(side, leader.scroll_y, leader.page, leader.full_height)
        self.move(side.other, y)

    def move(self, side: Side, y: float) -> None:
        """Scroll one pane alone, so that row `y` is its first."""
        self._moving = True
        try:
            self._pane(side).jump(y)
        finally:
            self._moving = False

    def settle(self, side: Side, pivot: float) -> None:
        """Take the places where the panes stand as wanted, around row `pivot` of that of `side`."""
        leader, follower = self._pane(side), self._pane(side.other)
        self._sync.settle(
            side, leader.scroll_y, follower.scroll_y, leader.page, leader.full_height, pivot
        )

    def chain(self, links: Sequence[Link], rows_of: Callable[[Link], tuple[int, int]]) -> None:
        """Keep the rows of these links level from now on."""
        left, right = (self._pane(side).full_height for side in Side)
        self._sync.rows = RowMap(links, rows_of, left, right)
