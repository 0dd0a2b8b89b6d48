"""The help: every key, from the one table, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from newsdiff.reader.keymap import ChosenKeys, keys_of
from newsdiff.reader.keys import ACTIONS, Group, Scope, bindings
from newsdiff.reader.looks import LOOKS, ONLY_HERE
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.widgets.lines import Hanging
from newsdiff.reader.widgets.sidebar.rows import ACTOR_SIGNS, SOURCE_SIGNS

KEYS_WIDTH = 12
COLUMNS = (
    (Group.PASSAGES, Group.PROGRAM),
    (Group.READING, Group.FINDING, Group.VIEW, Group.ARTICLES),
)
"""What stands in the two columns of the help, below the signs and beside them."""

Entry = tuple[Content, Content]


class HelpScreen(Dialog[None]):
    """Explains the signs, and lists the keys as they are now, the user's own included."""

    TITLE = "Help"
    BINDINGS: ClassVar = list(bindings(Scope.HELP))

    def __init__(self, chosen: ChosenKeys) -> None:
        super().__init__()
        self._chosen = chosen

    def content(self) -> ComposeResult:
        """Two columns, one above the other in a narrow terminal."""
        left, right = ([*map(self._keys, groups)] for groups in COLUMNS)
        with VerticalScroll(can_focus=True), Horizontal():
            for sections in ([_signs(), *left], right):
                yield Vertical(*(Static(Hanging(each), classes="section") for each in sections))

    def action_close_help(self) -> None:
        """Leave the help by the key that opened it, too."""
        self.dismiss(None)

    def _keys(self, group: Group) -> list[Entry]:
        lines = [_title(group)]
        for action in ACTIONS:
            keys = keys_of(action, self._chosen)
            if action.group is group and keys:
                lines.append(_line(self._shown(keys), action.description))
        return lines

    def _shown(self, keys: Iterable[str]) -> str:
        return " ".join(self.app.get_key_display(Binding(key, "")) for key in keys)


def _signs() -> list[Entry]:
    lines = [_title("Signs")]
    for look in LOOKS.values():
        lines.append(_line(look.sign, f"{look.style}: {look.words}", f"bold ${look.style}"))
    lines.append(_line(ONLY_HERE.sign, "only in this article", f"bold ${ONLY_HERE.style}"))
    lines += [_line(sign, kind) for kind, sign in ACTOR_SIGNS.items()]
    lines += [_line(sign, kind) for kind, sign in SOURCE_SIGNS.items()]
    return lines


def _title(words: str) -> Entry:
    return Content(""), Content.styled(words, "bold $primary")


def _line(left: str, right: str, style: str = "bold") -> Entry:
    return Content.styled(f"{left:<{KEYS_WIDTH}}", style), Content(right)
