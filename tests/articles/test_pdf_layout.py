"""Paragraphs out of the runs of text on pages: columns, heads, hyphens, headlines, drop caps."""

from __future__ import annotations

import random
import textwrap
from collections import Counter

import pytest

from newsdiff.articles.model import PassageKind
from newsdiff.articles.pdf_layout import HYPHEN, keeps_hyphen, lay_out

Run = tuple[float, float, float, float, str]

P = [
    "The ferry line between Elmsford and Oster reopened on Friday after two months of repairs.",
    "The harbour office said that 212 passengers were on board the first boat that morning.",
    "Nobody could say when the freight boats would sail again, or who would pay for the delay.",
    "The engineer of the port said that the repairs cost a third more than had been planned.",
]
TITLE = "Ferry line to Oster reopens"


def run(text: str, left: float, bottom: float, size: float = 10) -> Run:
    return (left, bottom, left + 0.5 * size * len(text), bottom + size, text)


def set_in(
    paragraphs: list[str], left: float, top: float, wide: int, indent: float = 0, gap: float = 8
) -> list[Run]:
    """Set paragraphs in a column of so many letters."""
    runs = []
    for text in paragraphs:
        for at, line in enumerate(textwrap.wrap(text, wide)):
            runs.append(run(line, left + (0 if at else indent), top))
            top -= 12
        top -= gap
    return runs


def texts(pages: list[list[Run]]) -> list[str]:
    return [text for text, _ in lay_out(pages).parts]


def test_one_column_with_a_headline() -> None:
    parts = lay_out([[run(TITLE, 50, 760, 18), *set_in(P, 50, 720, 60)]]).parts
    assert parts == [(TITLE, PassageKind.HEADING), *((text, None) for text in P)]


@pytest.mark.parametrize("order", ["columns", "rows", "any"])
@pytest.mark.parametrize("count", [2, 3])
def test_columns_however_they_are_painted(order: str, count: int) -> None:
    wide = 24
    story = P * 2
    each = -(-len(story) // count)
    columns = [
        set_in(story[n * each : (n + 1) * each], 50 + n * 160, 700, wide) for n in range(count)
    ]
    runs = [each for column in columns for each in column]
    if order == "rows":
        runs.sort(key=lambda each: (-each[1], each[0]))
    elif order == "any":
        random.Random(1).shuffle(runs)
    title = run("A headline that is wider than a column of the page", 50, 750, 14)
    assert texts([[title, *runs]]) == [title[4], *story]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    lines = textwrap.wrap(" ".join(P), 24)
    half = len(lines) // 2
    left = [run(text, 50, 700 - 12 * n) for n, text in enumerate(lines[:half])]
    right = [run(text, 300, 700 - 12 * n) for n, text in enumerate(lines[half:])]
    assert texts([left + right]) == [" ".join(P)]
    assert texts([left, right]) == [" ".join(P)]


def test_indented_paragraphs() -> None:
    runs = [run(TITLE, 50, 760), *set_in(P, 50, 740, 60, indent=12, gap=0)]
    assert texts([runs]) == [TITLE, *P]


def test_heads_and_feet_that_come_again_are_no_text() -> None:
    pages = [
        [
            run("The Harbour Post", 50, 800),
            run("4 June 2024", 450, 800),
            *set_in(P[2 * n : 2 * n + 2], 50, 740, 60),
            run(f"Page {n + 1} of 2", 280, 30),
        ]
        for n in range(2)
    ]
    assert texts(pages) == P


def test_lines_that_a_browser_prints_are_no_text() -> None:
    address = "https://post.example/2024/ferry"
    page = [
        run("6/4/24, 9:14 AM", 50, 810, 8),
        run("Ferry line reopens - Harbour Post", 250, 810, 8),
        *set_in(P, 50, 740, 60),
        run(address, 50, 20, 8),
        run("1/1", 500, 20, 8),
    ]
    laid = lay_out([page])
    assert [text for text, _ in laid.parts] == P
    assert laid.address == address


def test_a_drop_cap_is_the_letter_of_its_word() -> None:
    first, *rest = textwrap.wrap(P[0], 40)
    runs = [
        (50.0, 690.0, 75.0, 720.0, first[0]),
        run(first[1:], 78, 708),
        *(run(text, 78 if n == 0 else 50, 696 - 12 * n) for n, text in enumerate(rest)),
        *set_in(P[1:], 50, 640, 50),
    ]
    assert texts([runs]) == P


@pytest.mark.parametrize(
    ("first", "second", "keeps"),
    [
        ("clo", "sure", False),
        ("well", "known", True),
        ("vice", "president", True),
        ("2019", "2020", True),
        ("non", "EU", True),
        ("Oster", "Elmsford", True),
        ("state", "owned", True),
        ("inter", "national", False),
        ("har", "bour", False),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, keeps: bool) -> None:
    assert keeps_hyphen(first, second, Counter()) is keeps


def test_the_rest_of_the_text_tells_how_a_word_is_written() -> None:
    assert keeps_hyphen("ferry", "boat", Counter({"ferry-boat": 1}))
    assert not keeps_hyphen("well", "being", Counter({"wellbeing": 1}))


def test_a_parted_word_is_whole_again() -> None:
    runs = [
        run(f"The har{HYPHEN}", 50, 700),
        run("bour is a well-", 50, 688),
        run("known place.", 50, 676),
    ]
    assert texts([runs]) == ["The harbour is a well-known place."]


def test_pages_may_hold_anything() -> None:
    pick = random.Random(3)
    page = [
        (
            x,
            y,
            x + pick.uniform(-5, 90),
            y + pick.uniform(0, 30),
            pick.choice(["a", "B", "c d", "1", HYPHEN]),
        )
        for x, y in ((pick.uniform(-50, 600), pick.uniform(-50, 800)) for _ in range(2_000))
    ]
    assert lay_out([page, page, []]).parts
    assert lay_out([]).parts == []
