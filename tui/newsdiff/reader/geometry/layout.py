"""A column of text: blocks, wrapped and stacked into rows."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from newsdiff.articles.model import PassageKind, Side, Span
from newsdiff.reader.geometry.cells import wrap

Texts = Mapping[Side, str]
"""The text of each article; spans of a block are offsets into that of its side."""

_BLANK = -1


class Block(NamedTuple):
    """A run of text that is wrapped as one: a paragraph, a passage, or a note of the reader's own.

    `passages` are those of the article on `side` that the block stands for. A note has words of
    its own in place of theirs. `indent` is in cells. A block that is `joined` goes on with the
    paragraph of the block before: there is no blank row between them.
    """

    side: Side
    span: Span
    passages: range
    kind: PassageKind = PassageKind.BODY
    indent: int = 0
    note: str = ""
    joined: bool = False


class Row(NamedTuple):
    """One row of a layout: the characters `span` of a block.

    The span counts in the text of the block's side, or in the block's note where it has one.
    """

    block: Block
    span: Span


class Layout:
    """Blocks stacked into rows of at most `width` cells.

    Rows are kept as flat arrays of numbers, not objects: a long article has 100,000 of them, and
    only those on the screen are ever asked for.
    """

    def __init__(self, texts: Texts, width: int) -> None:
        self._texts = texts
        self._width = width
        self.blocks: list[Block] = []
        self.tops = array("l")
        """The first row of each block."""
        self._starts, self._ends = array("l"), array("l")
        self._order: dict[Side, tuple[list[int], list[int]]] = {}

    @classmethod
    def empty(cls) -> Layout:
        """Return a layout without rows."""
        return cls({}, 1)

    # -- building ---------------------------------------------------------------------------

    def add(self, block: Block) -> None:
        """Wrap a block and put it below the last row."""
        self.blocks.append(block)
        self.tops.append(len(self._starts))
        width = self._width - block.indent
        if block.note:
            starts, ends = wrap(block.note, 0, len(block.note), width)
        else:
            span = block.span
            starts, ends = wrap(self._texts[block.side], span.start, span.end, width)
        self._starts.extend(starts)
        self._ends.extend(ends)

    def skip(self, rows: int) -> None:
        """Leave blank rows below the last one."""
        for _ in range(rows):
            self._starts.append(_BLANK)
            self._ends.append(_BLANK)

    # -- asking -----------------------------------------------------------------------------

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self._starts)

    def row(self, y: int) -> Row | None:
        """Return the row at `y`; None for a blank one and outside the layout."""
        if not 0 <= y < len(self._starts) or self._starts[y] == _BLANK:
            return None
        number = bisect_right(self.tops, y) - 1
        return Row(self.blocks[number], Span(self._starts[y], self._ends[y]))

    def shows(self, side: Side, offset: int) -> bool:
        """Whether the character at `offset` of the article on `side` is in the layout."""
        number = self._block_of(side, offset)
        if number is None:
            return False
        span = self.blocks[number].span
        return span.start <= offset < span.end

    def row_of(self, side: Side, offset: int) -> int:
        """Return the row that shows the character at `offset`, or the nearest one before it."""
        number = self._block_of(side, offset)
        if number is None:
            return 0
        first = self.tops[number]
        end = first + 1
        below = self.tops[number + 1] if number + 1 < len(self.tops) else len(self._starts)
        while end < below and self._starts[end] != _BLANK and self._starts[end] <= offset:
            end += 1
        return end - 1

    def place_at(self, y: int) -> tuple[Side, int] | None:
        """Return side and offset of the first character shown at row `y` or below it.

        Past the last row, the last block's; None where the layout shows no text at all.
        """
        row = self.row(y)
        if row is not None and not row.block.note:
            return row.block.side, row.span.start
        below = bisect_right(self.tops, max(y, 0) - 1)
        after = (block for block in self.blocks[below:] if not block.note)
        before = (block for block in reversed(self.blocks[:below]) if not block.note)
        block = next(after, None) or next(before, None)
        return (block.side, block.span.start) if block else None

    def beside(self, block: Block) -> int | None:
        """Return the last passage of the other side above a block, None where there is none."""
        above = self.blocks[: self.blocks.index(block)]
        other = next((b for b in reversed(above) if b.side is not block.side and not b.note), None)
        return other.passages.stop - 1 if other else None

    def _block_of(self, side: Side, offset: int) -> int | None:
        offsets, numbers = self._in_order(side)
        if not offsets:
            return None
        return numbers[max(0, bisect_right(offsets, offset) - 1)]

    def _in_order(self, side: Side) -> tuple[list[int], list[int]]:
        """The offsets of a side's blocks, in order, and the numbers of these blocks."""
        if side not in self._order:
            # One column may show the right article out of order.
            found = sorted(
                (block.span.start, number)
                for number, block in enumerate(self.blocks)
                if block.side is side and not block.note
            )
            self._order[side] = [start for start, _ in found], [number for _, number in found]
        return self._order[side]
