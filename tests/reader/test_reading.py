"""What the keys of the reading surface do, on two articles that are long enough to scroll."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import cast

import pytest
from textual.geometry import Offset
from textual.worker import Worker, WorkerState

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_sentences, article_from_text
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison, Options
from newsdiff.reader.geometry.pages import Mode
from newsdiff.reader.state.filters import Filter
from newsdiff.reader.theme.themes import THEMES
from newsdiff.reader.widgets.pane import Pane
from newsdiff.reader.widgets.side_by_side import SideBySide
from tests.reader.long_pair import LENGTH, MOVED, TWICE, articles, comparison
from tests.reader.opened import MIDDLE, NARROW, WIDE, Reader, reader


@asynccontextmanager
async def long_reader(size: tuple[int, int] = MIDDLE) -> AsyncIterator[tuple[Reader, SideBySide]]:
    async with reader(size, pair=articles()) as opened:
        opened.main.comparison = comparison()
        await opened.settle()
        yield opened, opened.main.panes


def screen_row(panes: SideBySide, side: Side, passage: int) -> int:
    """The row of the pane on which a passage begins, as it is on the screen."""
    return panes.row_of(side, passage) - panes.top(side)


def focused_rows(panes: SideBySide) -> list[int]:
    return [screen_row(panes, side, passage) for side, passage in panes.marks.focused.items()]


# -- scrolling --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "rows"),
    [("j", 1), ("down", 1), ("ctrl+d", 0.5), ("space", 1.0), ("pagedown", 1.0)],
)
async def test_keys_scroll_down_and_back(key: str, rows: float) -> None:
    back = {"j": "k", "down": "up", "ctrl+d": "ctrl+u", "space": "backspace", "pagedown": "pageup"}
    async with long_reader() as (opened, panes):
        page = panes.active.page
        await opened.press("pagedown", key)
        moved = panes.top(Side.LEFT) - (page - 2)
        assert moved == (rows if isinstance(rows, int) else {0.5: page // 2, 1.0: page - 2}[rows])
        await opened.press(back[key])
        assert panes.top(Side.LEFT) == page - 2


@pytest.mark.parametrize(("end", "start"), [("G", "g"), ("end", "home")])
async def test_to_the_end_and_to_the_beginning(end: str, start: str) -> None:
    async with long_reader() as (opened, panes):
        await opened.press(end)
        assert LENGTH - 1 in panes.passages_in_view(Side.LEFT)
        await opened.press(start)
        assert [panes.top(side) for side in Side] == [0, 0]


async def test_scrolling_one_side_brings_the_other_along() -> None:
    async with long_reader() as (opened, panes):
        await opened.press(*["j"] * 40)
        middle = panes.active.page / 2
        link = min(
            panes.chain,
            key=lambda k: abs(screen_row(panes, Side.LEFT, k.left) - middle),
        )
        rows = panes.rows_of(link)
        left, right = (row - panes.top(side) for row, side in zip(rows, Side, strict=True))
        assert abs(left - middle) <= 8
        assert abs(left - right) <= 5


async def test_scrolling_the_right_side_brings_the_left_along() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("tab", "pagedown", "pagedown")
        assert panes.active_side is Side.RIGHT
        assert panes.top(Side.LEFT) >= panes.top(Side.RIGHT) > 0


async def test_the_follower_moves_without_jumps() -> None:
    async with long_reader() as (opened, panes):
        before = panes.pane(Side.RIGHT).scroll_y
        for _ in range(25):
            await opened.press("j")
            after = panes.pane(Side.RIGHT).scroll_y
            assert 0 <= after - before <= 2
            before = after


async def test_both_ends_can_be_reached_together() -> None:
    async with long_reader() as (opened, panes):
        await opened.press(*["pagedown"] * 20)
        for side in Side:
            assert panes.pane(side).scroll_y == panes.pane(side).max_scroll_y


async def test_whichever_side_led_before_the_other_follows() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("tab", "pagedown")
        assert panes.top(Side.LEFT) > panes.top(Side.RIGHT) > 0
        await opened.press("tab", "G")
        assert LENGTH - 1 in panes.passages_in_view(Side.RIGHT)
        await opened.press("tab", "g")
        assert [panes.top(side) for side in Side] == [0, 0]


async def test_unlocked_sides_scroll_alone_and_lock_as_they_stand() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("=", "pagedown")
        assert "unlocked" in opened.text()
        assert panes.top(Side.RIGHT) == 0
        await opened.press("=")
        assert panes.top(Side.RIGHT) == 0
        await opened.press("j")
        assert 0 <= panes.pane(Side.RIGHT).scroll_y <= 2


# -- passages ---------------------------------------------------------------------------------


async def test_the_next_link_stands_on_one_row() -> None:
    async with long_reader() as (opened, panes):
        for wanted in (0, 3, 6, 9, 12, 15):
            await opened.press("]")
            assert panes.focus_at == (Side.LEFT, wanted)
            left, right = focused_rows(panes)
            assert left == right
        assert left == panes.active.pivot_row
        await opened.press("[")
        assert panes.focus_at == (Side.LEFT, 12)


async def test_a_moved_pair_stands_on_one_row_too() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("]", "]", "]")
        assert panes.marks.focused == {Side.LEFT: MOVED[0], Side.RIGHT: MOVED[1]}
        left, right = focused_rows(panes)
        assert left == right
        await opened.press("j", "j")
        left, right = focused_rows(panes)
        assert abs(left - right) <= 2


async def test_where_several_passages_begin_the_weightiest_has_its_sign() -> None:
    left, right = (
        article_from_text(f"News\n\nRain fell. {words} died.") for words in ("Ten", "Two")
    )
    same, differ = Link(1, 1, 0.9, Relation.VERBATIM), Link(2, 2, 0.9, Relation.CONFLICT)
    links = (same, differ)
    async with reader(pair=(left, right)) as opened:
        opened.main.comparison = Comparison(
            left, right, Options(), links, links, (), (), (), (), (), (), ()
        )
        await opened.settle()
        assert "≠ Rain fell. Ten died." in opened.text()
        opened.main.show_passage(Side.LEFT, 1)
        await opened.settle()
        assert "= Rain fell. Ten died." in opened.text()


async def test_from_the_right_side_links_are_those_of_the_right() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("tab", "]", "]")
        assert panes.focus_at == (Side.RIGHT, 3)
        assert panes.marks.focused == {Side.LEFT: 3, Side.RIGHT: 3}


async def test_the_next_difference_is_a_divergence_or_stands_alone() -> None:
    async with long_reader() as (opened, panes):
        seen = []
        for _ in range(7):
            await opened.press("}")
            assert panes.focus_at is not None
            seen.append(panes.focus_at[1])
        assert seen == [1, 2, 4, 5, 7, 8, 9]
        assert "≠ they do not agree" in opened.text()
        await opened.press("{")
        assert panes.focus_at == (Side.LEFT, 8)
        assert "+ only here · a reason" in opened.text()


async def test_passage_by_passage() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("J", "J", "J", "K")
        assert panes.focus_at == (Side.LEFT, 1)


async def test_a_step_starts_from_what_is_in_view() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("]", "pagedown", "pagedown", "]")
        assert panes.focus_at is not None
        assert panes.focus_at[1] > 12


@pytest.mark.parametrize(
    ("start", "forth", "back", "last", "words"),
    [
        ("G", "]", "[", 57, "No linked passage further down: tab goes to the right article."),
        ("g", "[", "]", 0, "No linked passage further up: tab goes to the right article."),
        ("G", "}", "{", 59, "No difference further down: tab goes to the right article."),
        ("G", "J", "K", 59, "No passage further down: tab goes to the right article."),
    ],
)
async def test_at_the_last_stop_the_focus_stays_and_it_is_said(
    start: str, forth: str, back: str, last: int, words: str
) -> None:
    async with long_reader() as (opened, panes):
        await opened.press(start, *[forth] * 30)
        assert panes.focus_at == (Side.LEFT, last)
        assert words in opened.text()
        await opened.press(forth)
        assert panes.focus_at == (Side.LEFT, last)
        assert words in opened.text()
        await opened.press(back)
        assert words not in opened.text()


async def test_where_there_is_no_other_partner_it_is_said() -> None:
    async with long_reader() as (opened, _):
        for key in ("c", "b"):
            await opened.press(key)
            assert "Nothing is in focus yet: ] goes to a linked passage." in opened.text()
        await opened.press("]", "c")
        assert "The passage in focus has one partner only." in opened.text()
        await opened.press("}", "c")
        assert "The passage in focus has no partner." in opened.text()
        await opened.press("b")
        assert "The passage in focus has no partner." in opened.text()


async def test_where_the_other_article_has_none_either_it_is_said() -> None:
    same = article_from_sentences(["The bridge in Arlow was closed on Monday morning."])
    async with reader(pair=(same, same)) as opened:
        await opened.press("}")
        assert "There is no difference in either article." in opened.text()
        await opened.press("]", "]")
        assert "No linked passage further down: tab goes to the right article." in opened.text()
        await opened.press(*["+"] * 10, "]")
        words = "There is no linked passage in either article: - shows less sure links, too."
        assert words in opened.text()
        await opened.press("f", "f", "]")
        assert "No linked passage is shown." in opened.text()


async def test_before_the_analysis_links_are_waited_for() -> None:
    async with long_reader() as (opened, panes):
        panes.marks.pairing = None
        await opened.press("]")
        assert "The two articles are still being compared." in opened.text()


async def test_a_filter_that_leaves_nothing_says_so() -> None:
    pair = (
        article_from_sentences(["The bridge in Arlow was closed to lorries on Monday morning."]),
        article_from_sentences(["On Monday morning the bridge in Arlow was closed to lorries."]),
    )
    async with reader(pair=pair) as opened:
        await opened.press("f", "f")
        assert "Nothing to show of differences: f shows something else." in opened.text()
        await opened.press("f", "f")
        assert "Nothing to show" not in opened.text()


async def test_the_next_partner() -> None:
    async with long_reader() as (opened, panes):
        opened.main.show_passage(Side.LEFT, TWICE)
        await opened.settle()
        assert "1 of 2 partners (c)" in opened.text()
        await opened.press("c")
        assert panes.marks.focused[Side.RIGHT] == TWICE + 1
        left, right = focused_rows(panes)
        assert left == right
        await opened.press("c")
        assert panes.marks.focused[Side.RIGHT] == TWICE


async def test_a_partner_out_of_view_is_announced_and_brought() -> None:
    async with long_reader(WIDE) as (opened, panes):
        await opened.press("=")
        opened.main.show_passage(Side.LEFT, MOVED[0], pivot=False)
        await opened.settle()
        assert f"partner ▼ {panes.partner_distance()} rows (b)" in opened.text()
        await opened.press("b")
        assert panes.partner_distance() == 0
        assert "rows (b)" not in opened.text()


async def test_in_one_column_a_partner_out_of_view_is_gone_to() -> None:
    async with long_reader(NARROW) as (opened, panes):
        await opened.press("]")
        opened.main.show_passage(Side.RIGHT, MOVED[1])
        distance = panes.partner_distance() or 0
        panes.scroll_sync.move(Side.LEFT, panes.top(Side.LEFT) + 2 * NARROW[1])
        await opened.settle()
        assert distance == 0
        assert (panes.partner_distance() or 0) < 0
        await opened.press("b")
        assert panes.focus_at == (Side.LEFT, MOVED[0])
        assert screen_row(panes, Side.LEFT, MOVED[0]) == panes.active.pivot_row


async def test_in_one_column_the_title_says_which_article_keys_move() -> None:
    async with reader(NARROW) as opened:
        for read, other in (("right", "left"), ("left", "right")):
            await opened.press("tab")
            title = opened.app.screen._compositor.render_strips()[0]
            bold = "".join(part.text for part in title if part.style and part.style.bold)
            assert f"arlow-{read}.txt" in bold
            assert f"arlow-{other}.txt" not in bold


async def test_the_other_side_has_the_partner_in_focus() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("]", "]", "]", "tab")
        assert panes.focus_at == (Side.RIGHT, MOVED[1])
        await opened.press("tab")
        assert panes.focus_at == (Side.LEFT, MOVED[0])


# -- view -------------------------------------------------------------------------------------


async def test_modes_keep_what_is_read_in_place() -> None:
    async with long_reader(WIDE) as (opened, panes):
        await opened.press(*["]"] * 9)
        focused, row = panes.focus_at, screen_row(panes, Side.LEFT, 24)
        for mode in (Mode.ALIGNED, Mode.SINGLE, Mode.FLOW):
            await opened.press("m")
            assert panes.mode is mode
            assert panes.focus_at == focused
            assert screen_row(panes, Side.LEFT, 24) == row


async def test_aligned_columns_scroll_as_one() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("m", "pagedown", "j", "j")
        assert panes.top(Side.LEFT) == panes.top(Side.RIGHT) > 0
        link = next(k for k in panes.chain if k.left in panes.passages_in_view(Side.LEFT))
        assert screen_row(panes, Side.LEFT, link.left) == screen_row(panes, Side.RIGHT, link.right)


async def test_aligned_a_moved_partner_stays_until_it_is_brought() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("m", "]", "]", "]")
        assert panes.focus_at == (Side.LEFT, MOVED[0])
        assert panes.top(Side.LEFT) == panes.top(Side.RIGHT)
        assert f"≈ ↓ ¶{MOVED[1] + 1}" in opened.text()
        await opened.press("b")
        left, right = focused_rows(panes)
        assert left == right


async def test_a_narrow_terminal_has_one_column() -> None:
    async with long_reader(NARROW) as (opened, panes):
        assert panes.mode is Mode.SINGLE
        assert not panes.query_one("#right").display or not panes.query_one("#right").size.width
        assert "Left sentence 0" in opened.text()
        assert "Right sentence 0" in opened.text()
        await opened.press("]", "]")
        assert panes.focus_at == (Side.LEFT, 3)
        await opened.press("tab", "]")
        assert panes.focus_at == (Side.RIGHT, 9)
        await opened.press("m")
        assert panes.wanted_mode is Mode.FLOW
        assert "Two columns need a terminal of 90 columns." in opened.text()


async def test_filters_fold_the_rest_away() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("f")
        assert "⋯ 2 sentences" in opened.text()
        assert "Left sentence 1 " not in opened.text()
        await opened.press("f", "f")
        assert panes.filter is Filter.ONLY_HERE
        assert "Left sentence 3 " not in opened.text()
        await opened.press("f")
        assert panes.filter is Filter.ALL
        assert "⋯" not in opened.text()


async def test_a_folded_partner_is_announced_and_brought_by_unfolding() -> None:
    async with long_reader() as (opened, panes):
        opened.main.show_passage(Side.LEFT, 3)
        await opened.press(*["f"] * 3)
        assert panes.filter is Filter.ONLY_HERE
        assert not panes.shows(Side.RIGHT, 3)
        assert "partner folded away (b)" in opened.text()
        await opened.press("b")
        assert panes.filter is Filter.ALL
        left, right = focused_rows(panes)
        assert left == right


async def test_no_line_leads_to_a_passage_that_is_folded_away() -> None:
    async with long_reader() as (opened, panes):
        assert {c.name for c in panes._connectors()} >= {"verbatim", "conflict"}
        await opened.press("f", "f")
        assert {c.name for c in panes._connectors()} == {"conflict"}


async def test_showing_a_folded_passage_unfolds() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("f")
        opened.main.show_passage(Side.LEFT, 1)
        await opened.settle()
        assert panes.filter is Filter.ALL
        assert panes.focus_at == (Side.LEFT, 1)


async def test_the_threshold_moves_without_a_second_analysis() -> None:
    async with long_reader() as (opened, panes):
        found = opened.main.comparison
        assert found is not None
        await opened.press(*["+"] * 3)
        assert "≥ 65%" in opened.text()
        assert opened.main.comparison is not None
        assert opened.main.comparison.candidates is found.candidates
        assert len(opened.main.comparison.links) == len(found.links) - 1
        await opened.press(*["+"] * 2)
        assert len(opened.main.comparison.links) == len(found.links) - 2
        await opened.press(*["-"] * 5)
        assert opened.main.comparison.links == found.links
        assert panes.pairing is not None
        assert panes.pairing.comparison is opened.main.comparison


async def test_the_threshold_keeps_the_place() -> None:
    async with long_reader() as (opened, panes):
        await opened.press(*["]"] * 8)
        assert panes.focus_at is not None
        row = screen_row(panes, *panes.focus_at)
        await opened.press("+")
        assert screen_row(panes, *panes.focus_at) == row


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_the_text_fills_the_page_down_to_the_status_line(size: tuple[int, int]) -> None:
    async with long_reader(size) as (opened, panes):
        pane = panes.pane(Side.LEFT)
        assert pane.content_region.y == 1
        assert pane.content_region.bottom == opened.main.status.region.y


async def test_the_divider_moves() -> None:
    async with long_reader() as (opened, panes):
        width = panes.pane(Side.LEFT).size.width
        await opened.press(">", ">")
        assert panes.pane(Side.LEFT).size.width > width
        await opened.press(*["<"] * 20)
        assert panes.pane(Side.LEFT).size.width < width
        assert panes.share == 0.25


async def test_what_was_found_before_the_sides_were_swapped_comes_too_late() -> None:
    async with reader(MIDDLE) as opened:
        before = opened.main.comparison
        opened.main.action_swap_sides()
        worker = SimpleNamespace(group="analysis", result=before)
        opened.main._analysed(
            Worker.StateChanged(cast("Worker[None]", worker), WorkerState.SUCCESS)
        )
        assert opened.main.comparison is None
        await opened.settle()
        assert opened.main.comparison is not None
        assert opened.main.comparison.left is opened.main.articles[Side.LEFT]


async def test_sides_are_swapped_and_compared_again() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("]", "]", "x")
        assert "Right sentence" in panes.articles[Side.LEFT].text
        assert panes.focus_at == (Side.RIGHT, 3)
        assert opened.main.comparison is not None
        assert opened.main.comparison.left is panes.articles[Side.LEFT]


@pytest.mark.parametrize("width", [100, 150, 200])
async def test_resizing_keeps_what_is_read_in_place(width: int) -> None:
    async with long_reader() as (opened, panes):
        await opened.press(*["]"] * 8)
        assert panes.focus_at is not None
        passage, row = panes.focus_at[1], screen_row(panes, *panes.focus_at)
        await opened.pilot.resize_terminal(width, 40)
        await opened.settle()
        assert screen_row(panes, Side.LEFT, passage) == row


@pytest.mark.parametrize("size", [(120, 10), (80, 12), (200, 8)])
async def test_on_a_shorter_page_what_is_read_stays_in_view(size: tuple[int, int]) -> None:
    async with long_reader() as (opened, panes):
        await opened.press(*["]"] * 8, *["k"] * 12)
        assert panes.focus_at is not None
        assert screen_row(panes, *panes.focus_at) > size[1]
        await opened.pilot.resize_terminal(*size)
        await opened.settle()
        assert panes.in_view(Side.LEFT, panes.row_of(*panes.focus_at))


async def test_a_pair_that_stood_in_one_column_stands_side_by_side_again() -> None:
    async with long_reader() as (opened, panes):
        await opened.press(*["right_square_bracket"] * 3)
        before = focused_rows(panes)
        for width in (80, 120):
            await opened.pilot.resize_terminal(width, 40)
            await opened.settle()
        left, right = focused_rows(panes)
        assert left == right == before[0]


async def test_what_was_read_in_one_column_leads_the_other_column() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("pagedown", "pagedown")
        beside = panes.passages_in_view(Side.RIGHT)[0]
        for width in (80, 120):
            await opened.pilot.resize_terminal(width, 40)
            await opened.settle()
        assert abs(panes.passages_in_view(Side.RIGHT)[0] - beside) <= 1


async def test_what_was_read_of_the_right_in_one_column_leads_the_left_column() -> None:
    async with long_reader((80, 40)) as (opened, panes):
        await opened.press("tab", *["pagedown"] * 4)
        await opened.pilot.resize_terminal(120, 40)
        await opened.settle()
        left, right = (panes.passages_in_view(side)[0] for side in Side)
        assert left > 9
        assert abs(left - right) < 9


async def test_resizing_without_a_focus_keeps_the_first_row() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("pagedown", "pagedown")
        top = panes.pane(Side.LEFT).layout_.place_at(panes.top(Side.LEFT))
        await opened.pilot.resize_terminal(160, 40)
        await opened.settle()
        assert top is not None
        assert panes.pane(Side.LEFT).layout_.row_of(*top) == panes.top(Side.LEFT)


async def test_the_analysis_moves_nothing() -> None:
    async with reader(pair=articles()) as opened:
        panes = opened.main.panes
        await opened.press("pagedown", "pagedown", "j")
        tops = [panes.top(side) for side in Side]
        opened.main.comparison = comparison()
        await opened.settle()
        assert [panes.top(side) for side in Side] == tops


# -- pointer ----------------------------------------------------------------------------------


def on_screen(panes: SideBySide, side: Side, passage: int, column: int = 3) -> Offset:
    pane = panes.pane(side)
    row = screen_row(panes, side, passage)
    return pane.content_region.offset + Offset(pane.text_left + column, row)


async def test_the_wheel_scrolls_the_pane_under_the_pointer() -> None:
    async with long_reader() as (opened, panes):
        from textual import events

        pane = panes.pane(Side.RIGHT)
        x, y = pane.content_region.offset + Offset(5, 5)
        for _ in range(5):
            opened.app.screen._forward_event(
                events.MouseScrollDown(pane, x, y, 0, 1, 0, False, False, False, x, y)
            )
            await opened.settle()
        assert panes.top(Side.RIGHT) > 0
        assert panes.top(Side.LEFT) > 0


async def test_a_click_focuses_the_passage() -> None:
    async with long_reader() as (opened, panes):
        await opened.pilot.click(offset=on_screen(panes, Side.RIGHT, 3))
        await opened.settle()
        assert panes.focus_at == (Side.RIGHT, 3)
        assert panes.active_side is Side.RIGHT


async def test_a_click_on_a_note_goes_where_it_says() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("m")
        pane = panes.pane(Side.RIGHT)
        number = next(n for n, block in enumerate(pane.layout_.blocks) if block.note)
        spot = pane.content_region.offset + Offset(pane.text_left + 1, pane.layout_.tops[number])
        await opened.pilot.click(offset=spot)
        await opened.settle()
        assert panes.focus_at == (Side.RIGHT, MOVED[1])


async def test_a_click_on_a_fold_unfolds_it() -> None:
    async with long_reader() as (opened, panes):
        await opened.press("f")
        pane = panes.pane(Side.LEFT)
        number = next(n for n, block in enumerate(pane.layout_.blocks) if block.note)
        spot = pane.content_region.offset + Offset(pane.text_left + 1, pane.layout_.tops[number])
        await opened.pilot.click(offset=spot)
        await opened.settle()
        assert panes.filter is Filter.ALL
        assert panes.focus_at == (Side.LEFT, 1)


async def test_a_click_on_a_ruler_jumps() -> None:
    async with long_reader() as (opened, panes):
        height = panes.query_one("#ruler-left").size.height
        await opened.pilot.click("#ruler-left", offset=(0, height - 1))
        await opened.settle()
        assert LENGTH - 1 in panes.passages_in_view(Side.LEFT)
        assert panes.top(Side.RIGHT) > 0


async def test_the_divider_is_dragged() -> None:
    async with long_reader() as (opened, panes):
        gutter = panes.query_one("#gutter")
        await opened.pilot.mouse_down("#gutter", offset=(3, 5))
        await opened.pilot.hover(offset=gutter.region.offset + Offset(13, 5))
        await opened.pilot.mouse_up(offset=gutter.region.offset + Offset(13, 5))
        await opened.settle()
        assert panes.share > 0.55


async def selected(opened: Reader, start: Offset, end: Offset) -> str:
    await opened.pilot.mouse_down(offset=start)
    await opened.pilot.hover(offset=end)
    await opened.pilot.mouse_up(offset=end)
    await opened.settle()
    return opened.app.screen.get_selected_text() or ""


async def test_selected_text_is_that_of_the_article() -> None:
    async with long_reader() as (opened, panes):
        start = on_screen(panes, Side.LEFT, 0, 0)
        end = on_screen(panes, Side.LEFT, 1, 3)
        text = panes.articles[Side.LEFT].text
        assert await selected(opened, start, end) == text[: text.index("\n") + 1 + len("Left")]


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_selected_words_can_be_read_and_stand_out(theme: str) -> None:
    async with long_reader() as (opened, panes):
        opened.app.theme = theme
        pane = panes.pane(Side.LEFT)
        start, end = (
            on_screen(panes, Side.LEFT, 0, 0),
            on_screen(panes, Side.LEFT, 0, 4),
        )
        await selected(opened, start, end)
        painted = [segment for segment in pane.render_line(0) if segment.text.strip()]
        inside = next(segment.style for segment in painted if segment.text == "Left ")
        outside = next(segment.style for segment in painted if segment.text.startswith("sentence"))
        assert inside is not None
        assert outside is not None
        assert inside.reverse or inside.color != inside.bgcolor != outside.bgcolor


async def test_a_selection_stays_in_the_pane_where_it_began() -> None:
    async with long_reader() as (opened, panes):
        start = on_screen(panes, Side.LEFT, 0, 0)
        end = on_screen(panes, Side.RIGHT, 3)
        found = await selected(opened, start, end)
        assert found.startswith("Left sentence 0")
        assert "Right" not in found
        assert "Left sentence 30" not in found
        assert list(opened.app.screen.selections) == [panes.pane(Side.LEFT)]


async def test_a_selection_that_ends_between_paragraphs_ends_there() -> None:
    async with long_reader() as (opened, panes):
        start = on_screen(panes, Side.LEFT, 0, 0)
        end = on_screen(panes, Side.LEFT, 1, 0) - Offset(0, 1)
        assert await selected(opened, start, end) == panes.articles[Side.LEFT].passage_text(0)


async def test_two_clicks_select_the_passage() -> None:
    async with long_reader() as (opened, panes):
        spot = on_screen(panes, Side.RIGHT, 3)
        await opened.pilot.click(offset=spot, times=2)
        await opened.settle()
        assert opened.app.screen.get_selected_text() == panes.articles[Side.RIGHT].passage_text(3)


async def test_wide_characters_are_selected_where_they_stand() -> None:
    pair = article_from_sentences(["漢字漢字 and more"]), article_from_sentences(["plain"])
    async with reader(pair=pair) as opened:
        pane = opened.main.panes.query_one("#left", Pane)
        corner = pane.content_region.offset + Offset(pane.text_left, 0)
        assert await selected(opened, corner + Offset(2, 0), corner + Offset(5, 0)) == "字漢"
