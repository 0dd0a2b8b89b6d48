"""Picking two of the articles in one file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from newsdiff.articles import Article, read_articles
from newsdiff.reader.picker import ArticleLines, PickerApp
from tests.articles.made_exports import factiva_xml
from tests.articles.made_stories import STORIES


@pytest.fixture
def articles(tmp_path: Path) -> list[Article]:
    path = tmp_path / "export.xml"
    path.write_bytes(factiva_xml(*STORIES.values()))
    return read_articles(path)


@asynccontextmanager
async def picker(
    articles: list[Article], size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[PickerApp, Pilot[None]]]:
    app = PickerApp("export.xml", articles)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def seen(app: PickerApp) -> str:
    return "\n".join(
        "".join(segment.text for segment in strip)
        for strip in app.screen._compositor.render_strips()
    )


async def test_all_articles_are_listed(articles: list[Article]) -> None:
    async with picker(articles) as (app, _):
        shown = seen(app)
        assert "4 articles in export.xml" in shown
        assert "2022-11-30  Norrby Dagblad  Tram line 7" in shown


async def test_enter_picks_the_left_then_the_right_article(articles: list[Article]) -> None:
    async with picker(articles) as (app, pilot):
        await pilot.press("down", "down", "enter")
        assert "▸    3" in seen(app)
        await pilot.press("up", "enter")
        await pilot.pause()
        assert app.picked == (articles[2], articles[1])


async def test_enter_again_takes_a_pick_back(articles: list[Article]) -> None:
    async with picker(articles) as (app, pilot):
        await pilot.press("enter", "enter")
        assert "▸" not in seen(app)
        await pilot.press("down", "enter", "down", "enter")
        await pilot.pause()
        assert app.picked == (articles[1], articles[2])


async def test_escape_picks_nothing(articles: list[Article]) -> None:
    async with picker(articles) as (app, pilot):
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert app.picked is None


@pytest.mark.parametrize("size", [(100, 30), (40, 12), (20, 6), (8, 3)])
async def test_small_terminals_are_no_trouble(
    articles: list[Article], size: tuple[int, int]
) -> None:
    async with picker(articles, size) as (app, pilot):
        await pilot.press("pagedown", "pageup", "end", "home")
        assert app.screen.query_one(OptionList).option_count == 4


@pytest.mark.parametrize("width", [1, 10, 30, 60, 120])
def test_a_line_is_as_wide_as_there_is_room(articles: list[Article], width: int) -> None:
    (line,) = ArticleLines(articles[0]).lines(width)
    assert line.cell_length == width
