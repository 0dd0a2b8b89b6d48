"""`newsdiff FILE`, where a file holds several articles: what is listed, and what is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.articles.made_exports import factiva_xml, lexis, uni_docx
from tests.articles.made_formats import epub, mail, mhtml, warc
from tests.articles.made_stories import STORIES

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export of two articles."""
    path = tmp_path / "export.txt"
    path.write_bytes(lexis(STORIES["orchard"], STORIES["library"]))
    return path


def test_a_file_of_several_articles_is_listed(newsdiff: Run, export: Path) -> None:
    status, out, err = newsdiff(str(export))
    assert (status, err) == (0, "")
    first, second = (line for line in out.splitlines() if line[:1].isdigit())
    assert first.split()[:5] == ["1", "2023-05-09", "The", "Aldmere", "Gazette"]
    assert second.split()[:5] == ["2", "2024-02-14", "Port", "Linden", "Herald"]
    assert "Library finds lost diary of polar explorer" in second
    assert second.split()[-1].isdigit()
    assert f"newsdiff '{export}#1' '{export}#2'" in out


def test_two_articles_of_one_file_are_compared(newsdiff: Run, export: Path) -> None:
    status, out, err = newsdiff(f"{export}#1", f"{export}#2", "--width", "60")
    assert (status, err) == (0, "")
    assert "The Aldmere Gazette" in out
    assert "Port Linden Herald" in out
    assert f"{export.name}#2" in out


def test_an_article_of_several_is_compared_with_another_file(
    newsdiff: Run, export: Path, pair: tuple[str, str]
) -> None:
    assert newsdiff(f"{export}#2", pair[0])[0] == 0


def test_a_number_is_asked_for(newsdiff: Run, export: Path, pair: tuple[str, str]) -> None:
    status, out, err = newsdiff(str(export), pair[0])
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "this holds 2 articles" in err


@pytest.mark.parametrize("number", ["3", "99"])
def test_a_number_too_high_is_told(
    newsdiff: Run, export: Path, pair: tuple[str, str], number: str
) -> None:
    status, _, err = newsdiff(f"{export}#{number}", pair[0])
    assert status == 2
    assert f"this holds 2 articles; there is no number {number}" in err


def test_one_article_needs_another(newsdiff: Run, export: Path, pair: tuple[str, str]) -> None:
    for place in (pair[0], f"{export}#2"):
        status, out, err = newsdiff(place)
        assert (status, out) == (2, "")
        assert "needs a second article" in err


def test_a_list_is_no_export(newsdiff: Run, export: Path, tmp_path: Path) -> None:
    status, _, err = newsdiff(str(export), "-e", str(tmp_path / "out.md"))
    assert status == 2
    assert "needs a second article" in err
    assert not (tmp_path / "out.md").exists()


def test_a_name_that_ends_like_a_number_is_a_name(
    newsdiff: Run, tmp_path: Path, pair: tuple[str, str]
) -> None:
    odd = tmp_path / "notes.txt#2"
    odd.write_text(Path(pair[1]).read_text(encoding="utf-8"), encoding="utf-8")
    assert newsdiff(str(odd), pair[0])[0] == 0


def test_hostile_titles_are_listed_harmlessly(newsdiff: Run, tmp_path: Path) -> None:
    path = tmp_path / "names\x1b[2J.xml"
    data = factiva_xml(STORIES["orchard"], STORIES["court"])
    path.write_bytes(data.replace(b"Court stops", "Court \u202e\u009b31m stops".encode()))
    status, out, _ = newsdiff(str(path))
    assert status == 0
    assert not any(char in out for char in "\x1b\u202e\u009b")


def test_batch_takes_numbers(newsdiff: Run, export: Path, tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("left,right\nexport.txt#1,export.txt#2\nexport.txt#1,export.txt\n")
    status, out, err = newsdiff("batch", str(table), "--jobs", "1", "--quiet")
    assert status == 2
    assert len(out.splitlines()) == 1
    assert "2: " in err
    assert "this holds 2 articles" in err


def test_files_that_real_programs_make_are_compared_end_to_end(
    newsdiff: Run, tmp_path: Path
) -> None:
    story = STORIES["tram"]
    makers = {"a.warc": warc, "a.epub": epub, "a.docx": uni_docx, "a.mhtml": mhtml, "a.eml": mail}
    for name, make in makers.items():
        (tmp_path / name).write_bytes(make(story))
    names = [str(tmp_path / name) for name in makers]
    for left, right in pairwise(names):
        status, out, err = newsdiff(left, right, "--format", "json")
        assert (status, err) == (0, "")
        found = json.loads(out)
        assert found["articles"]["left"]["title"] == story.title
        assert found["points"] == []
