"""Themes of the user's own, in a folder beside the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.style import Style

from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.theme import ThemeScreen
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.theme.own import OwnThemes
from newsdiff.reader.theme.styles import STYLES
from newsdiff.reader.theme.themes import LIGHT, THEMES, next_theme, theme_called
from tests.reader import made_up

PAPER = """base = "light"
[colours]
background = "#fffdf5"
conflict = "rgb(160, 48, 0)"
"""


def themes(folder: Path, text: str = PAPER, name: str = "paper.toml") -> OwnThemes:
    (folder / name).write_text(text, encoding="utf-8")
    return OwnThemes(folder)


def test_a_theme_is_its_base_with_the_colours_that_are_named(tmp_path: Path) -> None:
    found = themes(tmp_path)
    (theme,) = found.themes
    assert found.problems == []
    assert (theme.name, theme.dark, theme.background) == ("paper", False, "#FFFDF5")
    assert theme.foreground == LIGHT.foreground
    assert theme.variables["conflict"] == "#A03000"
    assert theme.variables["conflict-tint"].startswith("#A03000")
    assert theme.variables.keys() == LIGHT.variables.keys()
    colours = theme.variables | {
        each: str(getattr(theme, each))
        for each in ("foreground", "background", "secondary", "primary", "surface", "panel")
    }
    for style in STYLES.values():
        Style.parse(style, colours)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("= not toml", "bad.toml: Invalid"),
        ('base = "sepia"', "bad.toml: base must be one of dark, light, contrast, safe"),
        ("base = 3", "bad.toml: base must be one of"),
        ('[colours]\nconflict = "loud"', "bad.toml: conflict is no colour: 'loud'"),
        ("[colours]\nconflict = 7", "bad.toml: conflict is no colour: 7"),
        ('[colours]\nshout = "red"', "bad.toml: there is no colour 'shout'"),
        ("colours = 3", "bad.toml: [colours] must be a table"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    (problem,) = themes(tmp_path, text, "bad.toml").problems
    assert problem.startswith(told)


def test_without_a_folder_there_are_none(tmp_path: Path) -> None:
    assert OwnThemes(tmp_path / "none").themes == OwnThemes().themes == ()


async def test_they_are_worn_chosen_and_stepped_through(tmp_path: Path) -> None:
    own = themes(tmp_path).themes
    assert theme_called("paper", own) == "paper"
    assert theme_called("paper") is None
    assert next_theme(THEMES[-1].name, own) == "paper"
    assert next_theme("paper", own) == THEMES[0].name
    app = NewsdiffApp(
        *made_up.articles(),
        theme="paper",
        settings=Settings(overview=False),
        own_themes=own,
        theme_problems=["x: y"],
    )
    async with app.run_test(notifications=True) as pilot:
        await app.workers.wait_for_complete()
        assert app.theme == "paper"
        assert app.theme_variables["conflict"] == "#A03000"
        assert [note.message for note in app._notifications] == ["x: y"]
        await app.action_choose_theme()
        await pilot.pause()
        assert isinstance(app.screen, ThemeScreen)
        options = app.screen.query_one("Options")
        assert options.highlighted == len(THEMES)  # type: ignore[attr-defined]
