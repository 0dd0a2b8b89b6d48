from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reader.keymap import keymap, keys_of, problems
from newsdiff.reader.keys import ACTIONS
from newsdiff.reader.state.settings import Settings, SettingsError, load_settings

SNIPPETS = ("theme = ", "threshold = ", "[keys]\n", "quit = ", '"q"', "[", "]", ",", "\n", "0.5")


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'theme = "newsdiff-light"\nthreshold = 0.6\noverview = false\n'
        '[keys]\nnext_link = "j"\nquit = ["q", "ctrl+c", ","]\n',
    )
    settings = load_settings(path)
    assert settings == Settings(
        "newsdiff-light", 0.6, False, {"next_link": ("j",), "quit": ("q", "ctrl+c", ",")}
    )
    assert keymap(settings.keys) == {"next_link": "j", "quit": "q,ctrl+c,comma"}
    assert list(problems(settings)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("theme = 3", "theme must be a name, not 3"),
        ("threshold = 2", "threshold must be a number from 0 to 1, not 2"),
        ("threshold = true", "threshold must be a number from 0 to 1, not True"),
        ("overview = 1", "overview must be true or false, not 1"),
        ("keys = 1", "[keys] must be a table of actions and their keys"),
        ("[keys]\nquit = []", "keys.quit must be a key or a list of keys, not []"),
        ("[keys]\nquit = [1]", "keys.quit must be a key or a list of keys, not [1]"),
        ("theme =", "not valid TOML"),
        ("theme = " + "[" * 20_000, "not valid TOML"),
        ("threshold = " + "9" * 5_000, "not valid TOML"),
    ],
)
def test_an_impossible_value_is_told_in_one_line(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        load_settings(path)
    assert str(error.value).startswith(f"{path}: {message}")
    assert "\n" not in str(error.value)


@given(st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=6), max_size=30))
def test_any_file_is_settings_or_one_clear_line(snippets: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "config.toml")
        path.write_text("".join(snippets), encoding="utf-8", errors="surrogatepass")
        try:
            told = list(problems(load_settings(path)))
        except SettingsError as error:
            told = [str(error)]
    assert not any("\n" in each for each in told)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX devices")
def test_a_device_is_no_settings_file_but_for_the_empty_one() -> None:
    with pytest.raises(SettingsError, match="device"):
        load_settings(Path("/dev/zero"))
    assert load_settings(Path("/dev/null")) == Settings()


def test_a_named_file_must_be_there_but_ones_own_need_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load_settings(tmp_path / "missing.toml")
    with pytest.raises(SettingsError):
        load_settings(tmp_path)
    monkeypatch.setattr(
        "newsdiff.reader.state.settings.default_path", lambda: tmp_path / "none.toml"
    )
    assert load_settings() == Settings()


def test_what_means_nothing_is_reported() -> None:
    settings = Settings(
        theme="mauve",
        keys={"fly": ("f",), "quit": ("contrl+x", "n"), "next_link": ("n",)},
        unknown=("colour",),
    )
    told = list(problems(settings))
    assert told[0] == "unknown setting: colour"
    assert told[1].startswith("unknown theme: mauve (there are dark, light,")
    assert told[2:] == [
        "unknown action: keys.fly",
        "unknown key: 'contrl+x' for keys.quit",
        "the key 'n' is given to 2 actions",
    ]


def test_a_chosen_key_leaves_the_action_that_had_it() -> None:
    actions = {action.id: action for action in ACTIONS}
    chosen = {"next_link": ("j", "]"), "previous_link": ("left_square_bracket",)}
    assert keys_of(actions["next_link"], chosen) == ("j", "]")
    assert keys_of(actions["line_down"], chosen) == ("down",)
    assert keys_of(actions["quit"], {}) == ("q",)


def test_reading_settings_loads_no_textual() -> None:
    code = "import newsdiff.reader.state.settings, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_names_are_made_harmless_when_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        r'theme = "\u001b[2J"' + "\n" + r'"un\u202eknown" = 1' + "\n"
        r"[keys]" + "\n" + r'"ac\u0007tion" = "x"' + "\n" + r'quit = "no\u009b2J"' + "\n",
    )
    settings = load_settings(path)
    shown = [settings.theme or "", *settings.unknown, *settings.keys]
    shown += [key for keys in settings.keys.values() for key in keys]
    assert len(shown) == 6
    assert all(text.isprintable() for text in shown)
