"""What a user may settle for good in a TOML file: theme, threshold, keys, first page.

theme = "light"
threshold = 0.6
overview = false

[keys]
next_link = "j"
previous_link = ["k", "up"]
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import DEFAULT_LIMITS
from newsdiff.articles.sanitise import sanitise_line
from newsdiff.articles.sources import read_file


class SettingsError(Exception):
    """The settings file cannot be used; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices; None where the file is silent.

    `overview` says whether a pair that is new begins with one. `keys` maps an action's id to the
    keys that replace its own. `unknown` lists the names in the file that mean nothing.
    """

    theme: str | None = None
    threshold: float | None = None
    overview: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def default_path() -> Path:
    """Return where the settings file is looked for when none is named."""
    from platformdirs import user_config_path

    return user_config_path("newsdiff", appauthor=False) / "config.toml"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings file at `path`, or the user's own, which need not exist.

    Raises SettingsError when the file cannot be read or says something impossible.
    """
    place = path or default_path()
    if str(place) == os.devnull or (path is None and not place.exists()):
        return Settings()
    # Most have no such file.
    import tomllib

    try:
        document = tomllib.loads(read_file(place, DEFAULT_LIMITS).data.decode("utf-8"))
    except ReadError as error:
        raise SettingsError(str(error)) from error
    # Besides its own error, the parser lets through those of too deep and too long values.
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"{place}: not valid TOML: {error}") from error
    try:
        return parse_settings(document)
    except SettingsError as error:
        raise SettingsError(f"{place}: {error}") from error


def parse_settings(document: Mapping[str, Any]) -> Settings:
    """Make settings of a parsed TOML document; raise SettingsError for an impossible value.

    Whether the theme and the actions exist is the reader's to say (`newsdiff.reader.keymap`), so
    that an export reads the file without loading the reader.
    """
    values = {name: read(document[name]) for name, read in _READERS.items() if name in document}
    unknown = tuple(_harmless(name) for name in document if name not in _READERS)
    return Settings(**values, unknown=unknown)


def _harmless(name: str) -> str:
    """Return a name as it may be shown: the footer and the help show keys, notices all names."""
    return sanitise_line(name).text


def _theme(value: Any) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"theme must be a name, not {value!r}")
    return _harmless(value)


def _threshold(value: Any) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= value <= 1:
        raise SettingsError(f"threshold must be a number from 0 to 1, not {value!r}")
    return float(value)


def _overview(value: Any) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"overview must be true or false, not {value!r}")
    return value


def _keys(table: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise SettingsError("[keys] must be a table of actions and their keys")
    return {_harmless(action): _key_names(action, value) for action, value in table.items()}


def _key_names(action: str, value: Any) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if isinstance(names, list) and names and all(isinstance(each, str) and each for each in names):
        return tuple(map(_harmless, names))
    raise SettingsError(f"keys.{action} must be a key or a list of keys, not {value!r}")


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _theme,
    "threshold": _threshold,
    "overview": _overview,
    "keys": _keys,
}
