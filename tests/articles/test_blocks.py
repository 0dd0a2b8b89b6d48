"""Lines, gaps between them, and hard-wrapped paragraphs."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.blocks import join_parts, split_lines, unwrap

PROSE = (
    "The ferry line between Elmsford and Oster reopened on Friday after two months of repairs, and "
    "the harbour office said that 212 passengers were on board the first boat at 6 a.m. that day."
)


def test_lines_and_gaps() -> None:
    text = "One\ntwo\n\n  three  \n \nfour"
    blocks = split_lines(text)
    assert [b.span.of(text) for b in blocks] == ["One", "two", "three", "four"]
    assert [b.gap for b in blocks] == [True, False, True, True]


def test_parts_are_joined_by_blank_lines() -> None:
    text, blocks = join_parts([("One", None), ("two", None)])
    assert text == "One\n\ntwo"
    assert [b.span.of(text) for b in blocks] == ["One", "two"]


def test_wrapped_paragraphs_are_joined() -> None:
    for width in (45, 60, 72, 98):
        wrapped = "\n\n".join([textwrap.fill(PROSE, width)] * 3)
        assert unwrap(wrapped) == "\n\n".join([PROSE] * 3)


def test_a_wrapped_paragraph_among_long_ones_is_joined() -> None:
    assert unwrap(f"{PROSE}\n\n{textwrap.fill(PROSE, 60)}\n\n{PROSE}") == "\n\n".join([PROSE] * 3)


def test_lists_verse_and_captions_keep_their_lines() -> None:
    for text in (
        "Points:\n- the first\n- the second, longer one\n- the third",
        "At the pier\nPassengers at the pier of Oster (Photo by Getty Images)\n\n" + PROSE,
        "\n".join(PROSE.split()),
        f"{PROSE}\n{PROSE}\n{PROSE}\n{PROSE}",
    ):
        assert unwrap(text) == text


@given(st.text(alphabet="ab \n", max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    assert unwrap(text).split() == text.split()


def test_wrapped_text_keeps_breaks_that_are_meant() -> None:
    wrapped = textwrap.fill(PROSE, 72)
    top, votes = "Ferry line reopens\nBy Mira Tolvane", "Nine agreed.\nTwo did not."
    text = "\n\n".join([top, wrapped, votes, wrapped])
    expected = "\n\n".join([top, PROSE, votes, PROSE])
    assert unwrap(text) == expected


def test_a_line_that_was_shortened_is_joined() -> None:
    lines = textwrap.wrap(PROSE, 50)
    lines[1] = lines[1].rsplit(" ", 2)[0]
    text = "\n\n".join(["\n".join(lines)] + [textwrap.fill(PROSE, 50)] * 3)
    assert "\n" not in unwrap(text).split("\n\n")[0]


def test_a_long_address_does_not_hide_that_lines_are_wrapped() -> None:
    wrapped = textwrap.fill(PROSE, 60)
    address = "https://www.example.org/" + "a" * 90
    text = "\n\n".join([wrapped] * 6 + [f"See\n{address}\nfor more of the plan."])
    assert unwrap(text).startswith(f"{PROSE}\n\n{PROSE}")
