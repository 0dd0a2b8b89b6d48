"""The command palette, and its entries, from the one table of keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandList, CommandPalette
from textual.screen import Screen

from newsdiff.reader.keymap import ChosenKeys, keys_of
from newsdiff.reader.keys import ACTIONS
from newsdiff.reader.widgets.options import stands


class Palette(CommandPalette):
    """Textual's palette, whose list stands the page keys that it passes on."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key may do what it stands for."""
        if action == "command_list":
            commands = self.query_one(CommandList)
            return all(stands(commands, str(passed_on)) for passed_on in parameters)
        return super().check_action(action, parameters)


def palette_commands(screen: Screen[object], chosen: ChosenKeys) -> Iterator[SystemCommand]:
    """Yield everything that can be done on `screen`, with the keys that do it, too."""
    there = {binding.id: binding for binding in screen.BINDINGS if isinstance(binding, Binding)}
    for action in ACTIONS:
        binding = there.get(action.id)
        if binding is not None:
            keys = (screen.app.get_key_display(Binding(key, "")) for key in keys_of(action, chosen))
            run = partial(screen.run_action, binding.action)
            yield SystemCommand(action.description, " ".join(keys), run)
