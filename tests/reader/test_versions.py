"""Two versions of one article: what was changed, listed, gone to, and shown alone."""

from __future__ import annotations

from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Article, PassageKind, Side
from newsdiff.reader.state.filters import Filter
from tests.reader.opened import reader

BEFORE = """Ferry sinks off Tarn island

The ferry Bluebell sank in a storm off Tarn island on Tuesday night, the coast guard said.

Nine people were taken to hospital in the harbour town of Oban with broken bones.

The company that owns the ship has run the line for more than forty years without a loss.

Divers will look for the ship's papers as soon as the wind drops, an official said.
"""
AFTER = """Ferry sinks off Tarn island, captain held

The ferry Bluebell sank in a storm off Tarn island on Tuesday night, the coast guard said.

Eleven people were taken to hospital in the harbour town of Oban with broken bones.

The company that owns the ship has run the line for more than forty years without a loss.

Divers will look for the ship's papers as soon as the wind drops, an official said.

The captain was questioned by the police in Oban until late in the evening.
"""


def versions(after: str = AFTER) -> tuple[Article, Article]:
    return article_from_text(BEFORE, origin="one.txt"), article_from_text(after, origin="two.txt")


async def test_the_status_line_and_a_list_tell_of_the_changes() -> None:
    async with reader(pair=versions()) as opened:
        assert "Two versions of one article · 3 changes (V)" in opened.text()
        await opened.press("V")
        shown = opened.text()
        assert "3 changes:" in shown
        assert "The number was changed: left “Nine people”, right “Eleven people”." in shown
        await opened.press("down", "enter")
        marks = opened.main.panes.marks
        assert "Eleven" in marks.articles[Side.RIGHT].passage_text(marks.focused[Side.RIGHT])


async def test_what_only_one_version_has_is_gone_to_on_its_side() -> None:
    async with reader(pair=versions()) as opened:
        await opened.press("V", "down", "down", "enter")
        side, passage = opened.main.focus_at or (Side.LEFT, 0)
        assert side is Side.RIGHT
        assert "captain was" in opened.main.articles[side].passage_text(passage)


async def test_a_filter_shows_the_changes_alone() -> None:
    async with reader(pair=versions()) as opened:
        await opened.press("f")
        panes = opened.main.panes
        assert panes.filter is Filter.CHANGES
        left = panes.articles[Side.LEFT]
        shown = [p for p in left.passages if panes.shown.keeps(Side.LEFT, p)]
        assert [left.passage_text(p.index).split()[0] for p in shown] == ["Ferry", "Nine"]
        assert shown[0].kind is PassageKind.HEADLINE


async def test_the_overview_begins_with_them() -> None:
    async with reader(pair=versions(), overview=True) as opened:
        assert "These are two versions of one article" in opened.text()


async def test_of_one_text_with_itself_no_difference_is_told() -> None:
    async with reader(pair=versions(BEFORE)) as opened:
        assert "Two versions of one article: no difference" in opened.text()
        await opened.press("V")
        assert "The two texts are identical: there is no difference." in opened.text()
