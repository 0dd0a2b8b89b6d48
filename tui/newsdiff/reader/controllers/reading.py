"""Moving about in the articles: scrolling, and going from passage to passage."""

from __future__ import annotations

from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.state.navigation import Stop
from newsdiff.reader.viewmodel.status import STILL_COMPARING, no_further, none_shown


class ReadingController(Controller):
    """Scrolls what is in hand, and moves the focus."""

    # -- scrolling --------------------------------------------------------------------------

    def _scroll(self, rows: float) -> None:
        text = self.screen.in_hand
        text.jump(round(text.scroll_y) + rows)

    def action_line_down(self) -> None:
        """One row down."""
        self._scroll(1)

    def action_line_up(self) -> None:
        """One row up."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """One page down; the last two rows stay, so that the eye finds its place."""
        self._scroll(max(self.screen.in_hand.page - 2, 1))

    def action_page_up(self) -> None:
        """One page up."""
        self._scroll(-max(self.screen.in_hand.page - 2, 1))

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._scroll(self.screen.in_hand.page // 2)

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._scroll(-(self.screen.in_hand.page // 2))

    def action_go_to_start(self) -> None:
        """To the first row."""
        self.screen.in_hand.jump(0)

    def action_go_to_end(self) -> None:
        """To the last row, at the bottom of the page."""
        text = self.screen.in_hand
        text.jump(text.rows - text.page)

    # -- passages ---------------------------------------------------------------------------

    def _go(self, kind: Stop, *, forward: bool) -> None:
        if not self.panes.go(kind, forward=forward):
            self.status.remark(self._no_further(kind, forward=forward))

    def _no_further(self, kind: Stop, *, forward: bool) -> str:
        if self.panes.pairing is None and kind is not Stop.PASSAGE:
            return STILL_COMPARING
        side = self.panes.active_side
        if self.panes.stops(kind, side.other):
            key = self.screen.key_of("other_side")
            return no_further(kind, forward=forward, other=side.other, key=key)
        if self.panes.stops(kind, side):
            return no_further(kind, forward=forward)
        return none_shown(kind, self.panes.shown, self.screen.key_of("more_links"))

    def _has_partners(self, at_least: int) -> bool:
        """Whether the passage in focus has so many partners; if not, that is told."""
        partners = len(self.panes.partners)
        if self.panes.focus_at is None:
            self.status.remark(self.screen.nothing_in_focus)
        elif partners < at_least:
            has = "one partner only" if partners else "no partner"
            self.status.remark(f"The passage in focus has {has}.")
        return partners >= at_least

    def action_next_link(self) -> None:
        """To the next linked passage."""
        self._go(Stop.LINK, forward=True)

    def action_previous_link(self) -> None:
        """To the previous linked passage."""
        self._go(Stop.LINK, forward=False)

    def action_next_difference(self) -> None:
        """To the next divergence or only-here passage."""
        self._go(Stop.DIFFERENCE, forward=True)

    def action_previous_difference(self) -> None:
        """To the previous divergence or only-here passage."""
        self._go(Stop.DIFFERENCE, forward=False)

    def action_next_passage(self) -> None:
        """To the next passage."""
        self._go(Stop.PASSAGE, forward=True)

    def action_previous_passage(self) -> None:
        """To the previous passage."""
        self._go(Stop.PASSAGE, forward=False)

    def action_next_partner(self) -> None:
        """To the next partner of a passage that has several."""
        if self._has_partners(2):
            self.panes.next_partner()

    def action_bring_partner(self) -> None:
        """Bring the partner of the passage in focus beside it; in one column, go to it."""
        if self._has_partners(1):
            self.panes.bring_partner()
