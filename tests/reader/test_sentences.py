"""Sentences on rows of their own, lines and stubs, and one column that says whose line it is."""

from __future__ import annotations

from newsdiff.articles.model import Side
from newsdiff.presentation.relations import ONLY_HERE
from tests.reader.opened import NARROW, reader


async def test_each_sentence_begins_a_row_behind_its_sign() -> None:
    async with reader() as opened:
        panes = opened.main.panes
        before = panes.pane(Side.LEFT).layout_
        smoke, wall = (
            panes.articles[Side.LEFT].text.index(words) for words in ("“We saw", "A second wall")
        )
        assert before.row_of(Side.LEFT, smoke) + 1 >= before.row_of(Side.LEFT, wall)
        await opened.press("i")
        rows = panes.pane(Side.LEFT).layout_
        for passage in panes.articles[Side.LEFT].passages:
            row = rows.row(rows.row_of(Side.LEFT, passage.span.start))
            assert row is not None
            assert row.span.start == passage.span.start
        assert f"{ONLY_HERE.sign} A second wall" in opened.text()
        # One paragraph stays one: there is no blank row between its sentences.
        gap = rows.row(rows.row_of(Side.LEFT, wall) - 1)
        assert gap is not None
        await opened.press("i")
        assert panes.pane(Side.LEFT).layout_.height == before.height


async def test_one_column_draws_a_thread_along_the_right_article() -> None:
    async with reader(NARROW) as opened:
        lines = opened.text().splitlines()
        assert any("┆" in line and "Ten people died" in line for line in lines)
        assert all("┆" not in line for line in lines if "A fire destroyed" in line)
        assert "↔  ┆" in lines[0]
