"""The drawer under the panes: the focused pair in full, and all that was found about it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from newsdiff.reader.viewmodel.detail import Detail
from newsdiff.reader.viewmodel.lines import Hanging
from newsdiff.reader.widgets.told import Told


class Drawer(VerticalScroll, inherit_bindings=False):
    """Two texts, literally: beside each other, or one above the other on a narrow screen.

    `key` is the key that puts it in focus, so that the keys that scroll the articles scroll it.
    """

    def __init__(self, key: str) -> None:
        super().__init__(id="drawer")
        self._key = key
        self.border_title = "Details"

    def compose(self) -> ComposeResult:
        """The words of the pair, then the findings."""
        with Horizontal(id="detail"):
            yield Told(id="pair")
            yield Told(id="findings")

    @property
    def page(self) -> int:
        """How many rows are on the screen."""
        return self.size.height

    @property
    def rows(self) -> int:
        """How many rows of text there are."""
        return self.virtual_size.height

    @property
    def holds_more(self) -> bool:
        """Whether there is more than fits."""
        return bool(self.show_vertical_scrollbar)

    def jump(self, y: float) -> None:
        """Scroll so that row `y` is the first, at once."""
        self.scroll_to(y=max(0.0, y), animate=False)

    def watch_show_vertical_scrollbar(self, more: bool) -> None:
        """Say how to reach what does not fit."""
        self.border_title = f"Details · {self._key} to scroll" if more else "Details"

    def show(self, detail: Detail) -> None:
        """Replace what the drawer shows."""
        self.query_one("#pair", Told).tell(detail.pair)
        self.query_one("#findings", Told).tell(detail.findings)
        self.query_one("#findings").display = bool(detail.findings)
        self.scroll_home(animate=False)

    def show_note(self, words: str) -> None:
        """Show a sentence instead."""
        self.show(Detail(Hanging([(Content(""), Content(words))])))
