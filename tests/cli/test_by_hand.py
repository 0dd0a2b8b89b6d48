"""What a reader corrected by hand stands in exports and in a batch, and is named there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsdiff.annotations.model import Annotations, Drop, Rename
from newsdiff.annotations.store import default_path, save
from newsdiff.articles import read_article

Run = Callable[..., tuple[int, str, str]]
SAID = Annotations((Rename("Ada Ortiz", "Ada P. Ortiz"), Drop("Nobody Known")))


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what is said by hand in a folder of the test's own."""

    def own(*_: object, **__: object) -> Path:
        return tmp_path / "state"

    monkeypatch.setattr("platformdirs.user_state_path", own)


@pytest.fixture
def said(pair: tuple[str, str]) -> Path:
    left, right = map(read_article, pair)
    path = default_path(left, right)
    save(path, left, right, SAID)
    return path


def test_an_export_has_the_corrections_and_names_them(
    newsdiff: Run, pair: tuple[str, str], said: Path
) -> None:
    status, out, _ = newsdiff(*pair, "--format", "json")
    assert status == 0
    assert "Ada P. Ortiz" in [actor["name"] for actor in json.loads(out)["actors"]]
    _, out, _ = newsdiff(*pair, "--format", "markdown")
    assert "1 correction by hand: Ada Ortiz is called Ada P. Ortiz." in out
    assert "Nobody Known is not in the story" in out


def test_the_analysis_alone_can_be_had(newsdiff: Run, pair: tuple[str, str], said: Path) -> None:
    _, out, _ = newsdiff(*pair, "--format", "json", "--no-by-hand")
    assert "Ada P. Ortiz" not in out


def test_a_file_can_be_named(newsdiff: Run, pair: tuple[str, str], tmp_path: Path) -> None:
    named = tmp_path / "mine.json"
    save(named, *map(read_article, pair), SAID)
    _, out, _ = newsdiff(*pair, "--format", "json", "--by-hand", str(named))
    assert "Ada P. Ortiz" in out
    _, out, _ = newsdiff(*pair, "--format", "json")
    assert "Ada P. Ortiz" not in out


def test_a_file_that_holds_something_else_is_one_line(
    newsdiff: Run, pair: tuple[str, str], tmp_path: Path
) -> None:
    named = tmp_path / "mine.json"
    named.write_text("{}", encoding="utf-8")
    status, out, err = newsdiff(*pair, "--format", "json", "--by-hand", str(named))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "holds no annotations" in err


def test_a_batch_has_the_corrections(
    newsdiff: Run, pair: tuple[str, str], said: Path, tmp_path: Path
) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("left,right\nleft.txt,right.txt\n", encoding="utf-8")
    _, out, _ = newsdiff("batch", str(table), "--jobs", "1", "--quiet")
    assert "Ada P. Ortiz" in out
    _, out, _ = newsdiff("batch", str(table), "--jobs", "1", "--quiet", "--no-by-hand")
    assert "Ada P. Ortiz" not in out
