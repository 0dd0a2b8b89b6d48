from __future__ import annotations

from dataclasses import replace

import pytest
from textual.content import Content

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.reader.geometry.pages import Mode
from newsdiff.reader.state.filters import Filter
from newsdiff.reader.viewmodel.marks import Marks
from newsdiff.reader.viewmodel.pairing import Pairing
from newsdiff.reader.viewmodel.status import fitted, focus_line, summary, view_line
from tests.reader.long_pair import TWICE, comparison
from tests.reader.opened import MIDDLE, NARROW, reader

KEYS = {"next_partner": "c", "bring_partner": "b"}


def line(
    focus_at: tuple[Side, int] | None, distance: int = 0, found: Comparison | None = None
) -> str:
    found = found or comparison()
    marks = Marks({Side.LEFT: found.left, Side.RIGHT: found.right}, Pairing(found))
    if focus_at is not None:
        links = marks.pairing.links(*focus_at) if marks.pairing else ()
        marks.link = links[0] if links else None
    return focus_line(marks, focus_at, distance, KEYS.__getitem__).plain


def test_until_something_is_found_it_says_what_goes_on() -> None:
    assert summary(None, "", KEYS.__getitem__).plain == "Comparing …"


def test_without_a_focus_it_counts_and_explains_the_signs() -> None:
    assert line(None) == (
        "≠ 5 disagree · = 5 same words · ≈ 6 other words · ± 5 one says more · + 79 only in one"
    )


def test_a_linked_passage() -> None:
    assert line((Side.LEFT, 3)) == "≈ the same in other words · 90% sure"


def test_several_partners_and_the_key_for_the_next() -> None:
    assert "1 of 2 partners (c)" in line((Side.LEFT, TWICE))


def test_a_partner_out_of_view_and_the_key_that_brings_it() -> None:
    assert "partner ▼ 42 rows (b)" in line((Side.LEFT, 3), 42)
    assert "partner ▲ 1 row (b)" in line((Side.LEFT, 3), -1)


def test_divergences_are_told_in_words() -> None:
    assert line((Side.LEFT, 9)) == "≠ they do not agree · 99% sure · The numbers differ."


def test_several_divergences_follow_one_another() -> None:
    found = comparison()
    twice = replace(found, divergences=tuple(d for d in found.divergences for _ in range(2)))
    assert line((Side.LEFT, 9), found=twice).endswith(" · The numbers differ. The numbers differ.")


def test_what_only_one_article_has() -> None:
    assert line((Side.LEFT, 1)) == "+ only here · a reason"


LONG = Content.assemble(("≠ they do not agree", "bold"), " · Left counts 12 people, right ten.")


@pytest.mark.parametrize(
    ("room", "told"),
    [
        (99, LONG.plain),
        (40, "≠ they do not agree · Left counts… (d)"),
        (30, "≠ they do not agree… (d)"),
        (28, "≠ they do not agree… (d)"),
        (6, "≠… (d)"),
        (3, "… (d)"),
    ],
)
def test_a_line_too_long_is_cut_between_words_and_names_the_key_that_tells_all(
    room: int, told: str
) -> None:
    assert fitted(LONG, room, "d").plain == told


def test_how_the_page_is_shown() -> None:
    usual = view_line(Mode.FLOW, Filter.ALL, 0.5, True)
    assert usual.plain == "flow · everything · ≥ 50% · locked"
    other = view_line(Mode.ALIGNED, Filter.LINKS, 0.65, False)
    assert other.plain == "aligned · links · ≥ 65% · unlocked"


def test_in_brief_only_what_was_chosen_is_told() -> None:
    assert view_line(Mode.SINGLE, Filter.ALL, 0.5, True, brief=True).plain == ""
    assert view_line(Mode.FLOW, Filter.LINKS, 0.5, False, brief=True).plain == ("links · unlocked")


def test_what_was_made_harmless_is_counted() -> None:
    line = view_line(Mode.FLOW, Filter.ALL, 0.5, True, brief=True, replaced=12)
    assert line.plain == "12 replaced"


def test_what_came_of_reading_is_told_in_short() -> None:
    notes = ["perhaps not the whole story: the page holds more text", "another note"]
    line = view_line(Mode.FLOW, Filter.ALL, 0.5, True, brief=True, replaced=1, notes=notes)
    assert line.plain == "perhaps not the whole story · 1 replaced"


@pytest.mark.parametrize(("size", "shown"), [(MIDDLE, True), (NARROW, False)])
async def test_how_the_page_is_shown_gives_way_to_what_is_in_focus(
    size: tuple[int, int], shown: bool
) -> None:
    async with reader(size) as opened:
        await opened.press("right_square_bracket")
        *_, status, _ = opened.text().splitlines()
        assert "90% sure · Left counts 12 people, right ten." in status
        assert ("flow · everything · ≥ 50% · locked" in status) is shown


async def test_what_was_chosen_is_told_wherever_it_fits() -> None:
    async with reader((60, 24)) as opened:
        await opened.press("plus")
        assert opened.text().splitlines()[-2].endswith("≥ 55%  ")


def test_that_the_other_article_runs_faster_is_told() -> None:
    def told(pace: float) -> str:
        return view_line(Mode.FLOW, Filter.ALL, 0.5, True, pace=pace, other="right").plain

    assert told(2.04).startswith("right runs 2x · flow")
    assert told(0.5).startswith("right runs slower · flow")
    assert told(0.02).startswith("right waits · flow")
    assert "runs" not in told(1.4)
