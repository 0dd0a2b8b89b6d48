from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsdiff.reader.state.paths import brief_path, completed, entries_for, resolve, start_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "Fire.txt").write_text("", encoding="utf-8")
    for name in ("report-left.txt", "report-right.txt", "other.txt", ".hidden"):
        (tmp_path / name).write_text("", encoding="utf-8")
    return tmp_path


def test_folders_come_first_and_hidden_files_last_when_asked_for(folder: Path) -> None:
    names = [entry.name for entry in entries_for("", folder)]
    assert names == ["reports", "other.txt", "report-left.txt", "report-right.txt"]
    assert [entry.name for entry in entries_for(".", folder)] == [".hidden"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("o", "other.txt"),
        ("rep", "report"),
        ("report-l", "report-left.txt"),
        ("reports", "reports" + os.sep),
        (os.path.join("reports", "f"), os.path.join("reports", "Fire.txt")),
        ("zzz", "zzz"),
        (os.path.join("nowhere", "x"), os.path.join("nowhere", "x")),
        ("nul\0", "nul\0"),
    ],
)
def test_completion(folder: Path, typed: str, expected: str) -> None:
    assert completed(typed, folder) == expected


def test_the_home_folder_is_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    assert completed(os.path.join("~", "oth"), Path("/")) == os.path.join("~", "other.txt")
    assert resolve(os.path.join("~", "other.txt"), Path("/")) == str(folder / "other.txt")


def test_what_is_typed_is_meant_from_the_start_folder(folder: Path) -> None:
    assert resolve("other.txt", folder) == str(folder / "other.txt")
    assert resolve("https://example.org/a", folder) == "https://example.org/a"


def test_a_picker_starts_beside_the_article_but_not_among_the_samples(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "reports")
    article = str(folder / "other.txt")
    assert start_folder(article, samples=folder / "reports") == folder
    assert start_folder(article, samples=folder) == folder / "reports"
    assert start_folder("https://example.org/a", samples=folder) == folder / "reports"


def test_a_path_is_brief_from_where_one_is_and_from_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert brief_path(tmp_path / "here" / "a.txt") == "a.txt"
    assert brief_path(tmp_path / "there" / "a.txt") == str(Path("~", "there", "a.txt"))
    assert brief_path(Path(os.sep, "elsewhere", "a.txt")) == str(Path(os.sep, "elsewhere", "a.txt"))
