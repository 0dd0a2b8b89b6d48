"""Points to check: going there, saying what one finds, and finding it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.alignment.model import Relation
from newsdiff.annotations.model import Verdict
from newsdiff.articles.model import Side
from newsdiff.reader.screens.points import PointsScreen
from tests.reader.opened import MIDDLE, NARROW, WIDE, Reader, reader


def verdicts(opened: Reader) -> list[Verdict]:
    return [each.verdict for each in opened.main.by_hand.annotations.verdicts]


def relation(opened: Reader) -> Relation:
    assert opened.main.shown is not None
    return opened.main.shown.links[0].relation


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_each_says_what_differs_and_how_sure_that_is(size: tuple[int, int]) -> None:
    async with reader(size) as opened:
        await opened.press("!")
        text = opened.text()
        for words in ("number", "90% sure", "Left counts 12", "killing 12 people", "Ten people"):
            assert words in text, words


async def test_enter_goes_there() -> None:
    async with reader() as opened:
        await opened.press("!", "enter")
        assert opened.main.focus_at == (Side.LEFT, 1)
        assert opened.main.panes.marks.focused == {Side.LEFT: 1, Side.RIGHT: 1}


@pytest.mark.parametrize(
    ("key", "verdict"), [("t", Verdict.TRUE), ("f", Verdict.FALSE_ALARM), ("c", Verdict.TO_CALL)]
)
async def test_a_verdict_is_kept_beside_the_pair(
    key: str, verdict: Verdict, tmp_path: Path
) -> None:
    path = tmp_path / "by-hand.json"
    async with reader(by_hand=path) as opened:
        await opened.press("!", key)
        assert isinstance(opened.app.screen, PointsScreen)
        told = "confirmed" if verdict is Verdict.TRUE else verdict
        assert f"1 of 1 checked: 1 {told}" in opened.text()
        assert verdicts(opened) == [verdict]
    async with reader(by_hand=path) as opened:
        assert verdicts(opened) == [verdict]
        alarm = verdict is Verdict.FALSE_ALARM
        assert (relation(opened) is Relation.CONFLICT) is not alarm
        await opened.press("!", "n", "escape")
        assert verdicts(opened) == []
        assert relation(opened) is Relation.CONFLICT


async def test_keys_go_from_point_to_point_and_say_where_there_is_no_more() -> None:
    async with reader() as opened:
        await opened.press(")")
        assert opened.main.focus_at == (Side.LEFT, 1)
        assert "Point 1 of 1" in opened.text()
        await opened.press(")")
        assert "No point to check further down" in opened.text()
        await opened.press("(")
        assert "No point to check further up" in opened.text()
        await opened.press("G", "J", "(")
        assert opened.main.focus_at == (Side.LEFT, 1)


async def test_the_point_in_focus_gets_each_verdict_in_turn() -> None:
    async with reader() as opened:
        await opened.press("v")
        assert ") goes to the next" in opened.text()
        await opened.press(")")
        for verdict in Verdict:
            await opened.press("v")
            assert verdicts(opened) == [verdict]
        await opened.press("v")
        assert verdicts(opened) == []


async def test_without_a_point_that_is_said() -> None:
    async with reader() as opened:
        await opened.press("!", "f", "escape")
        await opened.press("+", "+", "+", "+", "+", "+", "+", "+", "+")
        await opened.press(")")
        assert "There is no point to check" in opened.text()


async def test_a_file_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.json"
    path.write_text("my diary", encoding="utf-8")
    async with reader(by_hand=path) as opened:
        assert any("not valid JSON" in told for told in opened.told())
        await opened.press("!", "t", "escape")
    assert path.read_text(encoding="utf-8") == "my diary"
