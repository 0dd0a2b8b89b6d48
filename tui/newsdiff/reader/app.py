"""The Textual application."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.screen import Screen

from newsdiff.articles.model import Article
from newsdiff.comparison import Options
from newsdiff.reader.keys import Scope, bindings
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.themes import DEFAULT_THEME, PLAIN_THEME, THEMES, next_theme, variable_defaults
from newsdiff.resources import styles_folder


class NewsdiffApp(App[None]):
    """Reads two articles side by side."""

    TITLE = "newsdiff"
    CSS_PATH: ClassVar = [styles_folder() / "shared.tcss", styles_folder() / "main.tcss"]
    BINDINGS: ClassVar = list(bindings(Scope.APP))

    def __init__(
        self,
        left: Article,
        right: Article,
        *,
        options: Options | None = None,
        theme: str | None = None,
        config: Path | None = None,
    ) -> None:
        super().__init__()
        self.articles = (left, right)
        self.options = options or Options()
        self.config_path = config
        for ours in THEMES:
            self.register_theme(ours)
        self.theme = theme or (PLAIN_THEME if self.no_color else DEFAULT_THEME)

    def get_default_screen(self) -> Screen[None]:
        """The reader's main screen."""
        return MainScreen(*self.articles, self.options)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of relations, for the themes that come with Textual."""
        return variable_defaults()

    def action_next_theme(self) -> None:
        """Show the next theme."""
        self.theme = next_theme(self.theme)
