"""The command palette: everything that can be done, from the one table of keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from newsdiff.reader.keymap import KEYS_WIDTH, ChosenKeys, shown_keys
from newsdiff.reader.keys import ACTIONS
from newsdiff.reader.screens.dialog import DIALOGS, LEAVING
from newsdiff.reader.workarounds.dismiss_once import DismissedOnce
from newsdiff.reader.workarounds.option_list import stands


class Palette(CommandPalette, DismissedOnce[None]):
    """Textual's palette, whose list stands the page keys that it passes on.

    `chosen` are the keys that the user chose for actions.
    """

    CSS_PATH: ClassVar = DIALOGS

    def __init__(self, chosen: ChosenKeys) -> None:
        super().__init__([_commands_with(chosen)], placeholder="what to do")

    def on_mount(self) -> None:
        """Say what it is, and how to leave it, as the dialogs do."""
        frame = self.query_one("#--input")
        frame.border_title, frame.border_subtitle = "Commands", LEAVING

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key may do what it stands for."""
        if action == "command_list":
            commands = self.query_one(CommandList)
            return all(stands(commands, str(passed_on)) for passed_on in parameters)
        return super().check_action(action, parameters)


_ALSO = {action.description: action.also for action in ACTIONS}
"""Other words that one may look for."""


def palette_commands(screen: Screen[object], chosen: ChosenKeys) -> Iterator[SystemCommand]:
    """Yield everything that can be done on `screen`, with the keys that do it, too."""
    there = {binding.id: binding for binding in screen.BINDINGS if isinstance(binding, Binding)}
    there.pop("command_palette", None)  # which is open when this is read
    for action in ACTIONS:
        binding = there.get(action.id)
        if binding is not None:
            keys = " ".join(shown_keys(screen.app, action, chosen))
            run = partial(screen.run_action, binding.action)
            yield SystemCommand(action.description, keys, run)


def _commands_with(chosen: ChosenKeys) -> type[Provider]:
    """Return the class that Textual asks for commands: it makes its own object of it."""

    class Commands(Provider):
        """Finds the commands of the page, in the order of the table, each beside its keys."""

        async def discover(self) -> Hits:
            """Yield every command."""
            for words, keys, run, _ in palette_commands(self.screen, chosen):
                yield DiscoveryHit(_line(keys, Content(words)), run, text=words)

        async def search(self, query: str) -> Hits:
            """Yield the commands whose words are like the query."""
            matcher = self.matcher(query)
            for words, keys, run, _ in palette_commands(self.screen, chosen):
                score = max(matcher.match(words), matcher.match(_ALSO.get(words, "")))
                if score:
                    yield Hit(score, _line(keys, matcher.highlight(words)), run, text=words)

    return Commands


def _line(keys: str, words: Content) -> Content:
    return Content.assemble((f"{keys:<{KEYS_WIDTH}}", "bold"), words)
