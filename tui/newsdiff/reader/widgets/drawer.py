"""The drawer under the panes: the focused pair in full, and all that was found about it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class Drawer(VerticalScroll):
    """Shows one text, literally, from its top; scrolls when it is longer than the drawer."""

    def compose(self) -> ComposeResult:
        yield Static(id="detail")

    def show(self, text: Content) -> None:
        """Replace what the drawer shows."""
        self.query_one("#detail", Static).update(text)
        self.scroll_home(animate=False)
