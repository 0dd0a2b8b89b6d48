"""The drawer under the panes: the focused pair in full, and all that was found about it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from newsdiff.reader.detail import Detail
from newsdiff.reader.widgets.late import Late


class Drawer(VerticalScroll, Late):
    """Two texts, literally: beside each other, or one above the other on a narrow screen."""

    def contents(self) -> Iterable[Widget]:
        """The words of the pair, then the findings."""
        return (Horizontal(Static(id="pair"), Static(id="findings"), id="detail"),)

    def show(self, detail: Detail) -> None:
        """Replace what the drawer shows."""
        self.fill()
        self.query_one("#pair", Static).update(detail.pair)
        self.query_one("#findings", Static).update(detail.findings)
        self.query_one("#findings").display = bool(detail.findings)
        self.scroll_home(animate=False)

    def show_note(self, words: str) -> None:
        """Show a sentence instead."""
        self.show(Detail(Content(words), Content("")))
