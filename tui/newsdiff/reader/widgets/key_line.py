"""The bottom line: the keys one needs first."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from operator import attrgetter

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from newsdiff.reader.keymap import ChosenKeys, shown_keys
from newsdiff.reader.keys import ACTIONS, Action, Scope

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

    @cached_property
    def _entries(self) -> list[Content]:
        """One for each word of the footer; actions that share a word stand together before it."""
        in_footer = [action for action in ACTIONS if action.footer]
        entries = []
        for word, actions in groupby(in_footer, attrgetter("footer")):
            keys = [key for key in map(self._key, actions) if key]
            if keys:
                entries.append(Content(" ").join([*keys, Content.styled(word, "$quiet")]))
        return entries

    def _key(self, action: Action) -> Content:
        """The first key of an action, which does what the action does when it is clicked."""
        keys = shown_keys(self.app, action, self._chosen)
        if not keys:
            return Content("")
        owner = "app" if action.scope is Scope.APP else "screen"
        shown = Content.styled(keys[0], "bold $primary")
        return shown.stylize(Style.from_meta({"@click": f"{owner}.{action.id}"}))

    def render(self) -> Content:
        """The keys that fit; none is cut."""
        room = self.content_size.width
        line = Content("")
        for entry in self._entries:
            longer = line + GAP + entry if line else entry
            if longer.cell_length > room:
                break
            line = longer
        return line
