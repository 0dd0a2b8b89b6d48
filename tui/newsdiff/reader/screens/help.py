"""The help: every key, from the one table, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from newsdiff.reader.keymap import ChosenKeys, keys_of
from newsdiff.reader.keys import ACTIONS, Group, Scope, bindings
from newsdiff.reader.looks import LOOKS, ONLY_HERE
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.widgets.sidebar.rows import ACTOR_SIGNS, SOURCE_SIGNS

KEYS_WIDTH = 16


class HelpScreen(Dialog[None]):
    """Lists the keys as they are now, the user's own included."""

    TITLE = "Help"
    BINDINGS: ClassVar = list(bindings(Scope.HELP))

    def __init__(self, chosen: ChosenKeys) -> None:
        super().__init__()
        self._chosen = chosen

    def content(self) -> ComposeResult:
        """One column of keys and one of signs, side by side where there is room."""
        with VerticalScroll(can_focus=True):
            for group in Group:
                yield Static(self._keys(group), classes="section")
            yield Static(_signs(), classes="section")

    def action_close_help(self) -> None:
        """Leave the help by the key that opened it, too."""
        self.dismiss(None)

    def _keys(self, group: Group) -> Content:
        lines = [Content.styled(group, "bold $primary")]
        for action in ACTIONS:
            keys = keys_of(action, self._chosen)
            if action.group is group and keys:
                lines.append(_line(self._shown(keys), action.description))
        return Content("\n").join(lines)

    def _shown(self, keys: Iterable[str]) -> str:
        return " ".join(self.app.get_key_display(Binding(key, "")) for key in keys)


def _signs() -> Content:
    lines = [Content.styled("Signs", "bold $primary"), *_relation_signs()]
    lines += [_line(sign, kind) for kind, sign in ACTOR_SIGNS.items()]
    lines += [_line(sign, kind) for kind, sign in SOURCE_SIGNS.items()]
    return Content("\n").join(lines)


def _relation_signs() -> Iterator[Content]:
    for relation, look in LOOKS.items():
        yield _line(look.sign, f"{relation}: {look.words}", f"${look.style}")
    yield _line(ONLY_HERE.sign, "only in this article", f"${ONLY_HERE.style}")


def _line(left: str, right: str, style: str = "bold") -> Content:
    return Content.assemble((left.ljust(KEYS_WIDTH), style), right)
