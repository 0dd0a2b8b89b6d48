"""Keys that come in one burst, faster than the reader acts: each does what it would do alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual import events
from textual.keys import key_to_character
from textual.widgets import Input

from newsdiff.articles.model import Side
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.screens.open import OpenScreen
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.widgets.find_bar import QueryField
from tests.reader import made_up
from tests.reader.opened import Reader, reader


async def burst(opened: Reader, *keys: str) -> None:
    """Send all keys before the first of them is looked at."""
    for key in keys:
        opened.app.post_message(events.Key(key, key_to_character(key)))
    await opened.settle()


async def test_letters_after_the_search_key_are_the_query() -> None:
    async with reader() as opened:
        await burst(opened, "slash", *"mill")
        assert opened.see(QueryField).value == "mill"
        assert "3 left · 2 right" in opened.text()


async def test_letters_that_are_keys_of_the_page_do_nothing_there() -> None:
    async with reader() as opened:
        mode, theme = opened.main.panes.wanted_mode, opened.app.theme
        await burst(opened, "slash", *"mtfxq")
        assert opened.see(QueryField).value == "mtfxq"
        assert (opened.main.panes.wanted_mode, opened.app.theme) == (mode, theme)
        assert opened.main.articles[Side.LEFT] == made_up.articles()[0]
        assert opened.app.is_running


async def test_letters_after_enter_are_keys_again() -> None:
    async with reader() as opened:
        await burst(opened, "slash", *"mill", "enter", "n", "n")
        assert opened.see(QueryField).value == "mill"
        assert opened.main.finding.cursor is not None
        assert opened.main.finding.cursor.progress == "3 of 5"


async def test_a_search_given_up_leaves_the_keys_to_the_page() -> None:
    async with reader() as opened:
        await burst(opened, "slash", *"mi", "escape")
        await burst(opened, "right_square_bracket")
        assert opened.main.focus_at is not None


async def test_a_dialog_gets_what_is_typed_after_its_key() -> None:
    async with reader() as opened:
        await burst(opened, "o", *"quit")
        assert isinstance(opened.app.screen, OpenScreen)
        assert opened.see(Input, "#left-path").value == "quit"


@asynccontextmanager
async def starting() -> AsyncIterator[Reader]:
    app = NewsdiffApp(*made_up.articles(), settings=Settings(overview=False))
    async with app.run_test(size=(120, 40)) as pilot:
        assert isinstance(app.screen, MainScreen)
        yield Reader(app, app.screen, pilot)


@pytest.mark.parametrize("keys", [("slash", *"mill"), ("a",), ("d",), ("h",), ("S",), ("escape",)])
async def test_keys_may_come_while_the_reader_starts(keys: tuple[str, ...]) -> None:
    async with starting() as opened:
        await burst(opened, *keys)
        if keys[0] == "slash":
            assert opened.see(QueryField).value == "mill"
        assert opened.app.is_running
