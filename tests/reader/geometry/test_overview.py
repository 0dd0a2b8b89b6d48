from __future__ import annotations

from newsdiff.articles.model import Side
from newsdiff.presentation.relations import ONLY_HERE
from newsdiff.reader.geometry.layout import Layout
from newsdiff.reader.geometry.overview import overview, visible_part
from newsdiff.reader.geometry.pages import Mode, arrange
from newsdiff.reader.state.filters import Shown
from newsdiff.reader.viewmodel.pairing import Pairing
from tests.reader.long_pair import comparison


def test_the_weightiest_look_of_each_row_is_shown() -> None:
    found = comparison()
    articles = {Side.LEFT: found.left, Side.RIGHT: found.right}
    pairing = Pairing(found)
    widths = dict.fromkeys(Side, 200)
    layout = arrange(Mode.FLOW, Shown(articles, pairing))(widths)[Side.LEFT]
    every = overview(layout, articles, pairing, layout.height)
    assert [every[layout.tops[n]] for n in range(3)] == [
        pairing.looks[Side.LEFT][0],
        ONLY_HERE,
        ONLY_HERE,
    ]
    few = overview(layout, articles, pairing, 2)
    assert [look.name for look in few if look] == ["conflict", "conflict"]


def test_ticks_stand_beside_what_they_mark_where_all_is_in_view() -> None:
    found = comparison(9)
    articles = {Side.LEFT: found.left, Side.RIGHT: found.right}
    pairing = Pairing(found)
    layout = arrange(Mode.FLOW, Shown(articles, pairing))(dict.fromkeys(Side, 200))[Side.LEFT]
    ticks = overview(layout, articles, pairing, layout.height + 5, 2)
    assert len(ticks) == 2 * (layout.height + 5)
    marked = [at for at, look in enumerate(ticks) if look]
    assert marked == [2 * top for top in layout.tops[: len(layout.blocks)]]


def test_an_empty_page_has_no_marks() -> None:
    found = comparison()
    articles = {Side.LEFT: found.left, Side.RIGHT: found.right}
    assert overview(Layout.empty(), articles, Pairing(found), 4) == [None] * 4


def test_the_visible_part() -> None:
    assert visible_part(0, 20, 100, 10) == range(2)
    assert visible_part(50, 20, 100, 10) == range(5, 7)
    assert visible_part(95, 20, 100, 10) == range(9, 10)
    assert visible_part(0, 20, 10, 10) == range(10)
    assert visible_part(0, 20, 0, 10) == range(0)
