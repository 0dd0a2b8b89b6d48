"""What keys do while reading: the part of the main screen that moves about in the articles."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events, on
from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection
from textual.widget import Widget

from newsdiff.articles.model import Article, Side
from newsdiff.reader.keymap import ChosenKeys, shown_keys
from newsdiff.reader.keys import ACTIONS
from newsdiff.reader.messages import PassageClicked
from newsdiff.reader.state.navigation import Stop
from newsdiff.reader.viewmodel.status import STILL_COMPARING, no_further, none_shown, nothing_shown
from newsdiff.reader.widgets.page import NARROW_TERMINAL
from newsdiff.reader.widgets.pane import Pane
from newsdiff.reader.widgets.side_by_side import SideBySide
from newsdiff.reader.widgets.status import StatusLine, Told

if TYPE_CHECKING:
    from newsdiff.reader.widgets.drawer import Drawer

DIVIDER_STEP = 0.05
"""How much of the width the divider moves at a time."""


class ReadingScreen(Screen[None]):
    """A screen around a panes, with the actions that move, focus and arrange it."""

    chosen_keys: ChosenKeys = MappingProxyType({})
    """The keys that the user chose for actions."""

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__()
        self.panes = SideBySide(left, right)
        self.status = StatusLine(self.where)
        self.panes.view_changed = self.status.renew
        self._anchor: tuple[Pane, Offset] | None = None

    # -- selecting with the pointer ---------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection begins."""
        pointer = Offset(event.screen_x, event.screen_y)
        widget, _ = self.get_widget_at(*pointer)
        self._anchor = None
        if isinstance(widget, Pane):
            self._anchor = widget, widget.character_under(pointer)

    def validate_selections(self, selections: dict[Widget, Selection]) -> dict[Widget, Selection]:
        """Keep a selection inside the pane in which it began.

        Textual would go on in the other pane, and counts wide characters differently.
        """
        if self._anchor is None or not selections:
            return selections
        pane, start = self._anchor
        ends = sorted(
            (start, pane.character_under(self.app.mouse_position)), key=lambda o: (o.y, o.x)
        )
        return {pane: Selection(ends[0], ends[1] + (1, 0))}

    @on(PassageClicked)
    def _select_passage(self, event: PassageClicked) -> None:
        if event.twice:
            self._anchor = None
            pane = self.panes.pane(event.side)
            span = self.panes.span_of(event.side, event.passage)
            self.selections = {pane: pane.selection_of(event.side, span)}

    @property
    def pair(self) -> tuple[Article, Article]:
        """The two articles, left and right."""
        return self.panes.articles[Side.LEFT], self.panes.articles[Side.RIGHT]

    # -- what is told -----------------------------------------------------------------------

    def where(self) -> Told:
        """Return what the status line tells."""
        raise NotImplementedError

    def key_of(self, action: str) -> str:
        """Return the first key of an action, as it is shown; "" where it has none."""
        found = next(each for each in ACTIONS if each.id == action)
        return next(iter(shown_keys(self.app, found, self.chosen_keys)), "")

    # -- scrolling --------------------------------------------------------------------------

    @property
    def in_hand(self) -> Pane | Drawer:
        """What keys scroll."""
        return self.panes.active

    def _scroll(self, rows: float) -> None:
        text = self.in_hand
        text.jump(round(text.scroll_y) + rows)

    def action_line_down(self) -> None:
        """One row down."""
        self._scroll(1)

    def action_line_up(self) -> None:
        """One row up."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """One page down; the last two rows stay, so that the eye finds its place."""
        self._scroll(max(self.in_hand.page - 2, 1))

    def action_page_up(self) -> None:
        """One page up."""
        self._scroll(-max(self.in_hand.page - 2, 1))

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._scroll(self.in_hand.page // 2)

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._scroll(-(self.in_hand.page // 2))

    def action_go_to_start(self) -> None:
        """To the first row."""
        self.in_hand.jump(0)

    def action_go_to_end(self) -> None:
        """To the last row, at the bottom of the page."""
        text = self.in_hand
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
            key = self.key_of("other_side")
            return no_further(kind, forward=forward, other=side.other, key=key)
        if self.panes.stops(kind, side):
            return no_further(kind, forward=forward)
        return none_shown(kind, self.panes.shown, self.key_of("more_links"))

    @property
    def nothing_in_focus(self) -> str:
        """Words that say so, and what helps."""
        return f"Nothing is in focus yet: {self.key_of('next_link')} goes to a linked passage."

    def _has_partners(self, at_least: int) -> bool:
        """Whether the passage in focus has so many partners; if not, that is told."""
        partners = len(self.panes.partners)
        if self.panes.focus_at is None:
            self.status.remark(self.nothing_in_focus)
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

    # -- view -------------------------------------------------------------------------------

    def action_other_side(self) -> None:
        """To the other article; the partner of the passage in focus is then in focus."""
        self.panes.cross()

    def action_toggle_lock(self) -> None:
        """Scroll both articles together, or each alone."""
        self.panes.toggle_lock()

    def action_next_mode(self) -> None:
        """Show the articles in the next mode."""
        if self.panes.too_narrow:
            self.status.remark(f"Two columns need a terminal of {NARROW_TERMINAL} columns.")
            return
        self.panes.wanted_mode = self.panes.wanted_mode.next

    def action_next_filter(self) -> None:
        """Show other passages."""
        self.panes.filter = self.panes.filter.next
        if not self.panes.shown.anything:
            self.status.remark(nothing_shown(self.panes.filter, self.key_of("next_filter")))

    def action_divider_left(self) -> None:
        """Make the left pane narrower."""
        self.panes.move_divider(self.panes.share - DIVIDER_STEP)

    def action_divider_right(self) -> None:
        """Make the left pane wider."""
        self.panes.move_divider(self.panes.share + DIVIDER_STEP)
