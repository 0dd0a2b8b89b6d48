from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from newsdiff.articles import read_article
from newsdiff.articles.model import Side
from newsdiff.quotes.model import Source, SourceKind
from newsdiff.reader.state.match_cursor import MarkLayer
from newsdiff.reader.widgets.sidebar.lists import ActorList, QuoteOption, SourceList
from newsdiff.reader.widgets.sidebar.order import Order, listed_actors, listed_sources
from newsdiff.reader.widgets.sidebar.rows import QuoteRow, actor_row, described, source_row
from newsdiff.resources import sample_articles
from tests.reader import made_up
from tests.reader.opened import MIDDLE, NARROW, WIDE, Reader, reader


def names(order: Order, query: str = "") -> list[str]:
    return [actor.name for actor in listed_actors(made_up.comparison(), order, query)]


def test_actors_are_sorted_by_count_by_name_and_as_they_appear() -> None:
    assert names(Order.COUNT) == ["Arlow", "Ada Quill", made_up.HOSTILE]
    assert names(Order.NAME) == [made_up.HOSTILE, "Ada Quill", "Arlow"]
    assert names(Order.APPEARANCE) == ["Arlow", "Ada Quill", made_up.HOSTILE]


@pytest.mark.parametrize(
    ("query", "expected"),
    [("quill", ["Ada Quill"]), ("MAYOR ada", ["Ada Quill"]), ("place", ["Arlow"]), ("zz", [])],
)
def test_actors_are_found_by_any_word_about_them(query: str, expected: list[str]) -> None:
    assert names(Order.COUNT, query) == expected


def test_sources_are_sorted_and_found_too() -> None:
    comparison = made_up.comparison()
    assert [s.name for s in listed_sources(comparison, Order.COUNT)] == ["Ada Quill", "a witness"]
    assert [s.name for s in listed_sources(comparison, Order.NAME)] == ["a witness", "Ada Quill"]
    assert [s.name for s in listed_sources(comparison, Order.COUNT, "witness")] == ["a witness"]


@pytest.mark.parametrize(
    ("role", "affiliation", "expected"),
    [
        ("Spokesman", "U.S. State Department", "U.S. State Department Spokesman"),
        ("State Department Spokesman", "State Department", "State Department Spokesman"),
        ("", "Army", "Army"),
        ("Mayor", "", "Mayor"),
        ("", "", ""),
    ],
)
def test_role_and_affiliation_are_said_once(role: str, affiliation: str, expected: str) -> None:
    assert described(role, affiliation) == expected


WIDTHS = st.integers(20, 60)
WORDS = st.text(st.sampled_from("ab 한é😀[]/\u0301"), max_size=60)


@given(WIDTHS, WORDS, WORDS)
def test_every_row_is_exactly_as_wide_as_its_list(width: int, name: str, role: str) -> None:
    source = Source(name, SourceKind.OFFICIAL, (), role=role, anonymous=True, via=(name,))
    row = source_row(source, (3, 12), 12, unfolded=False)
    assert {line.cell_length for line in row.lines(width)} == {width}


@given(WIDTHS, WORDS, WORDS)
def test_quotes_fit_as_well(width: int, words: str, note: str) -> None:
    assert {line.cell_length for line in QuoteRow(words, Side.LEFT, note).lines(width)} == {width}


def test_counts_stand_above_bars_that_grow_from_a_common_axis() -> None:
    quill = made_up.comparison().actors[1]
    first, second = (line.plain for line in actor_row(quill, most=2).lines(30))
    assert first == "● Ada Quill             1│2   "
    assert second == "  Mayor                ━━│━━━━"


async def open_source(opened: Reader) -> SourceList:
    await opened.press("s", "enter")
    return opened.see(SourceList)


async def test_a_lists_the_actors_and_enter_walks_through_their_mentions() -> None:
    async with reader(MIDDLE) as opened:
        await opened.press("a")
        assert opened.app.focused is opened.see(ActorList)
        await opened.press("down", "enter")
        walk = opened.main.finding.cursor
        assert walk is not None
        assert walk.layer is MarkLayer.ACTOR
        assert walk.label == "Ada Quill"
        assert [len(walk.marks[side]) for side in Side] == [1, 2]
        marked = opened.main.panes.marks
        assert marked.layers["actor"] == walk.marks
        assert marked.current == walk.current
        assert opened.app.focused is opened.see(ActorList)
        await opened.press("n")
        assert opened.main.finding.cursor.progress == "2 of 3"
        assert opened.main.focus_at == (Side.RIGHT, 2)
        await opened.press("N", "N")
        assert opened.main.finding.cursor.progress == "3 of 3"


