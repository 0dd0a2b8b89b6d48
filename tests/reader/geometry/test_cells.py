from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsdiff.reader.geometry.cells import character_at, graphemes, is_even, wrap

TEXT = st.text(
    st.sampled_from("ab cd  —“”é漢字、。ｱ한👍🏽\u200d👩❤\ufe0f\u0301שלוםعربي\t"), max_size=60
)


def rows(text: str, width: int) -> list[str]:
    starts, ends = wrap(text, 0, len(text), width)
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_rows_break_at_spaces_and_lose_them() -> None:
    assert rows("the quick brown fox", 10) == ["the quick", "brown fox"]


def test_a_row_may_be_exactly_as_long_as_the_column() -> None:
    assert rows("the quick brown", 9) == ["the quick", "brown"]


def test_several_spaces_do_not_begin_or_end_a_row() -> None:
    assert rows("one  two   three", 5) == ["one", "two", "three"]


def test_a_word_longer_than_a_row_is_cut() -> None:
    assert rows("an internationalisation", 8) == ["an", "internat", "ionalisa", "tion"]


def test_no_text_is_one_row() -> None:
    assert rows("", 10) == [""]


def test_wide_characters_count_two_cells_and_rows_break_between_them() -> None:
    assert rows("漢字漢字漢字", 5) == ["漢字", "漢字", "漢字"]


def test_a_row_does_not_begin_with_a_full_stop() -> None:
    assert rows("漢字漢。字", 6) == ["漢字", "漢。字"]


def test_a_full_stop_begins_a_row_where_there_is_no_room_for_more() -> None:
    assert rows("a漢。", 3) == ["a", "漢", "。"]


def test_combining_marks_stay_with_their_letter() -> None:
    text = "e\u0301" * 6
    assert rows(text, 4) == ["e\u0301" * 4, "e\u0301" * 2]


def test_joined_emoji_are_not_cut() -> None:
    family = "👩\u200d👩\u200d👧"
    assert rows(family * 3, 4) == [family * 2, family]


@pytest.mark.parametrize("width", [1, 2, 7, 20])
@given(text=TEXT)
def test_nothing_but_white_space_is_lost(width: int, text: str) -> None:
    assert "".join("".join(row.split()) for row in rows(text, width)) == "".join(text.split())


@given(text=TEXT, width=st.integers(2, 30))
def test_no_row_is_wider_than_the_column(text: str, width: int) -> None:
    for row in rows(text.strip(), width):
        assert sum(cells for _, _, cells in graphemes(row, 0, len(row))) <= width


@given(text=st.text(st.sampled_from("ab c"), max_size=60), width=st.integers(1, 20))
def test_the_fast_way_and_the_slow_way_agree(text: str, width: int) -> None:
    slow = wrap(text.strip() + "\u0301", 0, len(text.strip()) + 1, width)
    fast = wrap(text.strip(), 0, len(text.strip()), width)
    assert slow[0] == fast[0]


def test_each_character_held_to_be_even_takes_one_cell() -> None:
    even = [chr(code) for code in range(0x110000) if is_even(chr(code), 0, 1)]
    assert {"a", "é", "“", "—", "Ж"} <= set(even)
    assert [character for character in even if cell_len(character) != 1] == []


def test_the_character_under_a_cell() -> None:
    text = "漢字 ab"
    assert [character_at(text, 0, len(text), cell) for cell in range(8)] == [0, 0, 1, 1, 2, 3, 4, 5]


def test_left_of_the_row_is_its_first_character() -> None:
    assert character_at("abc", 1, 3, -4) == 1
