"""Picking two of the articles in one file, before they are read side by side."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.content import Content
from textual.driver import Driver
from textual.theme import Theme
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.articles.model import Article
from newsdiff.articles.sanitise import sanitise_line
from newsdiff.articles.sources import number_of
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.theme.themes import (
    DEFAULT_THEME,
    PLAIN_THEME,
    THEMES,
    theme_called,
    variable_defaults,
    without_colour,
)
from newsdiff.reader.viewmodel.lines import Lines
from newsdiff.reader.workarounds.key_bursts import PromptKeys
from newsdiff.reader.workarounds.option_list import Options
from newsdiff.reader.workarounds.quiet_exit import QuietExit
from newsdiff.reader.workarounds.signals import end_from_outside
from newsdiff.resources import styles_folder

Pair = tuple[Article, Article]

_LONGEST_OUTLET = 24
_PICKED = "▸ "


class ArticleLines(Lines):
    """An article on one line: number, date, outlet, title, words; the title gives way."""

    def __init__(self, article: Article, *, picked: bool = False) -> None:
        self._article = article
        self._picked = picked

    def lines(self, width: int) -> list[Content]:
        """Return the line for a width."""
        article = self._article
        day = article.date.isoformat() if article.date else ""
        outlet = Content(article.outlet).truncate(_LONGEST_OUTLET, ellipsis=True)
        mark = _PICKED if self._picked else " " * len(_PICKED)
        words = f" {article.words:>6,}"
        head = Content.assemble(
            (f"{mark}{number_of(article.origin):>4}  ", "bold" if self._picked else ""),
            (f"{day:<10}  ", "$quiet"),
            outlet,
            "  " if outlet.cell_length else "",
        )
        title = Content(article.title or article.passage_text(article.body[0].index))
        room = max(0, width - head.cell_length - len(words))
        title = title.truncate(room, ellipsis=True, pad=True)
        return [Content.assemble(head, title, (words, "$quiet")).truncate(width)]


class PickScreen(Dialog[Pair]):
    """Lists articles; the result is the two that were picked, the first one for the left side."""

    HINT = "Enter picks the left article, then the right one"

    def __init__(self, origin: str, articles: Sequence[Article]) -> None:
        super().__init__()
        self._origin = origin
        self._articles = articles
        self._left: int | None = None

    def content(self) -> ComposeResult:
        """The list."""
        yield Options(*(Option(ArticleLines(each)) for each in self._articles), markup=False)

    def on_mount(self) -> None:
        """Say what is listed."""
        count = len(self._articles)
        name = sanitise_line(os.path.basename(self._origin)).text
        self.query_one(".dialog").border_title = Content(f"{count} articles in {name}")

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        at = event.option_index
        if self._left is None:
            self._mark(at, picked=True)
            self._left = at
        elif self._left == at:
            self._mark(at, picked=False)
            self._left = None
        else:
            self.dismiss((self._articles[self._left], self._articles[at]))

    def _mark(self, at: int, *, picked: bool) -> None:
        lines = ArticleLines(self._articles[at], picked=picked)
        self.query_one(Options).replace_option_prompt_at_index(at, lines)


class PickerApp(QuietExit, PromptKeys):
    """Shows the list; `picked` holds the two articles once it is left, or None."""

    TITLE = "newsdiff"
    CSS_PATH: ClassVar = [styles_folder() / "shared.tcss"]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, origin: str, articles: Sequence[Article], theme: str | None = None) -> None:
        self.picked: Pair | None = None
        self._listed = (origin, articles)
        plain = without_colour(os.environ)
        chosen = theme_called(theme) if theme else None
        self.set_reactive(App.theme, chosen or (PLAIN_THEME if plain else DEFAULT_THEME))
        super().__init__(ansi_color=plain or None)

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver, or ours in the place of that for Linux and macOS."""
        driver = super().get_driver_class()
        if driver.__module__ != "textual.drivers.linux_driver":
            return driver
        from newsdiff.reader.workarounds.terminal_driver import Terminal

        return Terminal

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's own themes and ours."""
        return super().available_themes | {theme.name: theme for theme in THEMES}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of relations, for the themes that come with Textual."""
        return variable_defaults()

    async def on_mount(self) -> None:
        """Show the list at once."""
        end_from_outside(self)
        await self.push_screen(PickScreen(*self._listed), self._take)

    def _take(self, picked: Pair | None) -> None:
        self.picked = picked
        self.exit()


def pick(origin: str, articles: Sequence[Article], theme: str | None = None) -> Pair | int:
    """Let the user pick two articles in the terminal; an exit status if none were picked."""
    app = PickerApp(origin, articles, theme)
    app.run()
    return app.picked or app.return_code or 0
