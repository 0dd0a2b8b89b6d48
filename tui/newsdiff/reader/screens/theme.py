"""Choosing a theme: the page shows each one as the cursor passes it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.theme import Theme
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.workarounds.option_list import Options

NAMES = {
    "newsdiff-dark": "Dark",
    "newsdiff-light": "Light",
    "newsdiff-contrast": "High contrast",
    "newsdiff-safe": "Safe for colour-blind readers",
    "newsdiff-16": "The terminal’s 16 colours",
}


class ThemeScreen(Dialog[str]):
    """Lists newsdiff's themes; the result is the chosen one's name, None to keep the old one."""

    TITLE = "Theme"

    def __init__(self, own: Sequence[Theme] = ()) -> None:
        super().__init__()
        self._names = {**NAMES, **{theme.name: theme.name for theme in own}}

    def content(self) -> ComposeResult:
        """The list of themes, the user's own last."""
        options = (Option(Content(told), id=name) for name, told in self._names.items())
        yield Options(*options, markup=False)

    def on_mount(self) -> None:
        """Begin at the theme that is shown."""
        self._before = self.app.theme
        themes = self.query_one(OptionList)
        names = list(self._names)
        themes.highlighted = names.index(self._before) if self._before in names else 0

    @on(OptionList.OptionHighlighted)
    def _try(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_id is not None:
            self.app.theme = event.option_id

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_close(self) -> None:
        """Put the old theme back."""
        self.app.theme = self._before
        self.dismiss(None)
