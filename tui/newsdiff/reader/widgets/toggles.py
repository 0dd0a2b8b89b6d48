"""Toggles that show by their sign, not by colour alone, whether they are on."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Checkbox, RadioButton


class Tick(Checkbox):
    """A check box: [x] or [ ]."""

    def render(self) -> Content:
        """The sign and the label."""
        return Content("[x] " if self.value else "[ ] ") + self.label


class Choice(RadioButton):
    """One of several, of which one is chosen: (•) or ( )."""

    def render(self) -> Content:
        """The sign and the label."""
        return Content("(•) " if self.value else "( ) ") + self.label
