"""Corrections and notes by hand: made with keys, taken back, found again when the pair is."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.annotations.model import Annotations, Drop, LinkChange, Merge, Note, Office, Rename
from newsdiff.articles.model import Side
from newsdiff.quotes.model import SourceKind
from newsdiff.reader.screens.pick import PickScreen
from newsdiff.reader.workarounds.option_list import Options
from tests.reader.opened import MIDDLE, NARROW, WIDE, Reader, reader


async def pick(opened: Reader, words: str) -> None:
    """Take the first choice that says `words`."""
    choices = opened.see(Options, "#picks")
    texts = [str(option.prompt) for option in choices.options]
    choices.focus()
    choices.highlighted = next(index for index, text in enumerate(texts) if words in text)
    await opened.press("enter")


def said(opened: Reader) -> Annotations:
    return opened.main.by_hand.annotations


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_a_source_is_no_official(size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "by-hand.json"
    async with reader(size, by_hand=path) as opened:
        await opened.press("s", "C")
        await pick(opened, "is no official")
        assert said(opened).corrections == (Office("Ada Quill", False),)
        assert any("u takes it back" in told for told in opened.told())
    async with reader(size, by_hand=path) as opened:
        assert opened.main.shown is not None
        assert opened.main.shown.sources[0].kind is SourceKind.OTHER
        await opened.press("u")
        assert opened.main.shown.sources[0].kind is SourceKind.OFFICIAL
    async with reader(size, by_hand=path) as opened:
        assert said(opened) == Annotations()


async def test_an_actor_is_renamed_merged_and_dropped() -> None:
    async with reader() as opened:
        await opened.press("a", "down", "C")
        await pick_called(opened, "Ada M. Quill")
        assert "Ada M. Quill" in opened.text()
        await opened.press("a", "up", "C")
        await pick(opened, "is the same as")
        await pick(opened, "Ada M. Quill")
        await opened.press("a", "C")
        await pick(opened, "is not in the story")
        assert said(opened).corrections[1:] == (
            Merge("Ada M. Quill", "Arlow"),
            Drop("Ada M. Quill"),
        )
        await opened.press("u", "u", "u")
        assert said(opened).corrections == ()


async def pick_called(opened: Reader, name: str) -> None:
    await pick(opened, "is called")
    opened.app.screen.query_one("#narrow").value = name  # type: ignore[attr-defined]
    await opened.press("enter")
    assert said(opened).corrections == (Rename("Ada Quill", name),)


async def test_a_pair_is_unlinked_and_another_linked() -> None:
    async with reader() as opened:
        await opened.press("]", "C")
        await pick(opened, "does not report the same")
        assert opened.main.shown is not None
        assert len(opened.main.shown.links) == 1
        await opened.press("C")
        await pick(opened, "reports the same as")
        await pick(opened, "Quill left early.")
        assert isinstance(said(opened).corrections[1], LinkChange)
        assert len(opened.main.shown.links) == 2


async def test_words_are_given_to_another_speaker() -> None:
    async with reader() as opened:
        await opened.press("]", "]", "C")
        await pick(opened, "is said by")
        await pick(opened, "a witness")
        assert opened.main.shown is not None
        assert opened.main.shown.quotes[0].speaker == "a witness"


async def test_what_is_left_corrects_nothing() -> None:
    async with reader() as opened:
        await opened.press("C")
        assert "Nothing is in focus yet" in opened.text()
        await opened.press("u")
        assert "no correction to take back" in opened.text()
        await opened.press("]", "C", "escape")
        assert not isinstance(opened.app.screen, PickScreen)
        assert said(opened) == Annotations()


async def test_what_no_longer_fits_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.json"
    async with reader(by_hand=path) as opened:
        opened.main.by_hand.change(Annotations((Drop("Nobody Known"),)))
        before = path.read_text(encoding="utf-8")
    async with reader(by_hand=path) as opened:
        assert any("Nobody Known is not in the story" in told for told in opened.told())
    assert path.read_text(encoding="utf-8") == before


async def test_swapped_articles_keep_what_was_said(tmp_path: Path) -> None:
    async with reader(by_hand=tmp_path / "by-hand.json") as opened:
        opened.main.by_hand.change(Annotations(notes=(Note(Side.LEFT, "Quill", "who?"),)))
        await opened.press("x")
        assert said(opened).notes[0].side is Side.RIGHT


async def test_a_note_stands_by_its_passage_and_in_the_list(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.json"
    async with reader(by_hand=path) as opened:
        await opened.press("'")
        assert "There is no note yet" in opened.text()
        await opened.press("]", ";")
        await opened.type("ask the mayor")
        await opened.press("enter")
        assert "✎ ask the mayor" in opened.text()
        await opened.press("d")
        assert "Notes" in opened.text()
    async with reader(by_hand=path) as opened:
        await opened.press("'")
        assert "ask the mayor" in opened.text()
        await opened.press("enter")
        assert opened.main.focus_at == (Side.LEFT, 1)
        await opened.press(";", "ctrl+u", "enter")
        assert said(opened).notes == ()
