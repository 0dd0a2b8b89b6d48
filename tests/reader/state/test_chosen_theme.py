from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.reader.state.chosen_theme import ChosenTheme


def test_what_is_remembered_holds_in_the_next_run_for_the_same_settings(tmp_path: Path) -> None:
    path = tmp_path / "state" / "theme.txt"
    ChosenTheme(path).remember("newsdiff-light", "safe")
    assert ChosenTheme(path).in_place_of("safe") == "newsdiff-light"
    assert ChosenTheme(path).in_place_of("dark") is None
    assert ChosenTheme(path).in_place_of(None) is None


@pytest.mark.parametrize("content", [b"", b"newsdiff-light", b"\xff\xfe\n\n"])
def test_a_broken_file_counts_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "theme.txt"
    path.write_bytes(content)
    assert ChosenTheme(path).in_place_of(None) is None


def test_a_place_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    chosen = ChosenTheme(tmp_path / "file" / "theme.txt")
    chosen.remember("newsdiff-light", None)
    assert chosen.in_place_of(None) is None
