"""How the reader looks: whole pages kept as pictures, without colour, in many scripts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.filter import NoColor
from textual.pilot import Pilot

from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison, compare
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.theme.themes import (
    PLAIN_THEME,
    THEMES,
    Colours,
    next_theme,
    without_colour,
)
from newsdiff.reader.widgets.pane import Pane
from tests.reader import made_up
from tests.reader.long_pair import articles, comparison
from tests.reader.opened import MIDDLE, NARROW, WIDE, reader
from tests.reader.test_versions import versions

SnapCompare = Callable[..., bool]


def page(
    *keys: str,
    long: bool = False,
    theme: str | None = None,
    colours: Colours = Colours.TRUE,
    found: Comparison | None = None,
) -> dict[str, object]:
    """The app on a made-up pair, and what to do before its picture is taken."""
    found = found or (comparison() if long else made_up.comparison())
    settings = Settings(overview=False)
    app = NewsdiffApp(found.left, found.right, theme=theme, settings=settings, colours=colours)

    async def prepare(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        app.screen.comparison = found
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    return {"app": app, "run_before": prepare}


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=["80x24", "120x40", "200x60"])
def test_a_pair_in_focus(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(**page("right_square_bracket"), terminal_size=size)


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=["80x24", "120x40", "200x60"])
def test_the_changes_between_two_versions(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    shown = page("V", found=compare(*versions()), theme="newsdiff-light")
    assert snap_compare(**shown, terminal_size=size)


@pytest.mark.parametrize(
    ("theme", "colours"),
    [("newsdiff-light", Colours.TRUE), (PLAIN_THEME, Colours.FEW), (None, Colours.INDEXED)],
    ids=["light", "16", "256"],
)
def test_sentences_behind_their_signs(
    snap_compare: SnapCompare, theme: str | None, colours: Colours
) -> None:
    """The point is in doubt, and has the quiet look."""
    found = made_up.comparison()
    doubted = replace(found.divergences[0], probability=0.6)
    shown = page("i", found=replace(found, divergences=(doubted,)), theme=theme, colours=colours)
    assert snap_compare(**shown, terminal_size=MIDDLE)


@pytest.mark.parametrize("size", [MIDDLE, WIDE], ids=["120x40", "200x60"])
def test_a_moved_pair_among_many_links(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    keys = ["right_square_bracket"] * 3
    assert snap_compare(**page(*keys, long=True), terminal_size=size)


def test_aligned(snap_compare: SnapCompare) -> None:
    keys = ["m", *["right_square_bracket"] * 3]
    assert snap_compare(**page(*keys, long=True), terminal_size=MIDDLE)


def test_only_divergences(snap_compare: SnapCompare) -> None:
    assert snap_compare(**page("f", "f", long=True), terminal_size=MIDDLE)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES[1:]])
def test_themes(snap_compare: SnapCompare, theme: str) -> None:
    pictured = page("right_square_bracket", theme=theme)
    assert snap_compare(**pictured, terminal_size=MIDDLE)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES if theme.name != PLAIN_THEME])
def test_themes_of_256_colours(snap_compare: SnapCompare, theme: str) -> None:
    pictured = page("right_square_bracket", theme=theme, colours=Colours.INDEXED)
    assert snap_compare(**pictured, terminal_size=MIDDLE)


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=["80x24", "120x40", "200x60"])
def test_the_overview(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(**page("0"), terminal_size=size)


@pytest.mark.parametrize("theme", ["newsdiff-light", PLAIN_THEME])
def test_points_to_check(snap_compare: SnapCompare, theme: str) -> None:
    assert snap_compare(**page("exclamation_mark", "c", theme=theme), terminal_size=NARROW)


def test_the_card_of_a_source(snap_compare: SnapCompare) -> None:
    assert snap_compare(**page("s", "d"), terminal_size=MIDDLE)


def test_no_colour(snap_compare: SnapCompare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(**page("right_square_bracket"), terminal_size=MIDDLE)


def test_no_colour_leaves_the_terminal_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = NewsdiffApp(*made_up.articles(), settings=Settings(overview=False))
    assert app.theme == PLAIN_THEME
    assert app.native_ansi_color
    assert any(isinstance(each, NoColor) for each in app._filters)


@pytest.mark.parametrize(
    ("environment", "plain"),
    [({}, False), ({"NO_COLOR": "1"}, True), ({"NO_COLOR": ""}, False), ({"TERM": "dumb"}, True)],
)
def test_who_wants_no_colour(environment: dict[str, str], plain: bool) -> None:
    assert without_colour(environment) is plain


def test_themes_follow_one_another() -> None:
    names = [theme.name for theme in THEMES]
    assert [next_theme(name) for name in names] == [*names[1:], names[0]]
    assert next_theme("nord") == names[0]


async def test_every_theme_of_textual_can_be_worn() -> None:
    async with reader() as opened:
        for name in opened.app.available_themes:
            opened.app.theme = name
            await opened.settle()
            assert "Mill burns down" in opened.text()


MANY_SCRIPTS = [
    "漢字かな交じり文は二つの升を取る。" * 4,
    "한국어도 두 칸을 차지한다 " * 5,
    "👩‍👩‍👧 family 👍🏽 thumbs ❤️ heart " * 4,
    "e\u0301t\u00e9 na\u0131\u0308ve Z\u0351\u036b\u0343a\u030algo " * 5,
    "שלום עולם " * 8,
    "مرحبا بالعالم " * 8,
    "plain words as ever " * 6,
]


async def test_every_row_is_as_wide_as_its_pane_whatever_the_script() -> None:
    pair = article_from_sentences(MANY_SCRIPTS), article_from_sentences(MANY_SCRIPTS[::-1])
    async with reader(MIDDLE, pair=pair) as opened:
        for keys in ((), ("m",), ("m",)):
            await opened.press(*keys)
            for pane in opened.main.query(Pane):
                for y in range(pane.size.height):
                    strip = pane.render_line(y)
                    assert cell_len(strip.text) == strip.cell_length == pane.size.width


async def test_wide_text_leaves_the_frame_where_it_is() -> None:
    pair = article_from_sentences(MANY_SCRIPTS), article_from_sentences(["plain"] * 7)
    async with reader(MIDDLE, pair=pair) as opened:
        for strip in opened.app.screen._compositor.render_strips():
            assert cell_len(strip.text) == MIDDLE[0]


async def test_rows_with_right_to_left_text_are_fenced_off() -> None:
    pair = article_from_sentences(["שלום עולם"]), article_from_sentences(["שלום"])
    async with reader(MIDDLE, pair=pair) as opened:
        text = opened.main.panes.pane(Side.LEFT).render_line(0).text
        assert text.rstrip().endswith("\u200eשלום עולם\u200e")


HOSTILE = "[bold]not bold[/] [@click=app.quit]x[/] [/oops] $primary"


async def test_articles_are_shown_literally() -> None:
    pair = article_from_sentences([HOSTILE] * 3), article_from_sentences([HOSTILE] * 2)
    async with reader(WIDE, pair=pair) as opened:
        assert HOSTILE in opened.text()
        for _ in range(3):
            await opened.press("right_square_bracket", "m")
            assert isinstance(opened.app, App)


async def test_articles_without_anything_are_shown() -> None:
    for size in (NARROW, MIDDLE):
        async with reader(size, pair=(article_from_sentences([]), articles()[1])) as opened:
            await opened.press("right_square_bracket", "m", "f", "G", "tab", "J", "b", "c", "x")
            assert opened.app.is_running
