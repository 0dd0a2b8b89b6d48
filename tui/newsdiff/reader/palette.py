"""The command palette's entries, from the one table of keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from newsdiff.reader.keymap import ChosenKeys, keys_of
from newsdiff.reader.keys import ACTIONS


def palette_commands(screen: Screen[object], chosen: ChosenKeys) -> Iterator[SystemCommand]:
    """Yield everything that can be done on `screen`, with the keys that do it, too."""
    there = {binding.id: binding for binding in screen.BINDINGS if isinstance(binding, Binding)}
    there.pop("command_palette", None)  # which is open when this is read
    for action in ACTIONS:
        binding = there.get(action.id)
        if binding is not None:
            keys = (screen.app.get_key_display(Binding(key, "")) for key in keys_of(action, chosen))
            run = partial(screen.run_action, binding.action)
            yield SystemCommand(action.description, " ".join(keys), run)
