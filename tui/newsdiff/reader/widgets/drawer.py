"""The drawer under the panes: the focused pair in full, and all that was found about it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from newsdiff.reader.detail import Detail
from newsdiff.reader.widgets.lines import Hanging, Told


class Drawer(VerticalScroll):
    """Two texts, literally: beside each other, or one above the other on a narrow screen."""

    def compose(self) -> ComposeResult:
        """The words of the pair, then the findings."""
        with Horizontal(id="detail"):
            yield Told(id="pair")
            yield Told(id="findings")

    def show(self, detail: Detail) -> None:
        """Replace what the drawer shows."""
        self.query_one("#pair", Told).tell(detail.pair)
        self.query_one("#findings", Told).tell(detail.findings)
        self.query_one("#findings").display = bool(detail.findings)
        self.scroll_home(animate=False)

    def show_note(self, words: str) -> None:
        """Show a sentence instead."""
        self.show(Detail(Hanging([(Content(""), Content(words))])))
