"""The line that says what is in focus, and how the page is shown."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from newsdiff.reader.status import fitted


class StatusLine(Widget):
    """Two texts on one row: left what is in focus, right how the page is shown."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="status")
        self._focus = self._view = Content("")
        self._key = ""

    def show(self, focus: Content, view: Content, key: str) -> None:
        """Show the two texts; the left one gives way where there is no room for both.

        `key` is the key of the action that tells what the left one leaves out.
        """
        if (focus, view) != (self._focus, self._view):
            self._focus, self._view, self._key = focus, view, key
            self.refresh()

    def render(self) -> Content:
        """Both texts, at the two ends of the row."""
        width = self.content_size.width
        room = width - self._view.cell_length - 2
        if room < 12:
            return fitted(self._focus, width, self._key)
        focus = fitted(self._focus, room, self._key)
        blank = " " * (width - focus.cell_length - self._view.cell_length)
        return Content.assemble(focus, blank, self._view)
