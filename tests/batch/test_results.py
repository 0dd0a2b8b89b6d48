"""Where results go, and how a run is taken up again."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from newsdiff.batch import Folder, JsonLines, Outcome, Pair
from newsdiff.batch.results import file_name
from newsdiff.export import Format, WriteError

PAIRS = [Pair(name, "left", "right") for name in ("a", "b", "ü/1")]


def line(name: str) -> Outcome:
    document = json.dumps({"id": name, "text": "é\u2028"}, ensure_ascii=False) + "\n"
    return Outcome(Pair(name, "left", "right"), (document,))


def test_lines_are_added_to_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    JsonLines(path).write(line("a"))
    lines = JsonLines(path)
    assert lines.finished(PAIRS) == {"a"}
    lines.write(line("ü/1"))
    found = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert [json.loads(each)["id"] for each in found] == ["a", "ü/1"]


def test_a_line_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    whole = line("a").documents[0].encode()
    path.write_bytes(whole + b'{"id": "b", "te')
    lines = JsonLines(path)
    assert lines.finished(PAIRS) == {"a"}
    lines.write(line("b"))
    assert path.read_bytes() == whole + line("b").documents[0].encode()


def test_starting_anew_forgets_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("something else\n")
    with pytest.raises(WriteError, match="holds something else"):
        JsonLines(path)
    assert path.read_text() == "something else\n"
    assert JsonLines(path, anew=True).finished(PAIRS) == set()
    assert path.read_text() == ""


def test_a_folder_takes_a_file_for_each_pair_and_format(tmp_path: Path) -> None:
    formats = (Format.HTML, Format.JSON)
    folder = Folder(tmp_path / "new" / "out", formats)
    folder.write(Outcome(PAIRS[2], ("page", "{}")))
    folder.write(Outcome(PAIRS[0], ("page", "{}")))
    (folder.path / "a.json").unlink()
    assert {file.name for file in folder.path.iterdir()} == {"a.html", "ü%2F1.html", "ü%2F1.json"}
    assert folder.finished(PAIRS) == {"ü/1"}
    path = folder.path
    del folder
    assert Folder(path, formats, anew=True).finished(PAIRS) == set()


def test_file_names_are_safe_and_different() -> None:
    long = "https://example.org/" + "é" * 300
    names = ["a/b", "a%2Fb", "..", "con:1", "a\\b", "x\ny", "\x1b[2J\u202e", "\ud800"]
    names += [long, long + "1"]
    made = [file_name(name) for name in names]
    assert len(set(made)) == len(names)
    assert not set("".join(made)) & set('/\\:*?"<>|\n')
    assert "".join(made).isprintable()
    assert max(len(name.encode()) for name in made) < 250


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets both write")
def test_two_runs_do_not_write_to_one_place(tmp_path: Path) -> None:
    path, folder = tmp_path / "out.jsonl", tmp_path / "out"
    JsonLines(path).write(line("a"))
    before = path.read_bytes()
    first = JsonLines(path), Folder(folder, (Format.JSON,))
    for anew in (False, True):
        with pytest.raises(WriteError, match="another run"):
            JsonLines(path, anew=anew)
        with pytest.raises(WriteError, match="another run"):
            Folder(folder, (Format.JSON,), anew=anew)
    assert path.read_bytes() == before
    del first
    assert JsonLines(path).finished(PAIRS) == {"a"}


def test_what_a_killed_run_left_half_written_goes(tmp_path: Path) -> None:
    for name in (".newsdiff-0a.part", "a.json", ".mine"):
        (tmp_path / name).write_text("{")
    Folder(tmp_path, (Format.JSON,))
    assert {file.name for file in tmp_path.iterdir()} == {"a.json", ".mine"}
