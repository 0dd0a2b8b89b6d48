"""The line that says what is in focus, and how the page is shown."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from newsdiff.reader.status import fitted

LEAST_FOCUS = 12
"""Cells that the left text gets at least, or all of them."""


class StatusLine(Widget):
    """Two texts on one row: left what is in focus, right how the page is shown."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="status")
        self._texts = (Content(""), Content(""), Content(""))
        self._key = ""

    def show(self, focus: Content, view: Content, brief: Content, key: str) -> None:
        """Show the two texts; `brief` goes in place of `view` where there is no room for both.

        `key` is the key of the action that tells what may have to be left out of `focus`.
        """
        if (focus, view, brief) != self._texts:
            self._texts, self._key = (focus, view, brief), key
            self.refresh()

    def render(self) -> Content:
        """Both texts, at the two ends of the row."""
        width = self.content_size.width
        focus, view, brief = self._texts
        if focus.cell_length + view.cell_length + 2 > width:
            view = brief
        room = width - view.cell_length - 2 if view else width
        if room < LEAST_FOCUS:
            return fitted(focus, width, self._key)
        focus = fitted(focus, room, self._key)
        return Content.assemble(focus, " " * (width - focus.cell_length - view.cell_length), view)
