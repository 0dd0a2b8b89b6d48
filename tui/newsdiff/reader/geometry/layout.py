"""A column of text: blocks, wrapped and stacked into rows."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import PassageKind, Side, Span
from newsdiff.reader.geometry.cells import wrap

Texts = Mapping[Side, str]
"""The text of each article; spans of a block are offsets into that of its side."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that is wrapped as one: a paragraph, a passage, or a note of the reader's own.

    A note has words of its own in place of the span's and leads to `passage` on `side`. `indent`
    is in cells.
    """

    side: Side
    span: Span
    kind: PassageKind = PassageKind.BODY
    indent: int = 0
    note: str = ""
    passage: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a layout: the characters `span` of a block, and whether it is the block's first.

    The span counts in the text of the block's side, or in the block's note where it has one.
    """

    block: Block
    span: Span
    first: bool


def wrap_block(block: Block, texts: Texts, width: int) -> list[tuple[int, int]]:
    """Return the character ranges of the rows of a block in a column of `width` cells."""
    if block.note:
        return wrap(block.note, 0, len(block.note), width - block.indent)
    span = block.span
    return wrap(texts[block.side], span.start, span.end, width - block.indent)


class Layout:
    """Blocks stacked into rows.

    Rows are kept as flat arrays of numbers, not objects: a long article has 100,000 of them, and
    only those on the screen are ever asked for.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        wrapped: Sequence[Sequence[tuple[int, int]]],
        gaps: Sequence[int],
        tail: int = 0,
    ) -> None:
        """Stack `blocks`, wrapped into the given character ranges, with `gaps` rows above each.

        `tail` blank rows follow the last one.
        """
        self.blocks = blocks
        self.tops = array("l")
        self._starts, self._ends, self._owners = array("l"), array("l"), array("l")
        self._order: dict[Side, tuple[list[int], list[int]]] = {side: ([], []) for side in Side}
        for number, (block, rows, gap) in enumerate(zip(blocks, wrapped, gaps, strict=True)):
            self._add(number, block, rows, gap)
        self._add_blanks(tail)
        for side, (offsets, numbers) in self._order.items():
            # One column may show the right article out of order.
            in_order = sorted(zip(offsets, numbers, strict=True))
            self._order[side] = [o for o, _ in in_order], [n for _, n in in_order]

    def _add(self, number: int, block: Block, rows: Sequence[tuple[int, int]], gap: int) -> None:
        self._add_blanks(gap)
        self.tops.append(len(self._owners))
        if not block.note:
            offsets, numbers = self._order[block.side]
            offsets.append(block.span.start)
            numbers.append(number)
        for start, end in rows:
            self._starts.append(start)
            self._ends.append(end)
            self._owners.append(number)

    def _add_blanks(self, count: int) -> None:
        for rows, blank in ((self._starts, 0), (self._ends, 0), (self._owners, -1)):
            rows.extend([blank] * count)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self._owners)

    @property
    def sides(self) -> tuple[Side, ...]:
        """The articles whose text is shown."""
        return tuple(side for side in Side if self._order[side][0])

    def row(self, y: int) -> Row | None:
        """Return the row at `y`; None for a blank one and outside the layout."""
        if not 0 <= y < len(self._owners) or self._owners[y] < 0:
            return None
        number = self._owners[y]
        span = Span(self._starts[y], self._ends[y])
        return Row(self.blocks[number], span, self.tops[number] == y)

    def shows(self, side: Side, offset: int) -> bool:
        """Whether the character at `offset` of the article on `side` is in the layout."""
        block = self._block_of(side, offset)
        return (
            block is not None
            and self.blocks[block].span.end > offset >= self.blocks[block].span.start
        )

    def row_of(self, side: Side, offset: int) -> int:
        """Return the row that shows the character at `offset`, or the nearest one before it."""
        number = self._block_of(side, offset)
        if number is None:
            return 0
        first = self.tops[number]
        last = self.tops[number + 1] if number + 1 < len(self.tops) else self.height
        while last > first + 1 and self._owners[last - 1] != number:
            last -= 1
        return max(first, bisect_right(self._starts, offset, first, last) - 1)

    def place_at(self, y: int) -> tuple[Side, int] | None:
        """Return side and offset of the first character shown at row `y` or below it.

        Past the last row, the last row's; None where the layout shows no text at all.
        """
        owner = self._owners[y] if 0 <= y < self.height else -1
        if owner >= 0 and not self.blocks[owner].note:
            return self.blocks[owner].side, self._starts[y]
        below = bisect_left(self.tops, max(y, 0))
        after = (block for block in self.blocks[below:] if not block.note)
        before = (block for block in reversed(self.blocks[:below]) if not block.note)
        block = next(after, None) or next(before, None)
        return (block.side, block.span.start) if block else None

    def _block_of(self, side: Side, offset: int) -> int | None:
        offsets, numbers = self._order[side]
        if not offsets:
            return None
        return numbers[max(0, bisect_right(offsets, offset) - 1)]


def stack(blocks: Sequence[Block], texts: Texts, width: int, gap: int = 1) -> Layout:
    """Wrap `blocks` to `width` cells and stack them with `gap` blank rows between two."""
    wrapped = [wrap_block(block, texts, width) for block in blocks]
    gaps = [gap if number else 0 for number in range(len(blocks))]
    return Layout(blocks, wrapped, gaps)
