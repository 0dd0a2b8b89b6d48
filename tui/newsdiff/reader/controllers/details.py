"""Telling all about what is in focus, and copying it."""

from __future__ import annotations

from newsdiff.articles.model import Side
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.viewmodel.status import STILL_COMPARING


class DetailsController(Controller):
    """Keeps the drawer, which describes the passage in focus and its partner."""

    @property
    def open(self) -> bool:
        """Whether the drawer is open."""
        return self.screen.surrounded and self.screen.drawer.display

    @property
    def focused(self) -> bool:
        """Whether the drawer has the focus, so that keys scroll it."""
        return self.screen.surrounded and self.screen.focused is self.screen.drawer

    async def action_details(self) -> None:
        """Show everything about the focused passage and its partner, or hide it."""
        await self.screen.mount_lazily()
        drawer = self.screen.drawer
        if self.focused:
            self.screen.back_to_articles()
        drawer.display = not drawer.display
        if self.panes.focus_at is None:
            self.panes.focus_on(self.panes.active_side, self.panes.passage_read())
        self.describe()
        self.screen.call_after_refresh(self._keep_focus_in_view)

    def _keep_focus_in_view(self) -> None:
        """Show the passage in focus on the page that the drawer leaves."""
        if self.panes.focus_at is not None:
            side, passage = self.panes.focus_at
            self.panes.show_span(side, self.panes.span_of(side, passage))

    def action_other_side(self) -> None:
        """To the other article; from the right one to the drawer, if that holds more than fits."""
        right = self.panes.active_side is Side.RIGHT
        if self.open and self.screen.drawer.holds_more and right and not self.focused:
            self.screen.drawer.focus()
        else:
            self.panes.cross()

    def action_left_article(self) -> None:
        """To the left article."""
        self._read(Side.LEFT)

    def action_right_article(self) -> None:
        """To the right article."""
        self._read(Side.RIGHT)

    def _read(self, side: Side) -> None:
        if self.panes.active_side is not side:
            self.panes.cross()
        self.screen.back_to_articles()

    def leave(self) -> bool:
        """Leave the drawer, then close it."""
        if self.focused:
            self.screen.back_to_articles()
            return True
        if self.open:
            self.screen.drawer.display = False
            return True
        return False

    def action_copy(self) -> None:
        """Send the passage or pair in focus, or what is selected, to the terminal's clipboard."""
        from newsdiff.reader.viewmodel.excerpt import excerpt, pair_excerpt

        focus, pairing, link = self.panes.focus_at, self.panes.pairing, self.panes.marks.link
        selected = self.screen.get_selected_text()
        if selected:
            text, what = selected, "The selection"
        elif link is not None and pairing is not None:
            text, what = pair_excerpt(pairing.comparison, link.left, link.right), "The pair"
        elif focus is not None:
            side, passage = focus
            text, what = excerpt(self.panes.articles[side], passage), "The passage"
        else:
            self.status.remark(self.screen.nothing_in_focus)
            return
        self._copy(text, what)

    def action_interrupt(self) -> None:
        """Copy what is selected; where nothing is, say how one leaves."""
        selected = self.screen.get_selected_text()
        if selected:
            self._copy(selected, "The selection")
        else:
            key = self.screen.key_of("quit")
            self.status.remark(f"Nothing is selected to be copied; {key} quits.")

    def _copy(self, text: str, what: str) -> None:
        from newsdiff.reader.state.clipboard import copied_with

        self.screen.app.copy_to_clipboard(text)
        program = copied_with(text) if not self.screen.app.is_headless else None
        how = f"copied with {program}" if program else "sent to the terminal’s clipboard"
        self.screen.notify(f"{what} was {how}.")

    def focus_changed(self) -> None:
        """Describe what is in focus now."""
        self.describe()

    async def comparison_changed(self) -> None:
        """Describe what is known now."""
        self.describe()

    def describe(self) -> None:
        """Tell all about the passage in focus, where the drawer is open."""
        if not self.open:
            return
        from newsdiff.reader.theme.styles import styles_for
        from newsdiff.reader.viewmodel.detail import detail

        drawer, pairing, focus = self.screen.drawer, self.panes.pairing, self.panes.focus_at
        if pairing is None:
            drawer.show_note(STILL_COMPARING)
        elif focus is not None:
            styles = styles_for(self.screen.app)
            drawer.show(detail(pairing, *focus, self.panes.marks.link, styles))
