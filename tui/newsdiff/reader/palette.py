"""What the command palette lists, from the one table of keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.keymap import ChosenKeys, keys_of
from newsdiff.reader.keys import ACTIONS

KEYS_WIDTH = 13


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


class Commands(Provider):
    """Finds the commands of the page, in the order of the table, each beside its keys."""

    @property
    def _commands(self) -> Iterator[SystemCommand]:
        assert isinstance(self.app, NewsdiffApp)
        return palette_commands(self.screen, self.app.settings.keys)

    async def discover(self) -> Hits:
        """Yield every command."""
        for words, keys, run, _ in self._commands:
            yield DiscoveryHit(_line(keys, Content(words)), run, text=words)

    async def search(self, query: str) -> Hits:
        """Yield the commands whose words are like the query."""
        matcher = self.matcher(query)
        for words, keys, run, _ in self._commands:
            score = matcher.match(words)
            if score:
                yield Hit(score, _line(keys, matcher.highlight(words)), run, text=words)


def _line(keys: str, words: Content) -> Content:
    return Content.assemble((f"{keys:<{KEYS_WIDTH}}", "bold"), words)
