"""The overview: when it comes, what it says, and where its rows lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles.model import Side
from newsdiff.reader.screens.overview import OverviewScreen
from newsdiff.reader.state.filters import Filter
from newsdiff.reader.workarounds.option_list import Options
from tests.reader.opened import MIDDLE, NARROW, WIDE, Reader, reader


def is_shown(opened: Reader) -> bool:
    return isinstance(opened.app.screen, OverviewScreen)


def choose(opened: Reader, words: str) -> None:
    """Put the cursor on the first row that says `words`."""
    rows = opened.see(Options)
    texts = ["".join(line.plain for line in option.row.lines.lines(70)) for option in rows.options]  # type: ignore[attr-defined]
    rows.highlighted = next(index for index, text in enumerate(texts) if words in text)


async def test_a_new_pair_begins_with_it_and_one_read_before_does_not(tmp_path: Path) -> None:
    async with reader(overview=True, history=tmp_path / "history.json") as opened:
        assert is_shown(opened)
        await opened.press("q")
    async with reader(overview=True, history=tmp_path / "history.json") as opened:
        assert not is_shown(opened)


async def test_it_does_not_come_over_who_reads_already() -> None:
    async with reader(overview=True) as opened:
        await opened.press("escape", "J")
        opened.main.overview.pair_opened(known=False)
        opened.main.comparison = opened.main.comparison and opened.main.comparison.with_threshold(0)
        await opened.settle()
        assert not is_shown(opened)


@pytest.mark.parametrize("key", ["escape", "0"])
async def test_it_can_be_left(key: str) -> None:
    async with reader() as opened:
        await opened.press("0")
        assert is_shown(opened)
        await opened.press(key)
        assert not is_shown(opened)


async def test_a_key_of_the_page_closes_it_and_acts_there() -> None:
    async with reader(overview=True) as opened:
        await opened.press("]")
        assert not is_shown(opened)
        assert opened.main.focus_at is not None


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_it_says_the_story_at_every_size(size: tuple[int, int]) -> None:
    async with reader(size, overview=True) as opened:
        text = opened.text()
        for words in ("arlow-left", "arlow-right", "1 point to check", "in part", "official"):
            assert words in text


async def test_rows_lead_to_passages_filters_and_sources() -> None:
    async with reader() as opened:
        await opened.press("0")
        choose(opened, "A second wall")
        await opened.press("enter")
        assert opened.main.focus_at == (Side.LEFT, 3)
        await opened.press("0")
        choose(opened, "Only in arlow-right")
        await opened.press("enter")
        assert opened.main.panes.filter is Filter.ONLY_HERE
        assert opened.main.panes.active_side is Side.RIGHT
        await opened.press("0")
        choose(opened, "in part")
        await opened.press("enter")
        assert opened.main.panes.filter is Filter.LINKS
        await opened.press("0")
        choose(opened, "official")
        await opened.press("enter")
        assert "1 of 2" in opened.text()


async def test_before_the_analysis_there_is_none() -> None:
    async with reader() as opened:
        opened.main.comparison = None
        await opened.press("0")
        assert not is_shown(opened)
        assert "still being compared" in opened.text()
