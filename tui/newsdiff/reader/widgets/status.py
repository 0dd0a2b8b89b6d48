"""The line that says what is in focus, and how the page is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from textual.content import Content
from textual.widget import Widget

from newsdiff.reader.viewmodel.status import fitted

LEAST_FOCUS = 12
"""Cells that the left text gets at least, or all of them."""


class Told(NamedTuple):
    """The two texts of the line, and what goes in their place where there is no room for both.

    `focus` says what is in focus, `view` how the page is shown, `brief` the same in fewer words.
    `key` is the key of the action that tells what may have to be left out of `focus`.
    """

    focus: Content
    view: Content
    brief: Content
    key: str


class StatusLine(Widget):
    """Two texts on one row: left what is in focus, right how the page is shown.

    `tell` is asked for them when the line is painted: with all else that has changed, not after it.
    """

    ALLOW_SELECT = False

    def __init__(self, tell: Callable[[], Told]) -> None:
        super().__init__(id="status")
        self._tell = tell
        self._remark = ""

    def renew(self) -> None:
        """Ask anew what is to be told."""
        self._remark = ""
        self.refresh()

    def remark(self, words: str) -> None:
        """Say why a key did nothing, in the place of what is in focus, until something changes."""
        self._remark = words
        self.refresh()

    def render(self) -> Content:
        """Both texts, at the two ends of the row."""
        width = self.content_size.width
        focus, view, brief, key = self._tell()
        if self._remark:
            focus, key = Content.styled(self._remark, "$accent"), ""
        if focus.cell_length + view.cell_length + 2 > width:
            view = brief
        room = width - view.cell_length - 2 if view else width
        if room < LEAST_FOCUS:
            return fitted(focus, width, key)
        focus = fitted(focus, room, key)
        return Content.assemble(focus, " " * (width - focus.cell_length - view.cell_length), view)
