from __future__ import annotations

from pathlib import Path

from newsdiff.reader.state.watch import FileWatch


def test_a_change_is_told_once(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("one", encoding="utf-8")
    watch = FileWatch([str(file), "https://example.org/a", "standard input", ""])
    assert watch.changed() == []
    file.write_text("one and two", encoding="utf-8")
    assert watch.changed() == [str(file)]
    assert watch.changed() == []


def test_a_file_that_goes_away_and_comes_back_unchanged_is_no_news(tmp_path: Path) -> None:
    file, away = tmp_path / "article.txt", tmp_path / "away.txt"
    file.write_text("one", encoding="utf-8")
    watch = FileWatch([str(file)])
    file.rename(away)
    assert watch.changed() == []
    away.rename(file)
    assert watch.changed() == []
