"""The table of keys as the user changed it in the settings file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from textual.app import App
from textual.binding import Binding, Keymap
from textual.keys import Keys, key_to_character
from textual.theme import Theme

from newsdiff.reader.keys import ACTIONS, Action
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.theme.themes import theme_called, unknown_theme

ChosenKeys = Mapping[str, tuple[str, ...]]

KEYS_WIDTH = 13
"""Cells for the keys of an action, beside which a list says what they do."""

_NAMED_KEYS = {key.value for key in Keys}
_MODIFIERS = {"ctrl", "shift", "alt", "super"}


def keymap(chosen: ChosenKeys) -> Keymap:
    """Return the chosen keys in the form that Textual takes."""
    return {
        action: ",".join("comma" if key == "," else key for key in keys)
        for action, keys in chosen.items()
    }


def keys_of(action: Action, chosen: ChosenKeys) -> tuple[str, ...]:
    """Return the keys that an action answers to: its own, without those chosen for another."""
    if action.id in chosen:
        return chosen[action.id]
    taken = {key for keys in chosen.values() for key in keys}
    return tuple(key for key in action.keys if taken.isdisjoint({key, key_to_character(key)}))


def shown_keys(app: App[object], action: Action, chosen: ChosenKeys) -> list[str]:
    """Return the keys that an action answers to, as `app` shows them."""
    return [app.get_key_display(Binding(key, "")) for key in keys_of(action, chosen)]


def problems(settings: Settings, own: Sequence[Theme] = ()) -> Iterator[str]:
    """Say, one line each, what in the settings has no effect in the reader.

    `own` are the themes of the user.
    """
    for name in settings.unknown:
        yield f"unknown setting: {name}"
    if settings.theme is not None and theme_called(settings.theme, own) is None:
        yield unknown_theme(settings.theme, own)
    known = {action.id for action in ACTIONS}
    for name, keys in settings.keys.items():
        if name not in known:
            yield f"unknown action: keys.{name}"
        for key in keys:
            if not _is_key(key):
                yield f"unknown key: {key!r} for keys.{name}"
    wanted = Counter(key for keys in settings.keys.values() for key in set(keys))
    for key, times in wanted.items():
        if times > 1:
            yield f"the key {key!r} is given to {times} actions"


def _is_key(name: str) -> bool:
    if len(name) == 1:
        return True
    *modifiers, key = name.split("+")
    known = key in _NAMED_KEYS or len(key) == 1 or key_to_character(key) is not None
    return known and set(modifiers) <= _MODIFIERS
