from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.model import Side, Span
from newsdiff.reader.geometry.layout import Block, Layout

TEXT = "one two three four five six"


def column(*blocks: Block, width: int = 9, gap: int = 1) -> Layout:
    layout = Layout({Side.LEFT: TEXT, Side.RIGHT: TEXT.upper()}, width)
    for number, block in enumerate(blocks):
        layout.skip(gap if number else 0)
        layout.add(block)
    return layout


def block(start: int, end: int, side: Side = Side.LEFT, **more: object) -> Block:
    return Block(side, Span(start, end), range(1), **more)  # type: ignore[arg-type]


def words(layout: Layout) -> list[str]:
    texts = {Side.LEFT: TEXT, Side.RIGHT: TEXT.upper()}
    found = []
    for y in range(layout.height):
        row = layout.row(y)
        found.append(row.span.of(row.block.note or texts[row.block.side]) if row else "")
    return found


def test_blocks_are_stacked_with_blank_rows_between() -> None:
    layout = column(block(0, 13), block(14, 27))
    assert words(layout) == ["one two", "three", "", "four five", "six"]
    assert list(layout.tops) == [0, 3]


def test_an_indent_makes_rows_shorter() -> None:
    assert words(column(block(0, 13, indent=4))) == ["one", "two", "three"]


def test_notes_show_their_own_words() -> None:
    layout = column(block(0, 7), block(8, 27, note="⋯ 2 more"))
    assert words(layout) == ["one two", "", "⋯ 2 more"]
    assert not layout.shows(Side.LEFT, 14)


def test_the_row_of_a_character() -> None:
    layout = column(block(0, 13), block(14, 27))
    assert [layout.row_of(Side.LEFT, offset) for offset in (0, 4, 8, 12, 14, 20, 24)] == [
        *(0, 0, 1, 1, 3, 3, 4)
    ]


def test_a_character_that_is_not_shown_has_the_row_before_it() -> None:
    layout = column(block(0, 7), block(14, 27))
    assert not layout.shows(Side.LEFT, 9)
    assert layout.row_of(Side.LEFT, 9) == 0


def test_both_sides_in_one_column() -> None:
    layout = column(block(0, 7), block(0, 7, Side.RIGHT), block(8, 13))
    assert layout.row_of(Side.RIGHT, 4) == 2
    assert layout.row_of(Side.LEFT, 8) == 4


def test_blocks_out_of_order_are_found() -> None:
    layout = column(block(14, 27), block(0, 13))
    assert layout.row_of(Side.LEFT, 0) == 3
    assert layout.row_of(Side.LEFT, 24) == 1


def test_the_place_at_a_blank_row_is_that_below() -> None:
    layout = column(block(0, 13), block(14, 27))
    assert layout.place_at(2) == (Side.LEFT, 14)


def test_the_place_past_the_end_is_the_last_block() -> None:
    layout = column(block(0, 13), block(14, 27))
    assert layout.place_at(99) == (Side.LEFT, 14)


def test_an_empty_layout_has_no_places() -> None:
    layout = Layout.empty()
    assert layout.place_at(0) is None
    assert layout.row(0) is None
    assert layout.row_of(Side.LEFT, 3) == 0


@given(width=st.integers(1, 30), gap=st.integers(0, 2))
def test_each_row_starts_at_a_place_that_leads_back_to_it(width: int, gap: int) -> None:
    layout = column(block(0, 13), block(14, 27), width=width, gap=gap)
    for y in range(layout.height):
        if layout.row(y) is not None:
            place = layout.place_at(y)
            assert place is not None
            assert layout.row_of(*place) == y
