"""The terminal reader. Importing this module loads no textual; running the reader does."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

AUTO = "auto"
"""Stands for the theme that suits the terminal's background."""

if TYPE_CHECKING:
    from newsdiff.articles.limits import Limits
    from newsdiff.articles.model import Article


def run_reader(
    left: Article,
    right: Article,
    *,
    threshold: float | None = None,
    theme: str | None = None,
    config: Path | None = None,
    limits: Limits | None = None,
    by_hand: Path | None = None,
) -> int:
    """Open two articles in the terminal and return the exit status once the reader is closed.

    `threshold` (a link score, 0..1) and `theme` (a name) go before what the settings say; `config`
    is the path of the settings, the user's own without one; `limits` hold for what is opened later,
    too; `by_hand` is where corrections are kept, a file for each pair without it. Standard input
    and output must be a terminal. Raises SettingsError when the settings cannot be used, or there
    is no such theme. Themes of the user's own stand in the folder `themes` beside the settings.
    """
    from newsdiff.articles.limits import DEFAULT_LIMITS
    from newsdiff.comparison import DEFAULT_THRESHOLD, Options
    from newsdiff.reader.app import NewsdiffApp
    from newsdiff.reader.state import chosen_theme, history
    from newsdiff.reader.state.settings import SettingsError, default_path, load_settings
    from newsdiff.reader.theme.own import OwnThemes
    from newsdiff.reader.theme.themes import colours_of, theme_called, unknown_theme

    settings = load_settings(config)
    found = OwnThemes((config or default_path()).parent / "themes")
    own = found.themes
    theme, settled = _suited(theme), settings.theme if theme else _suited(settings.theme)
    settings = replace(settings, theme=settled)
    if theme is not None and theme_called(theme, own) is None:
        raise SettingsError(unknown_theme(theme, own))
    opened = {left.origin, right.origin}

    def path_of(left: Article, right: Article) -> Path:
        """Return where corrections are kept; a file that was named is that of the first pair."""
        from newsdiff.annotations import store

        same = {left.origin, right.origin} == opened
        return by_hand if by_hand and same else store.default_path(left, right)

    chosen = (threshold, settings.threshold, DEFAULT_THRESHOLD)
    app = NewsdiffApp(
        left,
        right,
        options=Options(next(each for each in chosen if each is not None)),
        theme=theme,
        settings=settings,
        history=history.History(history.default_path()),
        limits=limits or DEFAULT_LIMITS,
        by_hand=path_of,
        colours=colours_of(os.environ),
        own_themes=own,
        theme_problems=found.problems,
        chosen_theme=chosen_theme.ChosenTheme(chosen_theme.default_path()),
    )
    app.run()
    return app.return_code or 0


def _suited(theme: str | None) -> str | None:
    """Return a theme's name; for "auto" that of the light or dark one, as the terminal is."""
    if theme != AUTO:
        return theme
    if os.environ.get("TEXTUAL_DRIVER"):
        return "dark"  # a browser, or no terminal at all: nothing answers there
    from newsdiff.reader.theme.background import background_is_dark

    return "light" if background_is_dark() is False else "dark"
