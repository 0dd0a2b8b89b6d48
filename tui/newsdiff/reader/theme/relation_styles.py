"""How each relation looks, apart from its colour: a sign, a name for styles, a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsdiff.alignment.model import Relation


class Line(NamedTuple):
    """The characters of a connector: across, down, and the four corners.

    Corners are named by the two directions they join.
    """

    across: str
    down: str
    left_down: str
    left_up: str
    right_down: str
    right_up: str


_SOLID = Line("─", "│", "╮", "╯", "╭", "╰")
_DASHED = Line("╌", "╎", "╮", "╯", "╭", "╰")
_DOTTED = Line("┈", "┊", "╮", "╯", "╭", "╰")
_DOUBLE = Line("═", "║", "╗", "╝", "╔", "╚")
_HEAVY = Line("━", "┃", "┓", "┛", "┏", "┗")
_HEAVY_DASHED = Line("╍", "╏", "┓", "┛", "┏", "┗")
_HEAVY_DOTTED = Line("┅", "┇", "┓", "┛", "┏", "┗")


class RelationStyle(NamedTuple):
    """What stands for a relation where colour may not: `sign` takes one cell.

    `style` names the component classes (`pane--verbatim`, `gutter--verbatim`, ...); `line` draws
    its connectors, `focused_line` that of the focused passage; `words` explain it, `brief` where
    there is little room. Where there is room for one only, the look with the greatest `weight` is
    shown.
    """

    sign: str
    style: str
    words: str
    brief: str
    weight: int
    line: Line = _SOLID
    focused_line: Line = _HEAVY


RELATION_STYLES: Mapping[str, RelationStyle] = {
    "verbatim": RelationStyle("=", "verbatim", "the same words", "same words", 4, _SOLID, _HEAVY),
    "paraphrase": RelationStyle(
        "≈", "paraphrase", "the same in other words", "other words", 3, _DASHED, _HEAVY_DASHED
    ),
    "overlap": RelationStyle(
        "±", "overlap", "one side says more", "one says more", 2, _DOTTED, _HEAVY_DOTTED
    ),
    "conflict": RelationStyle(
        "≠", "conflict", "they do not agree", "disagree", 5, _DOUBLE, _DOUBLE
    ),
}
ONLY_HERE = RelationStyle("+", "only-here", "only here", "only in one", 1)


def sure(score: float) -> str:
    """Say in words how sure a link is; never wholly."""
    return f"{min(score, 0.99):.0%} sure"


def look(relation: Relation | None) -> RelationStyle:
    """Return the look of a relation; that of "only here" for None."""
    return ONLY_HERE if relation is None else RELATION_STYLES[relation]
