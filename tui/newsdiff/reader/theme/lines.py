"""The lines that join what belongs together: one for each relation, where colour may not tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


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
_TRIPLE = Line("┄", "┆", "╮", "╯", "╭", "╰")
_DOTTED = Line("┈", "┊", "╮", "╯", "╭", "╰")
_DOUBLE = Line("═", "║", "╗", "╝", "╔", "╚")
_HEAVY = Line("━", "┃", "┓", "┛", "┏", "┗")
_HEAVY_DASHED = Line("╍", "╏", "┓", "┛", "┏", "┗")
_HEAVY_TRIPLE = Line("┉", "┋", "┓", "┛", "┏", "┗")
_HEAVY_DOTTED = Line("┅", "┇", "┓", "┛", "┏", "┗")


class RelationLines(NamedTuple):
    """How a relation is drawn, and how where it is in focus."""

    usual: Line
    focused: Line


LINES: Mapping[str, RelationLines] = {
    "verbatim": RelationLines(_SOLID, _HEAVY),
    "paraphrase": RelationLines(_DASHED, _HEAVY_DASHED),
    "phrase": RelationLines(_TRIPLE, _HEAVY_TRIPLE),
    "overlap": RelationLines(_DOTTED, _HEAVY_DOTTED),
    "conflict": RelationLines(_DOUBLE, _DOUBLE),
}
