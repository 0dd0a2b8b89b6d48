"""The part of the main screen that tells all about what is in focus, and copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from newsdiff.articles.model import Side
from newsdiff.reader.messages import ComparisonChanged, PassageFocused
from newsdiff.reader.screens.furnished import FurnishedScreen
from newsdiff.reader.viewmodel.status import STILL_COMPARING

if TYPE_CHECKING:
    from newsdiff.reader.widgets.drawer import Drawer
    from newsdiff.reader.widgets.pane import Pane


class DetailsScreen(FurnishedScreen):
    """A furnished screen whose drawer describes the passage in focus and its partner."""

    @property
    def tells_details(self) -> bool:
        """Whether the drawer is open."""
        return self._furnished and self.drawer.display

    @property
    def _in_drawer(self) -> bool:
        return self._furnished and self.focused is self.drawer

    @property
    def in_hand(self) -> Pane | Drawer:
        """What keys scroll: an article, or the drawer while it has the focus."""
        return self.drawer if self._in_drawer else super().in_hand

    async def action_details(self) -> None:
        """Show everything about the focused passage and its partner, or hide it."""
        await self.mount_lazily()
        if self._in_drawer:
            self.back_to_articles()
        self.drawer.display = not self.drawer.display
        if self.panes.focus_at is None:
            self.panes.focus_on(self.panes.active_side, self.panes.passage_read())
        self._describe_focus()
        self.call_after_refresh(self._keep_focus_in_view)

    def _keep_focus_in_view(self) -> None:
        """Show the passage in focus on the page that the drawer leaves."""
        if self.panes.focus_at is not None:
            side, passage = self.panes.focus_at
            self.panes.show_span(side, self.panes.span_of(side, passage))

    def action_other_side(self) -> None:
        """To the other article; from the right one to the drawer, if that holds more than fits."""
        right = self.panes.active_side is Side.RIGHT
        if self.tells_details and self.drawer.holds_more and right and not self._in_drawer:
            self.drawer.focus()
        else:
            super().action_other_side()

    def action_leave(self) -> None:
        """Leave what is around the articles, one thing at a time: here the drawer."""
        if self._in_drawer:
            self.back_to_articles()
        elif self.tells_details:
            self.drawer.display = False

    def action_copy(self) -> None:
        """Send the passage or pair in focus, or what is selected, to the terminal's clipboard."""
        from newsdiff.reader.viewmodel.excerpt import excerpt, pair_excerpt

        focus, pairing, link = (
            self.panes.focus_at,
            self.panes.pairing,
            self.panes.marks.link,
        )
        selected = self.get_selected_text()
        if selected:
            text, what = selected, "The selection"
        elif link is not None and pairing is not None:
            text, what = pair_excerpt(pairing.comparison, link.left, link.right), "The pair"
        elif focus is not None:
            side, passage = focus
            text, what = excerpt(self.panes.articles[side], passage), "The passage"
        else:
            self.status.remark(self.nothing_in_focus)
            return
        self.app.copy_to_clipboard(text)
        self.notify(f"{what} was sent to the clipboard.")

    @on(PassageFocused)
    @on(ComparisonChanged)
    def _describe_focus(self) -> None:
        if not self.tells_details:
            return
        from newsdiff.reader.theme.styles import styles_for
        from newsdiff.reader.viewmodel.detail import detail

        pairing, focus = self.panes.pairing, self.panes.focus_at
        if pairing is None:
            self.drawer.show_note(STILL_COMPARING)
        elif focus is not None:
            link, styles = self.panes.marks.link, styles_for(self.app)
            self.drawer.show(detail(pairing, *focus, link, styles))
