"""What hands expect: a footer for where one is, words to click, things pasted, other words."""

from __future__ import annotations

from pathlib import Path

from textual import events

from newsdiff.reader.screens.open import OpenScreen, PathField
from tests.reader.opened import NARROW, Reader, reader


def footer(opened: Reader) -> str:
    return opened.text().splitlines()[-1]


async def test_the_footer_tells_the_keys_for_where_the_cursor_is() -> None:
    async with reader() as opened:
        assert "} { " in footer(opened)
        await opened.press("s")
        assert "d all about it" in footer(opened)
        assert "} { " not in footer(opened)
        await opened.press("escape")
        assert "} { " in footer(opened)


async def test_who_is_quoted_can_be_seen_in_a_narrow_footer() -> None:
    async with reader(NARROW) as opened:
        assert "s quoted" in footer(opened)


async def test_a_word_of_the_footer_can_be_clicked() -> None:
    async with reader() as opened:
        at = footer(opened).index("details") + 2
        await opened.pilot.click("#keys", offset=(at, 0))
        await opened.settle()
        assert opened.main.drawer.display


async def test_escape_leaves_the_field_of_the_lists_at_once() -> None:
    async with reader() as opened:
        await opened.press("a", "/")
        await opened.type("quill")
        await opened.press("escape")
        assert opened.app.focused is not None
        assert opened.app.focused.id == "actors"
        assert "Actors 3" in opened.text()


async def test_a_file_that_is_pasted_is_offered_to_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("A bridge fell.", encoding="utf-8")
    async with reader() as opened:
        opened.main.post_message(events.Paste(f"'{path}'\n"))
        await opened.settle()
        assert isinstance(opened.app.screen, OpenScreen)
        assert opened.see(PathField, "#left-path").value == str(path)
        assert opened.app.focused is opened.see(PathField, "#right-path")


async def test_words_that_are_pasted_are_no_file() -> None:
    async with reader() as opened:
        opened.main.post_message(events.Paste("just some words"))
        await opened.settle()
        assert "no file and no address" in opened.text()


async def test_the_palette_finds_who_is_quoted_by_officials() -> None:
    async with reader() as opened:
        await opened.press("ctrl+p")
        await opened.type("official")
        await opened.settle()
        assert "Who is quoted" in opened.text()
