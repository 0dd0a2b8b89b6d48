"""The lines between two columns that join what belongs together, drawn in characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsdiff.reader.looks import Line

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
_ACROSS, _DOWN = EAST | WEST, NORTH | SOUTH
_JUNCTIONS = {
    EAST | WEST | SOUTH: "┬",
    EAST | WEST | NORTH: "┴",
    NORTH | SOUTH | EAST: "├",
    NORTH | SOUTH | WEST: "┤",
    NORTH | SOUTH | EAST | WEST: "┼",
}


@dataclass(frozen=True, slots=True)
class Connector:
    """A line from row `left` of the page on the left to row `right` of that on the right.

    Rows outside the page stand for partners that are scrolled out of view. `weight` says which
    line passes over which where they cross.
    """

    left: int
    right: int
    line: Line
    style: str
    weight: int = 0
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One painted cell; `arms` are the directions in which its line goes on."""

    character: str
    connector: Connector
    arms: int = 0


Canvas = list[dict[int, Cell]]
"""For each row of the page, the cells that are painted, by column."""


def draw(connectors: Sequence[Connector], width: int, height: int) -> Canvas:
    """Draw the connectors on a canvas of `width` by `height` cells.

    Each line goes across, up or down in a lane of its own as long as there are lanes, and across
    again. The heavier line passes over the lighter one unbroken; lines that share an end are
    joined. A line whose other end is out of view is a short arrow, that of the focused pair goes
    to the edge of the page.
    """
    canvas: Canvas = [{} for _ in range(height)]
    lanes = _Lanes(range(1, width - 1))
    visible = [c for c in connectors if 0 <= c.left < height or 0 <= c.right < height]
    # Short lines choose their lanes first: they can then be drawn with the fewest crossings.
    chosen = {c: lanes.choose(c.left, c.right) for c in sorted(visible, key=_length)}
    for connector in sorted(visible, key=lambda c: (c.focused, c.weight)):
        inside = 0 <= connector.left < height, 0 <= connector.right < height
        pen = _Pen(canvas, connector, width)
        if all(inside):
            pen.join(chosen[connector])
        elif connector.focused:
            pen.lead_out(chosen[connector], to_left=inside[1])
        else:
            pen.point(to_left=inside[1])
    return canvas


def _length(connector: Connector) -> int:
    return abs(connector.left - connector.right)


class _Lanes:
    """The columns in which lines go up and down."""

    def __init__(self, columns: range) -> None:
        self._taken: dict[int, list[tuple[int, int]]] = {column: [] for column in columns}

    def choose(self, row: int, other: int) -> int:
        """Take the lane with the fewest lines between the two rows."""
        top, bottom = min(row, other), max(row, other)

        def crowd(column: int) -> tuple[int, int]:
            taken = self._taken[column]
            middle = abs(2 * column - len(self._taken) - 1)
            return sum(a <= bottom and top <= b for a, b in taken), middle

        lane = min(self._taken, key=crowd)
        if top != bottom:
            self._taken[lane].append((top, bottom))
        return lane


class _Pen:
    """Draws one connector."""

    def __init__(self, canvas: Canvas, connector: Connector, width: int) -> None:
        self.canvas = canvas
        self.connector = connector
        self.width = width

    def join(self, lane: int) -> None:
        """Draw the whole line."""
        left, right = self.connector.left, self.connector.right
        if left == right:
            self.across(left, 0, self.width)
            return
        toward, back = (SOUTH, NORTH) if left < right else (NORTH, SOUTH)
        self.across(left, 0, lane)
        self.put(left, lane, WEST | toward)
        self.down(left, right, lane)
        self.put(right, lane, back | EAST)
        self.across(right, lane + 1, self.width)

    def lead_out(self, lane: int, *, to_left: bool) -> None:
        """Draw the line as far as the edge of the page behind which its other end lies."""
        here, there = self._ends(to_left)
        below = there >= len(self.canvas)
        edge = len(self.canvas) - 1 if below else 0
        if to_left:
            self.across(here, lane + 1, self.width)
        else:
            self.across(here, 0, lane)
        if here != edge:
            self.put(here, lane, (EAST if to_left else WEST) | (SOUTH if below else NORTH))
            self.down(here, edge, lane)
        self.arrow(edge, lane, below)

    def point(self, *, to_left: bool) -> None:
        """Draw only which way the other end lies."""
        here, there = self._ends(to_left)
        edge, inner = (self.width - 1, self.width - 2) if to_left else (0, 1)
        self.put(here, edge, _ACROSS)
        self.arrow(here, inner, there >= len(self.canvas))

    def _ends(self, to_left: bool) -> tuple[int, int]:
        connector = self.connector
        ends = connector.left, connector.right
        return ends[::-1] if to_left else ends

    def across(self, row: int, start: int, end: int) -> None:
        for column in range(start, end):
            self.put(row, column, _ACROSS)

    def down(self, row: int, other: int, column: int) -> None:
        """Draw between two rows, without them."""
        for between in range(min(row, other) + 1, max(row, other)):
            self.put(between, column, _DOWN)

    def arrow(self, row: int, column: int, below: bool) -> None:
        self.canvas[row][column] = Cell("▼" if below else "▲", self.connector)

    def put(self, row: int, column: int, arms: int) -> None:
        under = self.canvas[row].get(column)
        if under and under.arms and self._same_end(under.connector, row):
            arms |= under.arms
        cell = Cell("", self.connector, arms)
        self.canvas[row][column] = replace(cell, character=_character(self.connector.line, arms))

    def _same_end(self, other: Connector, row: int) -> bool:
        mine = self.connector
        return (mine.left == other.left == row) or (mine.right == other.right == row)


def _character(line: Line, arms: int) -> str:
    plain = {
        _ACROSS: line.across,
        _DOWN: line.down,
        WEST | SOUTH: line.left_down,
        WEST | NORTH: line.left_up,
        EAST | SOUTH: line.right_down,
        EAST | NORTH: line.right_up,
    }
    return plain.get(arms) or _JUNCTIONS.get(arms, line.across)
