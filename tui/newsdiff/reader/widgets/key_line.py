"""The bottom line: the keys one needs first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from newsdiff.reader.keymap import ChosenKeys, shown_keys
from newsdiff.reader.keys import ACTIONS, FOOTERS, Action, Scope

GAP = "  "


class KeyLine(Widget):
    """Shows as many keys as there is room for, in the order of the table; each can be clicked.

    `chosen` are the keys that the user chose for actions.
    """

    ALLOW_SELECT = False

    def __init__(self, chosen: ChosenKeys) -> None:
        super().__init__(id="keys")
        self._chosen = chosen
        self.auto_links = False  # a key is no link to be underlined

    def on_mount(self) -> None:
        """Follow the focus: other keys help in the lists and in the drawer."""
        self.watch(self.screen, "focused", self._focus_moved, init=False)

    def _focus_moved(self) -> None:
        self.refresh()

    @cached_property
    def _entries(self) -> list[Content]:
        """One for each word of the footer; actions that share a word stand together before it."""
        in_footer = [action for action in ACTIONS if action.footer]
        return [
            entry
            for word, actions in groupby(in_footer, attrgetter("footer"))
            if (entry := self._entry(word, actions))
        ]

    def _entries_here(self) -> list[Content]:
        """The entries for what has the focus: the articles, the lists, the drawer."""
        focused = self.screen.focused
        ids = {each.id for each in focused.ancestors_with_self} if focused else set()
        where = "lists" if ids & {"actors", "sources"} else "drawer" if "drawer" in ids else ""
        known = {action.id: action for action in ACTIONS}
        others = (self._entry(word, [known[name]]) for name, word in FOOTERS.get(where, ()))
        return [entry for entry in others if entry] or self._entries

    def _entry(self, word: str, actions: Iterable[Action]) -> Content:
        """Keys and a word; a click on any of them does what the key does."""
        keys = [key for key in map(self._key, actions) if key]
        if not keys:
            return Content("")
        told = Content.styled(word, "$quiet")
        for span in keys[0].spans[1:]:
            told = told.stylize(span.style)
        return Content(" ").join([*keys, told])

    def _key(self, action: Action) -> Content:
        """The first key of an action, which does what the action does when it is clicked."""
        keys = shown_keys(self.app, action, self._chosen)
        if not keys:
            return Content("")
        shown = Content.styled(keys[0], "bold $primary")
        if action.scope is Scope.SIDEBAR:
            return shown  # its actions are those of the list in focus
        owner = "app" if action.scope is Scope.APP else "screen"
        return shown.stylize(Style.from_meta({"@click": f"{owner}.{action.id}"}))

    def render(self) -> Content:
        """The keys that fit; none is cut."""
        room = self.content_size.width
        line = Content("")
        for entry in self._entries_here():
            longer = line + GAP + entry if line else entry
            if longer.cell_length > room:
                break
            line = longer
        return line
