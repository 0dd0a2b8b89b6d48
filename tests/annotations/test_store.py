from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.annotations.model import (
    Annotations,
    Checked,
    Drop,
    LinkChange,
    Merge,
    Note,
    Office,
    Rename,
    Split,
    SpokenBy,
    Verdict,
)
from newsdiff.annotations.store import AnnotationsError, default_path, load, save
from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Side

LEFT = article_from_text("A dam broke.\n\nNobody was hurt.", origin="https://example.org/dam")
RIGHT = article_from_text("The dam failed.\n\nOne man drowned.", origin="https://example.com/dam")
EVERYTHING = Annotations(
    (
        Merge("Ida Moss", "the mayor"),
        Split("Moss", "Tom Moss"),
        Rename("Moss", "Ida Moss"),
        Office("Ida Moss", True),
        Drop("Monday"),
        LinkChange("A dam broke.", "The dam failed.", True),
        SpokenBy(Side.RIGHT, "we knew", "Tom Moss"),
    ),
    (Checked("number", "Nobody was hurt.", "One man drowned.", "Nobody", "One", Verdict.TRUE),),
    (Note(Side.LEFT, "A dam broke.", "When?\nWhy?"),),
)


def test_everything_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "by-hand.json"
    save(path, LEFT, RIGHT, EVERYTHING)
    assert load(path, LEFT, RIGHT) == EVERYTHING


def test_articles_that_were_swapped_have_their_annotations_swapped(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.json"
    save(path, LEFT, RIGHT, EVERYTHING)
    assert default_path(LEFT, RIGHT) == default_path(RIGHT, LEFT)
    assert load(path, RIGHT, LEFT) == EVERYTHING.swapped()
    assert EVERYTHING.swapped() != EVERYTHING
    assert EVERYTHING.swapped().swapped() == EVERYTHING


def test_other_articles_have_another_file() -> None:
    other = article_from_text("Else.", origin="https://example.net/dam")
    assert default_path(LEFT, RIGHT) != default_path(LEFT, other)


def test_where_there_is_no_file_there_are_none(tmp_path: Path) -> None:
    assert not load(tmp_path / "none.json", LEFT, RIGHT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "articles": ["a", "b"]}',
        '{"version": 1}',
        '{"version": 1, "articles": ["a", "b"], "corrections": [{"what": "burn"}]}',
        '{"version": 1, "articles": ["a", "b"], "corrections": [{"what": "drop", "name": 3}]}',
        '{"version": 1, "articles": ["a", "b"], "verdicts": [{"verdict": "maybe"}]}',
        '{"version": 1, "articles": ["a", "b"], "notes": [{"side": "up", "text": ""}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_such_file_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "by-hand.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AnnotationsError) as raised:
        load(path, LEFT, RIGHT)
    assert "\n" not in str(raised.value)
    assert path.read_text(encoding="utf-8") == text


def test_a_file_made_by_others_cannot_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "by-hand.json"
    save(path, LEFT, RIGHT, Annotations(notes=(Note(Side.LEFT, "x", "bell"),)))
    document = json.loads(path.read_text(encoding="utf-8"))
    document["notes"][0]["text"] = "\x1b]0;title\x07"
    path.write_text(json.dumps(document), encoding="utf-8")
    [note] = load(path, LEFT, RIGHT).notes
    assert "\x1b" not in note.text
    assert "\x07" not in note.text


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(WORDS, WORDS, st.sampled_from(Verdict), st.sampled_from(Side))
def test_swapping_twice_changes_nothing(one: str, other: str, verdict: Verdict, side: Side) -> None:
    found = Annotations(
        (LinkChange(one, other, False), SpokenBy(side, one, other)),
        (Checked("date", one, other, other, one, verdict),),
        (Note(side, one, other),),
    )
    assert found.swapped().swapped() == found
