"""The card of an entry: what it is and why, what it said, where it stands."""

from __future__ import annotations

import pytest

from newsdiff.articles.model import Side
from newsdiff.reader.viewmodel.card import card
from tests.reader import made_up
from tests.reader.opened import MIDDLE, NARROW, WIDE, reader


def words(name: str) -> str:
    comparison = made_up.comparison()
    entries = (*comparison.sources, *comparison.actors)
    entry = next(each for each in entries if each.name == name)
    return "\n".join(row.text.plain for row in card(comparison, entry))


def test_a_source_has_its_office_its_statements_and_its_mentions() -> None:
    text = words("Ada Quill")
    assert "by the words of the articles: Mayor" in text
    assert "arlow-left, direct: “We saw the smoke at noon,”" in text
    assert text.count("arlow-right: ") == 2  # named in two sentences of the right


def test_an_unnamed_source_says_so_and_through_whom() -> None:
    text = words("a witness")
    assert "no name is given" in text
    assert f"through       {made_up.HOSTILE}" in text
    assert "Mentioned" not in text


def test_what_is_not_known_is_not_mentioned() -> None:
    assert "role" not in words("Arlow")


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_a_statement_on_it_leads_to_the_article(size: tuple[int, int]) -> None:
    async with reader(size) as opened:
        await opened.press("s", "d")
        assert "by the words of the articles" in opened.text()
        await opened.press("enter")
        assert opened.main.focus_at == (Side.LEFT, 2)


async def test_officials_stand_first_when_asked() -> None:
    async with reader() as opened:
        await opened.press("S")
        assert opened.text().count("by kind") == 2
