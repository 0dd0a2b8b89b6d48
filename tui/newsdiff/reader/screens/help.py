"""The help: what signs and marks mean, and every key, from the one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from newsdiff.presentation.relations import ONLY_HERE, RELATIONS
from newsdiff.reader.keymap import KEYS_WIDTH, ChosenKeys, shown_keys
from newsdiff.reader.keys import ACTIONS, Action, Group, Scope, bindings
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.theme.styles import styles_for
from newsdiff.reader.viewmodel.lines import Hanging
from newsdiff.reader.widgets.sidebar.rows import ACTOR_SIGNS, SIDE_SIGNS, SOURCE_SIGNS

SIGN_WIDTH, SIGNS_A_LINE = 16, 2
"""Cells for a sign in the lists and what it means, and how many of them stand on a line."""

COLUMNS = (
    (Group.PASSAGES, Group.ARTICLES, Group.BY_HAND),
    (Group.READING, Group.FINDING, Group.VIEW, Group.PROGRAM),
)
"""Which keys stand in the two columns of the help, below the signs and beside them."""

MARKS = {
    "verbatim-shared": "both say it",
    "differs": "worded otherwise, or added",
    "differently": "a difference: both may be true",
    "divergence": "a point to check: both cannot be true",
    "aside": "caption, page furniture: not compared",
}
"""What the styles of words mean."""

MOUSE = {
    "wheel": "Scroll; the other article follows",
    "click": "Put a passage in focus; jump, on a ruler",
    "two clicks": "Select a passage",
    "drag": "Select words; move the divider",
}

Entry = tuple[Content, Content]


class HelpScreen(Dialog[None]):
    """Explains signs and marks, and lists the keys as they are now, the user's own included."""

    TITLE = "Help"
    BINDINGS: ClassVar = list(bindings(Scope.HELP))

    def __init__(self, chosen: ChosenKeys) -> None:
        super().__init__()
        self._chosen = chosen

    def content(self) -> ComposeResult:
        """Two columns, one above the other in a narrow terminal."""
        left, right = ([*map(self._keys, groups)] for groups in COLUMNS)
        signs = [_signs(), _marks(styles_for(self.app)), _signs_of_lists()]
        with HelpText(can_focus=True), Horizontal():
            for sections in ([*signs, *left, _mouse()], right):
                yield Vertical(*(Static(Hanging(each), classes="section") for each in sections))

    def action_close_help(self) -> None:
        """Leave the help by the key that opened it, too."""
        self.dismiss(None)

    def _keys(self, group: Group) -> list[Entry]:
        lines = [_title(group)]
        for actions in _told_together(group):
            keys = [key for each in actions for key in shown_keys(self.app, each, self._chosen)]
            if keys:
                words = actions[0].both or actions[0].description
                lines.append(_line(" ".join(keys), words))
        return lines


class HelpText(VerticalScroll):
    """What scrolls with the keys that scroll the articles, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space", "page_down", show=False),
        Binding("backspace", "page_up", show=False),
    ]


def _told_together(group: Group) -> Iterator[tuple[Action, ...]]:
    """Yield the actions of a group, those that share a line together."""
    actions = iter(ACTIONS)
    for action in actions:
        together = (action, next(actions)) if action.both else (action,)
        if action.group is group:
            yield together


def _signs() -> list[Entry]:
    lines = [_title("Signs")]
    for look in RELATIONS.values():
        lines.append(_line(look.sign, look.words, f"bold ${look.name}"))
    lines.append(_line(ONLY_HERE.sign, "only in this article", f"bold ${ONLY_HERE.name}"))
    return lines


def _marks(styles: Mapping[str, str]) -> list[Entry]:
    marks = [_line("words", meaning, styles[style]) for style, meaning in MARKS.items()]
    return [_title("Marks"), *marks, _line("⋯", "folded away by the filter", styles["note"])]


def _signs_of_lists() -> list[Entry]:
    """Explain the signs in the lists, a few on each line, one below the other."""
    lines = [_title("Lists")]
    for signs in (ACTOR_SIGNS, SOURCE_SIGNS, SIDE_SIGNS):
        told = [_sign(sign, meaning) for meaning, sign in signs.items()]
        if signs is SIDE_SIGNS:
            told.append(_sign("italic", "unnamed", "italic"))
        starts = range(0, len(told), SIGNS_A_LINE)
        lines += ((Content(""), Content("").join(told[at : at + SIGNS_A_LINE])) for at in starts)
    return lines


def _sign(sign: str, meaning: str, style: str = "bold") -> Content:
    gap = " " * (SIGN_WIDTH - len(sign) - 1 - len(meaning))
    return Content.assemble((sign, style), f" {meaning}{gap}")


def _mouse() -> list[Entry]:
    return [_title("Mouse"), *(_line(act, effect) for act, effect in MOUSE.items())]


def _title(words: str) -> Entry:
    return Content(""), Content.styled(words, "bold $primary")


def _line(left: str, right: str, style: str = "bold") -> Entry:
    gap = " " * max(KEYS_WIDTH - len(left), 1)
    return Content.assemble((left, style), gap), Content(right)
