"""The line that says what is in focus, and how the page is shown."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget


class StatusLine(Widget):
    """Two texts on one row: left what is in focus, right how the page is shown."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="status")
        self._focus = self._view = Content("")

    def show(self, focus: Content, view: Content) -> None:
        """Show the two texts; the left one gives way where there is no room for both."""
        if (focus, view) != (self._focus, self._view):
            self._focus, self._view = focus, view
            self.refresh()

    def render(self) -> Content:
        """Both texts, at the two ends of the row."""
        width = self.content_size.width
        room = width - self._view.cell_length - 2
        if room < 12:
            return self._focus.truncate(width, ellipsis=True)
        focus = self._focus.truncate(room, ellipsis=True)
        blank = " " * (width - focus.cell_length - self._view.cell_length)
        return Content.assemble(focus, blank, self._view)