async def test_a_source_unfolds_into_quotes_and_enter_goes_to_one() -> None:
    async with reader(MIDDLE) as opened:
        sources = await open_source(opened)
        quotes = [option for option in sources.options if isinstance(option, QuoteOption)]
        assert [option.quote.article for option in quotes] == [Side.LEFT, Side.RIGHT]
        assert "in both, other words" in opened.text()
        await opened.press("down", "down", "enter")
        assert opened.main.panes.marks.current == (Side.RIGHT, quotes[1].quote.span)
        assert opened.main.focus_at == (Side.RIGHT, 2)
        await opened.press("left")
        assert sources.option_count == 2
        await opened.press("right")
        assert sources.option_count == 4


async def test_what_is_typed_narrows_both_lists() -> None:
    async with reader(MIDDLE) as opened:
        await opened.press("a", "slash")
        await opened.type("quill")
        assert opened.see(ActorList).option_count == 1
        assert opened.see(SourceList).option_count == 1
        assert "Actors 1 of 3" in opened.text()
        await opened.press("enter")
        assert opened.app.focused is opened.see(ActorList)
        await opened.press("slash", "escape")
        assert opened.see(Input, "#filter").value == ""
        assert opened.see(ActorList).option_count == 3
        await opened.press("down")
        assert opened.app.focused is opened.see(ActorList)


async def test_s_shift_sorts_both_lists() -> None:
    async with reader(MIDDLE) as opened:
        for order in ("by kind", "by name", "by appearance", "by count"):
            await opened.press("S")
            assert opened.text().count(order) == 2


@pytest.mark.parametrize(("size", "shown"), [(NARROW, False), (MIDDLE, True), (WIDE, True)])
async def test_h_shows_the_lists_where_they_are_hidden(size: tuple[int, int], shown: bool) -> None:
    async with reader(size) as opened:
        assert opened.main.sidebar.display is shown
        await opened.press("h")
        assert opened.main.sidebar.display is not shown


async def test_a_hidden_list_keeps_no_focus() -> None:
    async with reader(MIDDLE) as opened:
        await opened.press("a", "h")
        assert opened.app.focused is opened.main.panes.active


async def test_over_the_text_the_lists_give_way_once_something_is_chosen() -> None:
    async with reader(NARROW) as opened:
        await opened.press("a", "enter")
        assert not opened.main.sidebar.display
        assert opened.app.focused is opened.main.panes.active
        await opened.press("s", "enter")
        assert opened.main.sidebar.display
        await opened.press("escape")
        assert not opened.main.sidebar.display


async def test_escape_goes_back_to_the_articles_then_takes_the_marks_away() -> None:
    async with reader(MIDDLE) as opened:
        await opened.press("a", "enter", "escape")
        assert opened.app.focused is opened.main.panes.active
        assert opened.main.finding.cursor is not None
        await opened.press("escape")
        assert opened.main.finding.cursor is None
        assert not any(opened.main.panes.marks.layers["actor"].values())


async def test_the_lists_take_clicks() -> None:
    async with reader(MIDDLE) as opened:
        await opened.pilot.click("#actors", offset=(4, 1))
        await opened.settle()
        assert opened.main.finding.cursor is not None
        assert opened.main.finding.cursor.label == "Arlow"
        await opened.pilot.click("#sources", offset=(4, 1))
        await opened.settle()
        assert opened.main.finding.cursor.label == "Ada Quill"
        assert opened.see(SourceList).option_count == 4


async def test_hostile_names_are_shown_as_they_are() -> None:
    async with reader(WIDE) as opened:
        await opened.press("a", "end", "enter")
        assert opened.text().count(made_up.HOSTILE) >= 3


async def test_in_the_samples_a_spokesman_is_found_with_role_and_quotes() -> None:
    left, right = map(read_article, sample_articles())
    async with reader(WIDE, pair=(left, right)) as opened:
        await opened.press("s", "slash")
        await opened.type("kirby")
        sources = opened.see(SourceList)
        # Himself, and the official whose words he passes on.
        assert sources.option_count == 2
        assert "John Kirby" in opened.text()
        assert "State Department" in opened.text()
        sources.focus()
        await opened.press("enter", "down", "enter")
        walk = opened.main.finding.cursor
        assert walk is not None
        assert walk.label == "John Kirby"
        assert len(walk.stops) >= 2
        assert opened.main.panes.marks.current == walk.stops[0]


async def test_the_lists_say_that_they_are_made_for_english() -> None:
    async with reader() as opened:
        assert opened.main.comparison is not None
        german = replace(opened.main.comparison.left, language="de")
        opened.main.comparison = replace(opened.main.comparison, left=german)
        await opened.settle()
        assert "made for English" in str(opened.see(ActorList).border_title)
        assert "made for English" in str(opened.see(SourceList).border_title)
