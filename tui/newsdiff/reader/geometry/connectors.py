"""The lines between two columns that join what belongs together, drawn in characters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.presentation.relations import RelationSign
from newsdiff.reader.theme.lines import LINES, Line

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
_ACROSS, _DOWN = EAST | WEST, NORTH | SOUTH
_ARROW = 0
_JUNCTIONS = {
    EAST | WEST | SOUTH: "┬",
    EAST | WEST | NORTH: "┴",
    NORTH | SOUTH | EAST: "├",
    NORTH | SOUTH | WEST: "┤",
    NORTH | SOUTH | EAST | WEST: "┼",
}


class Connector(NamedTuple):
    """A line from row `left` of the page on the left to row `right` of that on the right.

    Rows outside the page stand for partners that are scrolled out of view. `weight` says which
    line passes over which where they cross.
    """

    left: int
    right: int
    line: Line
    name: str
    weight: int = 0
    focused: bool = False


def connector_for(
    link: Link, sign: RelationSign, left: int, right: int, focused: bool
) -> Connector:
    """Return the connector that draws a link, which bears `sign`, between two rows of the page."""
    lines = LINES[link.relation]
    line = lines.focused if focused else lines.usual
    return Connector(left, right, line, sign.name, sign.weight, focused)


class Cell(NamedTuple):
    """One painted cell; `arms` are the directions in which its line goes on, none for arrows."""

    character: str
    connector: Connector
    arms: int = _ARROW


Canvas = list[dict[int, Cell]]
"""For each row of the page, the cells that are painted, by column."""


def draw(
    connectors: Sequence[Connector], width: int, height: int, *, stubs: bool = False
) -> Canvas:
    """Draw the connectors on a canvas of `width` by `height` cells.

    Each line goes across, up or down in a lane of its own, and across again. Where lines cross,
    the one that goes up or down is unbroken, and that of the focused pair always is; lines that
    share an end are joined. Short arrows stand for lines whose other end is out of view, and for
    those that find no free lane; that of the focused pair goes to the edge of the page. With
    `stubs`, they stand for all that are not in focus and do not go straight across.
    """
    canvas: Canvas = [{} for _ in range(height)]
    lanes = _Lanes(width)
    visible = [c for c in connectors if 0 <= c.left < height or 0 <= c.right < height]
    # The weighty lines choose their lanes first, and of the others the short ones.
    chosen = {c: lanes.choose(c, height) for c in sorted(visible, key=_rank)}
    for connector in sorted(visible, key=lambda c: (c.focused, c.weight)):
        left, right = 0 <= connector.left < height, 0 <= connector.right < height
        lane = chosen[connector]
        pen = _Pen(canvas, connector, width)
        stub = stubs and not connector.focused and connector.left != connector.right
        if left and right and lane is not None and not stub:
            pen.join(lane)
        elif connector.focused and lane is not None:
            pen.lead_out(lane, to_left=right)
        else:
            if left:
                pen.point(to_left=False)
            if right:
                pen.point(to_left=True)
    return canvas


def _rank(connector: Connector) -> tuple[bool, int, int]:
    return not connector.focused, -connector.weight, abs(connector.left - connector.right)


class _Lanes:
    """The columns in which lines go up and down: all but the two outermost on either side."""

    def __init__(self, width: int) -> None:
        middle = (width - 1) / 2
        columns = sorted(range(2, width - 2), key=lambda column: abs(column - middle))
        self._taken: dict[int, list[tuple[int, int]]] = {column: [] for column in columns}

    def choose(self, connector: Connector, height: int) -> int | None:
        """Take the free lane nearest to the middle; None where there is none, or no need."""
        top, bottom = sorted((connector.left, connector.right))
        if top == bottom:
            return next(iter(self._taken), None)
        if (top < 0 or bottom >= height) and not connector.focused:
            return None
        for lane, taken in self._taken.items():
            if all(b < top or bottom < a for a, b in taken):
                taken.append((top, bottom))
                return lane
        return None


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
        self.arrow(here, inner, there > here)

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
        elif under and self._passes_below(under, arms):
            return
        character = _character(self.connector.line, arms)
        self.canvas[row][column] = Cell(character, self.connector, arms)

    def _passes_below(self, under: Cell, arms: int) -> bool:
        across = arms == _ACROSS and not self.connector.focused
        return across and under.arms in (_ARROW, _DOWN)

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
