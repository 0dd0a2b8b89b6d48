"""The Textual application."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from textual.app import App
from textual.driver import Driver
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.theme import Theme

from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article
from newsdiff.articles.sanitise import sanitise_line
from newsdiff.comparison import Options
from newsdiff.reader.controllers.by_hand import PathOf
from newsdiff.reader.keymap import keymap, problems
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.state.chosen_theme import ChosenTheme
from newsdiff.reader.state.history import History
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.theme.themes import (
    DEFAULT_THEME,
    PLAIN_THEME,
    THEMES,
    Colours,
    next_theme,
    theme_called,
    variable_defaults,
    without_colour,
)
from newsdiff.reader.workarounds.key_bursts import PromptKeys
from newsdiff.reader.workarounds.quiet_exit import QuietExit
from newsdiff.reader.workarounds.signals import end_from_outside
from newsdiff.resources import styles_folder

SHEETS = ("shared", "main")


class NewsdiffApp(QuietExit, PromptKeys):
    """Reads two articles side by side."""

    TITLE = "newsdiff"
    CSS_PATH: ClassVar = [styles_folder() / f"{name}.tcss" for name in SHEETS]
    # Textual declares it without ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (170, "-very-wide")]  # noqa: RUF012

    def __init__(
        self,
        left: Article,
        right: Article,
        *,
        options: Options | None = None,
        theme: str | None = None,
        settings: Settings | None = None,
        history: History | None = None,
        limits: Limits = DEFAULT_LIMITS,
        chosen_theme: ChosenTheme | None = None,
        by_hand: PathOf | None = None,
        colours: Colours = Colours.TRUE,
        own_themes: Sequence[Theme] = (),
        theme_problems: Sequence[str] = (),
    ) -> None:
        self.articles = (left, right)
        self.options = options or Options()
        self.settings = settings or Settings()
        self.history = history or History()
        self.limits = limits
        self.chosen_theme = chosen_theme or ChosenTheme()
        self.by_hand = by_hand
        self.colours = colours
        self.own_themes, self.theme_problems = own_themes, theme_problems
        plain = without_colour(os.environ)
        # The theme goes first, so that the styles are read once, and in its colours.
        self.set_reactive(App.theme, self._first_theme(theme, plain))
        # Without colours textual has to know from the start that the terminal's own are meant.
        super().__init__(ansi_color=plain or None)
        self.set_keymap(keymap(self.settings.keys))

    def _first_theme(self, asked: str | None, plain: bool) -> str:
        """The theme to begin with: the one asked for, or chosen the last time, or settled."""
        settled = self.settings.theme
        chosen = None if plain else self.chosen_theme.in_place_of(settled)
        known = (theme_called(name, self.own_themes) for name in (asked, chosen, settled) if name)
        few = plain or self.colours is Colours.FEW
        return next(filter(None, known), PLAIN_THEME if few else DEFAULT_THEME)

    def on_mount(self) -> None:
        """Say what in the settings has no effect."""
        end_from_outside(self)
        for problem in (*self.theme_problems, *problems(self.settings, self.own_themes)):
            self.notify(problem, title="Settings", severity="warning")

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver, or ours in the place of that for Linux and macOS."""
        driver = super().get_driver_class()
        if driver.__module__ != "textual.drivers.linux_driver":
            return driver
        from newsdiff.reader.workarounds.terminal_driver import Terminal

        return Terminal

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a message, always literally: names of files and settings in it can do no harm."""
        clean = sanitise_line(message).text
        super().notify(clean, title=title, severity=severity, timeout=timeout, markup=False)

    def get_default_screen(self) -> Screen[None]:
        """The reader's main screen."""
        screen = MainScreen(
            *self.articles, self.options, self.history, self.settings.keys, self.limits
        )
        screen.overview.unasked = self.settings.overview
        screen.by_hand.path_of = self.by_hand
        # Textual tells a screen how wide it is only after the first paint; the text would move.
        fitting = [name for width, name in self.HORIZONTAL_BREAKPOINTS if self.size.width >= width]
        screen.add_class(fitting[-1], update=False)
        return screen

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's own themes and ours."""
        return super().available_themes | self._ours

    @cached_property
    def _ours(self) -> dict[str, Theme]:
        """Our themes, as the terminal can show them."""
        ours = {theme.name: theme for theme in THEMES}
        if self.colours is Colours.INDEXED:
            from newsdiff.reader.theme.indexed import INDEXED

            ours |= INDEXED
        return ours | {theme.name: theme for theme in self.own_themes}

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by its name; asked for with each row that is painted."""
        return self._ours.get(theme_name) or super().get_theme(theme_name)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of relations, for the themes that come with Textual."""
        return variable_defaults()

    def action_next_theme(self) -> None:
        """Show the next theme."""
        self.choose_theme(next_theme(self.theme, self.own_themes))

    def choose_theme(self, theme: str) -> None:
        """Show a theme, and begin with it the next time."""
        self.theme = theme
        self.chosen_theme.remember(theme, self.settings.theme)

    def action_command_palette(self) -> None:
        """Show the palette."""
        from newsdiff.reader.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(self.settings.keys))

    async def action_quit(self) -> None:
        """Leave, and remember where reading stopped."""
        main = self.screen_stack[0]
        if isinstance(main, MainScreen):
            main.files.remember_place()
        await super().action_quit()

    def action_suspend(self) -> None:
        """Give the terminal back to the shell for a while."""
        if self._driver is not None and self._driver.can_suspend:
            self.action_suspend_process()
        else:
            self.notify("The terminal cannot be given back here: q quits.")

    async def action_choose_theme(self) -> None:
        """List the themes."""
        from newsdiff.reader.screens.theme import ThemeScreen

        await self.push_screen(
            ThemeScreen(self.own_themes), lambda theme: self.choose_theme(theme) if theme else None
        )

    async def action_help(self) -> None:
        """Show every key."""
        from newsdiff.reader.screens.help import HelpScreen

        await self.push_screen(HelpScreen(self.settings.keys))
