from __future__ import annotations

import pytest
from textual.widgets import Input

from newsdiff.articles.model import Side
from newsdiff.reader.widgets.drawer import Drawer
from newsdiff.reader.widgets.find_bar import FindBar
from tests.reader import made_up
from tests.reader.opened import MIDDLE, NARROW, reader


async def test_a_search_shows_what_it_finds_while_one_types() -> None:
    async with reader() as opened:
        await opened.press("slash")
        await opened.type("MILL")
        assert "3 left · 2 right" in opened.text()
        assert opened.main.panes.marks.layers["search"][Side.LEFT]
        assert opened.main.focus_at is None
        await opened.press("enter")
        assert opened.app.focused is opened.main.panes.active
        assert opened.main.focus_at == (Side.LEFT, 0)
        assert "MILL  1 of 5  3 left · 2 right  n N next, previous" in opened.text()


async def test_n_and_shift_n_go_through_both_articles() -> None:
    async with reader() as opened:
        await opened.press("slash")
        await opened.type("mill")
        await opened.press("enter", "n", "n", "n")
        assert opened.main.focus_at == (Side.RIGHT, 0)
        assert opened.main.panes.marks.current is not None
        await opened.press("N")
        assert opened.main.focus_at == (Side.LEFT, 4)


async def test_a_misspelling_is_found_nearly_on_enter() -> None:
    async with reader() as opened:
        await opened.press("slash")
        await opened.type("destroied")
        assert "Enter looks for the like" in opened.text()
        await opened.press("enter")
        assert "nearly, not to the letter" in opened.text()
        assert opened.main.focus_at == (Side.LEFT, 1)


async def test_swapping_the_sides_ends_a_walk() -> None:
    async with reader() as opened:
        await opened.press("slash")
        await opened.type("mill")
        await opened.press("enter", "x")
        assert opened.main.finding.cursor is None
        assert not opened.see(FindBar).display
        assert opened.main.sidebar.comparison is opened.main.comparison


async def test_nothing_found_is_said() -> None:
    async with reader() as opened:
        await opened.press("slash")
        await opened.type("[/zebra]")
        await opened.press("enter")
        assert "[/zebra] is in neither article" in opened.text()
        assert opened.main.finding.cursor is None


async def test_nothing_typed_is_no_search() -> None:
    async with reader() as opened:
        await opened.press("slash", "space", "enter")
        assert opened.main.finding.cursor is None
        assert not opened.see(FindBar).display
        assert opened.app.focused is opened.main.panes.active


async def test_escape_gives_a_search_up() -> None:
    async with reader() as opened:
        await opened.press("slash")
        await opened.type("mill")
        await opened.press("escape")
        assert not opened.see(FindBar).display
        assert not any(opened.main.panes.marks.layers["search"].values())
        await opened.press("slash")
        assert opened.see(Input, "#query").value == "mill"


async def test_n_without_a_search_says_what_helps() -> None:
    async with reader() as opened:
        for key in ("n", "N"):
            await opened.press(key)
            assert opened.main.focus_at is None
            assert "Nothing to go through yet: / searches, a and s list who" in opened.text()
        await opened.press("a", "n")
        assert "Nothing to go through yet: / searches, a and s list who" in opened.text()


@pytest.mark.parametrize("key", ["d", "enter"])
@pytest.mark.parametrize("size", [NARROW, MIDDLE])
async def test_the_drawer_tells_about_the_passage_in_focus(key: str, size: tuple[int, int]) -> None:
    async with reader(size) as opened:
        await opened.press("right_square_bracket", key)
        assert opened.see(Drawer).display
        assert "≠ they do not agree" in opened.text()
        assert "killing 12 people" in opened.text()
        await opened.press("right_square_bracket")
        assert "= the same words" in opened.text()
        await opened.press(key)
        assert not opened.see(Drawer).display


async def test_the_drawer_takes_the_passage_being_read_when_none_is_in_focus() -> None:
    async with reader() as opened:
        await opened.press("d")
        assert opened.main.focus_at == (Side.LEFT, 0)
        assert "not matched" in opened.text()
        await opened.press("escape")
        assert not opened.see(Drawer).display


async def test_long_details_are_scrolled_with_the_keys_of_the_page() -> None:
    async with reader((80, 12)) as opened:
        await opened.press("right_square_bracket", "right_square_bracket", "d")
        drawer = opened.see(Drawer)
        assert "Details · tab to scroll" in opened.text()
        await opened.press("tab", "j")
        assert drawer.scroll_y == 0
        await opened.press("tab")
        assert opened.app.focused is drawer
        top = opened.main.panes.active.scroll_y
        for key, row in (("j", 1), ("k", 0), ("end", drawer.max_scroll_y), ("home", 0)):
            await opened.press(key)
            assert drawer.scroll_y == row
        await opened.press("space")
        assert drawer.scroll_y > 0
        assert opened.main.panes.active.scroll_y == top
        await opened.press("tab")
        assert opened.app.focused is opened.main.panes.active
        assert opened.main.panes.active_side is Side.LEFT


async def test_escape_leaves_the_drawer_before_it_closes_it() -> None:
    async with reader((80, 12)) as opened:
        await opened.press("right_square_bracket", "right_square_bracket", "d", "tab", "tab")
        assert opened.app.focused is opened.see(Drawer)
        await opened.press("escape")
        assert opened.app.focused is opened.main.panes.active
        assert opened.see(Drawer).display
        await opened.press("tab", "d")
        assert opened.app.focused is opened.main.panes.active
        assert not opened.see(Drawer).display


async def test_short_details_are_passed_over() -> None:
    async with reader() as opened:
        await opened.press("right_square_bracket", "d", "tab", "tab", "tab")
        assert "tab to scroll" not in opened.text()
        assert opened.app.focused is opened.main.panes.active


async def test_y_sends_what_is_selected() -> None:
    async with reader() as opened:
        pane = opened.main.panes.active
        await opened.pilot.mouse_down(pane, offset=(5, 3))
        await opened.pilot.hover(pane, offset=(20, 3))
        await opened.pilot.mouse_up(pane, offset=(20, 3))
        await opened.press("y")
        assert opened.told() == ["The selection was sent to the terminal’s clipboard."]
        assert opened.app.clipboard
        assert opened.app.clipboard in opened.main.articles[Side.LEFT].text


async def test_y_sends_the_pair_or_the_passage_to_the_clipboard() -> None:
    async with reader() as opened:
        await opened.press("y")
        assert "Nothing is in focus yet: ] goes to a linked passage." in opened.text()
        await opened.press("right_square_bracket", "y")
        assert "killing 12 people" in opened.app.clipboard
        assert "Ten people died" in opened.app.clipboard
        assert opened.told()[-1] == "The pair was sent to the terminal’s clipboard."
        lone = made_up.passage_at(opened.main.articles[Side.LEFT], "second wall")
        opened.main.show_passage(Side.LEFT, lone)
        await opened.press("y")
        assert opened.app.clipboard.startswith("A second wall fell on Monday.\n— “Mill burns")
        assert opened.told()[-1] == "The passage was sent to the terminal’s clipboard."
