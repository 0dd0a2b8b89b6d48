from __future__ import annotations

import pytest

from newsdiff.language.quotations import find_quotations


def inner(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He said “we will not stop” again.",
        'He said "we will not stop" again.',
        "He said „we will not stop“ again.",
        "He said «we will not stop» again.",
        "He said »we will not stop« again.",
        "He said ``we will not stop'' again.",
        "He said ``we will not stop '' again.",
        "He said ''we will not stop'' again.",
        "He said ‘we will not stop’ again.",
        "He said 'we will not stop' again.",
        'He said "we will not stop” again.',
        'He said “we will not stop" again.',
        "He said “we will not stop“ again.",
    ],
)
def test_every_style_of_marks(text: str) -> None:
    assert [words.strip() for words in inner(text)] == ["we will not stop"]


def test_apostrophes_are_no_marks() -> None:
    assert inner("The voters' choice wasn't O'Brien's, he said in '98.") == []
    assert inner("It is rock ’n’ roll and the players’ turn.") == []


def test_inches_are_no_marks() -> None:
    assert inner("He is 6'3\" tall and weighs a lot.") == []


def test_only_the_outermost_counts() -> None:
    text = "She said “he told me ‘go away now please’ and left” again."
    assert inner(text) == ["he told me ‘go away now please’ and left"]
    assert inner('"We heard “Shark Tank” on air," he said.') == ["We heard “Shark Tank” on air,"]


def test_a_quotation_over_paragraphs_is_one_for_each() -> None:
    text = "“We will go on.\n\n“We will not stop,” he said."
    first, second = find_quotations(text)
    assert (first.closed, second.closed) == (False, True)
    assert first.inner.of(text) == "We will go on."


def test_a_second_paragraph_may_lack_its_opening_mark() -> None:
    text = "“We will go on.\n\nWe will not stop,” he said."
    assert inner(text) == ["We will go on.", "We will not stop,"]


def test_a_long_unclosed_mark_is_a_slip() -> None:
    assert inner("He said that “" + "word " * 200) == []


def test_marks_around_nothing_are_none() -> None:
    assert inner('"" “” « » “…”') == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "'I fed the goats, and not one of 'em ate,' she said.",
            ["I fed the goats, and not one of 'em ate,"],
        ),
        ("'We stayed 'til noon and left,' she said.", ["We stayed 'til noon and left,"]),
        ("'The boats of the '90s were better,' she said.", ["The boats of the '90s were better,"]),
        ("'Cause and effect are clear,' she said.", ["Cause and effect are clear,"]),
        ("She fed 'em all 'til noon.", []),
    ],
)
def test_words_cut_at_the_head_open_nothing(text: str, quoted: list[str]) -> None:
    assert [found.inner.of(text) for found in find_quotations(text)] == quoted
