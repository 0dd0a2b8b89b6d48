from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.reader import run_reader
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.state.settings import SettingsError
from newsdiff.reader.theme.themes import DEFAULT_THEME, PLAIN_THEME
from tests.reader import made_up


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[NewsdiffApp]:
    """Let the reader be made but not run, far from the user's own files; return those made."""
    apps: list[NewsdiffApp] = []
    monkeypatch.setattr(NewsdiffApp, "run", lambda app: apps.append(app))
    for room in ("settings", "history", "chosen_theme"):
        place = tmp_path / f"{room}.file"
        monkeypatch.setattr(f"newsdiff.reader.state.{room}.default_path", lambda place=place: place)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    return apps


def test_without_choices_the_defaults_hold(opened: list[NewsdiffApp]) -> None:
    assert run_reader(*made_up.articles()) == 0
    assert opened[0].options.threshold == 0.5
    assert opened[0].theme == DEFAULT_THEME


def test_what_is_asked_for_goes_before_the_settings(
    opened: list[NewsdiffApp], tmp_path: Path
) -> None:
    config = tmp_path / "mine.toml"
    config.write_text('theme = "light"\nthreshold = 0.7\n', encoding="utf-8")
    run_reader(*made_up.articles(), config=config)
    run_reader(*made_up.articles(), config=config, theme="safe", threshold=0.0)
    assert [app.theme for app in opened] == ["newsdiff-light", "newsdiff-safe"]
    assert [app.options.threshold for app in opened] == [0.7, 0.0]


def test_a_theme_chosen_with_a_key_holds_until_the_settings_name_another(
    opened: list[NewsdiffApp], tmp_path: Path
) -> None:
    config = tmp_path / "mine.toml"
    config.write_text('theme = "light"\n', encoding="utf-8")
    run_reader(*made_up.articles(), config=config)
    opened[0].chosen_theme.remember("newsdiff-safe", "light")
    run_reader(*made_up.articles(), config=config)
    run_reader(*made_up.articles(), config=config, theme="contrast")
    config.write_text('theme = "dark"\n', encoding="utf-8")
    run_reader(*made_up.articles(), config=config)
    assert [app.theme for app in opened[1:]] == [
        "newsdiff-safe",
        "newsdiff-contrast",
        "newsdiff-dark",
    ]


def test_without_colours_a_chosen_theme_waits(
    opened: list[NewsdiffApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    run_reader(*made_up.articles())
    opened[0].chosen_theme.remember("newsdiff-light", None)
    monkeypatch.setenv("NO_COLOR", "1")
    run_reader(*made_up.articles())
    monkeypatch.delenv("NO_COLOR")
    run_reader(*made_up.articles())
    assert [app.theme for app in opened[1:]] == [PLAIN_THEME, "newsdiff-light"]


def test_a_theme_that_does_not_exist_is_an_error(opened: list[NewsdiffApp]) -> None:
    with pytest.raises(SettingsError, match="unknown theme: mauve"):
        run_reader(*made_up.articles(), theme="mauve")
    assert opened == []


@pytest.mark.parametrize(("dark", "theme"), [(True, "dark"), (False, "light"), (None, "dark")])
def test_the_theme_can_suit_the_terminal(
    opened: list[NewsdiffApp],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    dark: bool | None,
    theme: str,
) -> None:
    monkeypatch.setattr("newsdiff.reader.theme.background.background_is_dark", lambda: dark)
    config = tmp_path / "config.toml"
    config.write_text('theme = "auto"', encoding="utf-8")
    run_reader(*made_up.articles(), config=config)
    run_reader(*made_up.articles(), config=config, theme="auto")
    run_reader(*made_up.articles(), config=config, theme="safe")
    themes = [app.theme for app in opened]
    assert themes == [f"newsdiff-{theme}", f"newsdiff-{theme}", "newsdiff-safe"]


def test_a_terminal_of_few_colours_gets_the_theme_for_it(
    opened: list[NewsdiffApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    run_reader(*made_up.articles())
    run_reader(*made_up.articles(), theme="light")
    assert [app.theme for app in opened] == [PLAIN_THEME, "newsdiff-light"]
