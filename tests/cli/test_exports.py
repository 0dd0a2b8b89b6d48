"""Options of exports on the command line: brief, tables, Word; what does not go together."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Pair = tuple[str, str]


def test_tables_are_chosen_by_file_names(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    names = ("links.csv", "fire-points.csv", "statements.csv")
    exports = [word for name in names for word in ("-e", str(tmp_path / name))]
    assert newsdiff(*pair, *exports) == (0, "", "")
    heads = [(tmp_path / name).read_text(encoding="utf-8-sig").split(",")[:3] for name in names]
    assert heads == [
        ["number", "relation", "meaning"],
        ["number", "kind", "sentence"],
        ["side", "article", "source"],
    ]


def test_a_table_to_a_pipe_has_no_mark(newsdiff: Run, pair: Pair) -> None:
    status, out, _ = newsdiff(*pair, "-f", "csv", "--table", "sources")
    assert status == 0
    assert out.startswith("source,kind,")


def test_a_word_document_can_be_written(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    assert newsdiff(*pair, "-e", str(target)) == (0, "", "")
    assert target.read_bytes().startswith(b"PK")


def test_a_missing_library_is_one_line_and_no_file(
    newsdiff: Run, pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    first, second = tmp_path / "out.md", tmp_path / "out.docx"
    status, out, err = newsdiff(*pair, "-e", str(first), "-e", str(second))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "python-docx" in err
    assert not first.exists()
    assert not second.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["-e", "out.csv"],
        ["--format", "csv"],
        ["--brief", "--format", "json"],
        ["--brief", "-e", "points.csv"],
        ["--table", "nothing", "-f", "csv"],
    ],
)
def test_what_does_not_go_together_is_told(
    newsdiff: Run, pair: Pair, tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = newsdiff(*pair, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert not list(tmp_path.glob("*.csv"))


def test_a_batch_writes_word_and_tables(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch = ("batch", str(Path(pair[0]).parent), "--out", str(out), "-j", "1")
    assert newsdiff(*batch, "-f", "docx", "-f", "csv")[0] == 2
    assert newsdiff(*batch, "-f", "docx", "-f", "csv", "--table", "points")[0] == 0
    assert {file.suffix for file in out.iterdir()} == {".docx", ".csv"}
