from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Article, Side
from newsdiff.reader.state.history import KEPT_PAIRS, History, Place

PLACE = Place(Side.RIGHT, 3)


def article(origin: str, text: str = "A title\n\nA sentence.") -> Article:
    return article_from_text(text, origin=origin)


def test_a_place_is_found_again_in_the_next_run(tmp_path: Path) -> None:
    state = tmp_path / "state" / "history.json"
    left, right = article("a.txt"), article("b.txt")
    History(state).remember(left, right, PLACE)
    later = History(state)
    assert later.place_in(left, right) == PLACE
    assert later.pairs[0].left_title == "A title"
    assert [file.name for file in state.parent.iterdir()] == ["history.json"]


def test_a_place_in_a_text_that_changed_is_not_used(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    history.remember(article("a.txt"), article("b.txt"), PLACE)
    assert history.place_in(article("a.txt", "Another text."), article("b.txt")) is None
    assert history.place_in(article("b.txt"), article("a.txt")) is None


def test_the_latest_pair_is_first_and_listed_once(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    for name in ("a.txt", "b.txt", "a.txt"):
        history.remember(article(name), article("right.txt"))
    assert [pair.left for pair in history.pairs] == ["a.txt", "b.txt"]


def test_old_pairs_are_forgotten(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    for number in range(KEPT_PAIRS + 5):
        history.remember(article(f"{number}.txt"), article("right.txt"))
    assert len(History(tmp_path / "history.json").pairs) == KEPT_PAIRS


def test_a_file_is_remembered_by_its_full_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("A title", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    history = History()
    history.remember(article("a.txt"), article("https://example.org/b"))
    assert history.pairs[0].left == str(tmp_path / "a.txt")
    assert history.pairs[0].right == "https://example.org/b"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    os.mkfifo(path)
    history = History(path)
    history.remember(article("a.txt"), article("b.txt"))
    assert len(history.pairs) == 1


@given(
    st.one_of(
        st.binary(),
        st.sampled_from(
            [
                b"[]",
                b'{"pairs": 3}',
                b'{"pairs": [{"left": 1}]}',
                b'{"pairs": [{"place": {"side": "up"}}]}',
            ]
        ),
    )
)
def test_a_broken_file_counts_as_empty(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "history.json")
        path.write_bytes(content)
        assert History(path).pairs == ()


def test_a_place_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    history = History(tmp_path / "file" / "history.json")
    history.remember(article("a.txt"), article("b.txt"), PLACE)
    assert history.place_in(article("a.txt"), article("b.txt")) == PLACE
