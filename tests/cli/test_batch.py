"""`newsdiff batch`: resumable, and no failing pair ends it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def table(pair: tuple[str, str], tmp_path: Path) -> str:
    """A table of three pairs, the second of which names a missing file."""
    left, right = (Path(name).name for name in pair)
    path = tmp_path / "pairs.csv"
    path.write_text(f"id,left,right\none,{left},{right}\ntwo,{left},none\nthree,{right},{left}\n")
    return str(path)


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_failing_pair_is_told_and_the_others_are_done(
    newsdiff: Run, table: str, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    status, printed, err = newsdiff("batch", table, "--out", str(out), "--jobs", "1")
    assert (status, printed) == (2, "")
    assert ids(out) == ["one", "three"]
    failure, told = err.splitlines()
    assert failure.startswith("newsdiff: two: ")
    assert told == "newsdiff: 2 compared, 0 finished before, 1 failed"


def test_what_is_finished_is_skipped(newsdiff: Run, table: str, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    newsdiff("batch", table, "--out", str(out), "--jobs", "1")
    first = out.read_text(encoding="utf-8").splitlines(keepends=True)
    out.write_text(first[0], encoding="utf-8")
    err = newsdiff("batch", table, "--out", str(out), "--jobs", "1")[2]
    assert "1 compared, 1 finished before, 1 failed" in err
    assert out.read_text(encoding="utf-8").splitlines(keepends=True) == first
    err = newsdiff("batch", table, "--out", str(out), "--jobs", "1", "--force")[2]
    assert "2 compared, 0 finished before" in err


def test_a_folder_of_exports(newsdiff: Run, table: str, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    status, _, err = newsdiff(
        "batch", table, "-o", str(out), "-f", "html", "-f", "markdown", "-j", "2", "-q"
    )
    assert status == 2
    assert err.count("\n") == 1
    names = {"one.html", "one.md", "three.html", "three.md"}
    assert {file.name for file in out.iterdir()} == names


def test_lines_go_to_standard_output(newsdiff: Run, table: str) -> None:
    out = newsdiff("batch", table, "--only", "points", "--jobs", "1")[1]
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["one", "three"]
    assert "links" not in json.loads(out.splitlines()[0])


def test_everything_compared_is_status_zero(newsdiff: Run, pair: tuple[str, str]) -> None:
    folder = str(Path(pair[0]).parent)
    status, out, _ = newsdiff("batch", folder)
    assert status == 0
    assert json.loads(out)["articles"]["left"]["title"] == "Harbour fire hurts twelve"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.csv"], "no such file"),
        ([], "required: PAIRS"),
        (["p.csv", "--jobs", "0"], "not a whole number from 1"),
        (["p.csv", "--format", "html"], "--format goes with a folder"),
    ],
)
def test_arguments_that_make_no_sense(newsdiff: Run, arguments: list[str], message: str) -> None:
    status, out, err = newsdiff("batch", *arguments)
    assert (status, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1
