from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from newsdiff.reader.workarounds.option_list import Options


class Cramped(App[None]):
    """A list in which no row has room."""

    CSS = "Options { height: 2; border: solid white; }"

    def compose(self) -> ComposeResult:
        yield Options(*(f"option {n}" for n in range(30)))


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_page_keys_do_nothing_without_room(key: str) -> None:
    async with Cramped().run_test() as pilot:
        options = pilot.app.query_one(Options)
        options.highlighted = 4
        await pilot.press(key)
        assert options.highlighted == 4


async def test_page_keys_move_a_page_with_room() -> None:
    async with Cramped().run_test() as pilot:
        options = pilot.app.query_one(Options)
        options.styles.height = 7
        await pilot.pause()
        options.highlighted = 0
        await pilot.press("pagedown")
        assert options.highlighted == 5
