"""`newsdiff sources`: who is quoted, in one article or many, as a summary and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Pair = tuple[str, str]


@pytest.fixture
def folder(pair: Pair) -> str:
    """The folder of the two articles, with a third below it and a hidden file."""
    here = Path(pair[0]).parent
    (here / "below").mkdir()
    (here / "below" / "third.md").write_text(
        "---\ntitle: Boats\noutlet: Harbour Herald\ndate: 2026-05-04\n---\n\n"
        "Boats were late. “We wait for the tide,” said Bo Ray, a fisherman from Porto.\n\n"
        "A union official, who asked not to be named, said the crews had warned of it.\n",
        encoding="utf-8",
    )
    (here / ".hidden.txt").write_text("no article\x00", encoding="utf-8")
    return str(here)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_one_article_needs_no_partner(newsdiff: Run, pair: Pair) -> None:
    status, out, err = newsdiff("sources", pair[0])
    assert (status, err) == (0, "")
    assert "1 article, 1 source (1 named), 6 words quoted" in out
    assert "official  ████████████████████ 100%  6 words, 1 source" in out


def test_a_folder_becomes_rows_in_the_order_of_names(
    newsdiff: Run, folder: str, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "sources.csv"
    target.parent.mkdir()
    status, out, err = newsdiff("sources", folder, "--csv", str(target), "--jobs", "1")
    assert (status, err) == (0, "")
    assert "Harbour Herald: 1 article, 2 sources (1 named)" in out
    found = rows(target.read_text(encoding="utf-8"))
    assert [row["file"] for row in found] == ["left.txt", "right.txt", "third.md", "third.md"]
    mayor, *_, ray, union = found
    assert (mayor["person"], mayor["kind"], mayor["official"]) == ("Ada Ortiz", "official", "yes")
    assert (ray["person"], ray["named"], ray["verb"]) == ("Bo Ray", "yes", "said")
    assert (ray["outlet"], ray["date"], ray["article"]) == ("Harbour Herald", "2026-05-04", "Boats")
    assert 0 < float(ray["first_position"]) < float(union["first_position"]) < 1
    assert union["named"] == "no"
    assert union["words_quoted"] == "0"
    assert int(union["words_reported"]) > 3


def test_csv_to_standard_output_stands_alone(newsdiff: Run, pair: Pair) -> None:
    status, out, err = newsdiff("sources", *pair, "--csv", "-")
    assert (status, err) == (0, "")
    assert out.startswith("person,role,")
    assert len(rows(out)) == 2


def test_folders_are_named_only_when_asked(newsdiff: Run, pair: Pair) -> None:
    assert rows(newsdiff("sources", pair[0], "--csv", "-")[1])[0]["file"] == "left.txt"
    [row] = rows(newsdiff("sources", pair[0], "--csv", "-", "--show-paths")[1])
    assert row["file"] == pair[0]


def test_a_file_given_twice_counts_once(newsdiff: Run, pair: Pair) -> None:
    assert "1 article," in newsdiff("sources", pair[0], pair[0])[1]


def test_what_cannot_be_read_is_told_and_the_rest_done(newsdiff: Run, pair: Pair) -> None:
    missing = f"{pair[0]}.none"
    status, out, err = newsdiff("sources", pair[0], missing, "--jobs", "1")
    assert status == 2
    assert err.count("\n") == 1
    assert missing in err
    assert "1 article," in out


def test_an_existing_file_is_kept(newsdiff: Run, pair: Pair, tmp_path: Path) -> None:
    target = tmp_path / "mine.csv"
    target.write_text("mine")
    status, out, err = newsdiff("sources", pair[0], "--csv", str(target))
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert target.read_text() == "mine"
    assert newsdiff("sources", pair[0], "--csv", str(target), "--force")[0] == 0
    assert rows(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize("arguments", [[], ["missing.txt"], ["--jobs", "0", "a"]])
def test_bad_input_is_one_line(newsdiff: Run, arguments: list[str]) -> None:
    status, out, err = newsdiff("sources", *arguments)
    assert (status, out) == (2, "")
    assert 1 <= err.count("\n") <= 2


def test_an_empty_folder_is_told(newsdiff: Run, tmp_path: Path) -> None:
    status, out, err = newsdiff("sources", str(tmp_path))
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_no_cell_is_a_formula(newsdiff: Run, tmp_path: Path) -> None:
    file = tmp_path / "=cmd.txt"
    file.write_text("=1+1 for all\n\n“=HYPERLINK(1),” said Ann Lee of =SUM.\n", encoding="utf-8")
    for row in rows(newsdiff("sources", str(file), "--csv", "-")[1]):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_two_processes_find_the_same(newsdiff: Run, folder: str) -> None:
    alone = newsdiff("sources", folder, "--csv", "-", "--jobs", "1")
    assert newsdiff("sources", folder, "--csv", "-", "--jobs", "2") == alone
