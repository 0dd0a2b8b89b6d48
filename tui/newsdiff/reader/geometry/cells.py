"""Breaking text into rows that fit a number of terminal cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import get_character_cell_size, split_graphemes

_ONE_CELL = "".join(
    (
        " -~",  # printable ASCII
        "\u00a0-\u00ac\u00ae-\u02ff",  # Latin, without the soft hyphen
        "\u0370-\u0377\u0384-\u038a\u0390-\u03a1\u03a3-\u0482\u048a-\u052f",  # Greek, Cyrillic
        "\u1e00-\u1eff",  # Latin with diacritics
        "\u2010-\u2027\u2030-\u205e",  # dashes, quotation marks, bullets, ellipsis
        "\u20a0-\u20bf",  # currency signs
    )
)
_UNEVEN = re.compile(f"[^{_ONE_CELL}]")

_BLANKS = frozenset(" \t\n")
_TO_BLANKS = str.maketrans("\t\n", "  ")
_NEVER_FIRST = frozenset("、。，．・：；？！」』）】〉》〕］｝ーっゃゅょッャュョ々%）")
_NEVER_LAST = frozenset("「『（【〈《〔［｛")


def is_even(text: str, start: int, end: int) -> bool:
    """Whether every character of `text[start:end]` is known to take exactly one cell."""
    return _UNEVEN.search(text, start, end) is None


@lru_cache(maxsize=8)
def _is_all_even(text: str) -> bool:
    # Asked for each paragraph of a long article, each time it is wrapped.
    return is_even(text, 0, len(text))


def wrap(text: str, start: int, end: int, width: int) -> tuple[list[int], list[int]]:
    """Break `text[start:end]` into rows of at most `width` cells.

    Returns the offsets at which the rows start and end, without the white space at their ends; at
    least one row, even for no text. Rows break at spaces and between wide (Chinese, Japanese,
    Korean) characters; a word longer than a row is cut between graphemes. A single grapheme wider
    than `width` stands alone on a row that is too long.
    """
    if _is_all_even(text) or is_even(text, start, end):
        return _wrap_even(text, start, end, max(width, 1))
    return _wrap_uneven(text, start, end, max(width, 1))


def _wrap_even(text: str, start: int, end: int, width: int) -> tuple[list[int], list[int]]:
    # Most text is even, and then str.rfind finds the break: 20 times as fast as measuring.
    starts, ends = [start], []
    row, reach = start, width + 1
    while end - row > width:
        cut = text.rfind(" ", row, row + reach)
        if cut <= row:
            cut = row = row + width
        else:
            row = cut + 1
            while row < end and text[row] in " \u00a0":
                row += 1
            while text[cut - 1] == " ":
                cut -= 1
        ends.append(cut)
        starts.append(row)
    ends.append(end)
    return starts, ends


def _wrap_uneven(text: str, start: int, end: int, width: int) -> tuple[list[int], list[int]]:
    starts, ends = [start], []
    row, used = start, 0
    chance, used_at_chance = start, 0  # the last place where the row may be broken
    for at, after, cells in graphemes(text, start, end):
        blank = text[at:after] in _BLANKS
        if not blank and _may_break_before(text, start, at):
            chance, used_at_chance = at, used
        # Twice, where the row from the last chance on is too long as well.
        while not blank and used + cells > width and at > row:
            if chance <= row:
                chance, used_at_chance = at, used
            ends.append(_without_blanks(text, row, chance))
            starts.append(chance)
            row = chance
            used -= used_at_chance
            used_at_chance = 0
        used += cells
    ends.append(end)
    return starts, ends


def _may_break_before(text: str, start: int, at: int) -> bool:
    if at == start:
        return False
    before, after = text[at - 1], text[at]
    if before in _BLANKS:
        return True
    if before in _NEVER_LAST or after in _NEVER_FIRST:
        return False
    return get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2


def _without_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return end


def graphemes(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and cells of each user-perceived character of `text[start:end]`."""
    for first, last, cells in split_graphemes(with_blanks(text[start:end]))[0]:
        yield start + first, start + last, cells


def with_blanks(text: str) -> str:
    """Return the text as it is painted: tabs and line breaks are spaces."""
    return text.translate(_TO_BLANKS)


def character_at(text: str, start: int, end: int, cell: int) -> int:
    """Return the offset of the character of `text[start:end]` that covers `cell`, or `end`."""
    if is_even(text, start, end):
        return min(start + max(cell, 0), end)
    used = 0
    for first, _, cells in graphemes(text, start, end):
        used += cells
        if used > cell:
            return first
    return end
