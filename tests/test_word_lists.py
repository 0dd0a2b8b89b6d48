"""The word lists of all rooms: readable, explained, without doubles, and asked by somebody."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdiff.articles.page.tree import Kind
from newsdiff.language.tokens import Tag

PACKAGE = Path(__file__).resolve().parents[1] / "tui" / "newsdiff"
LISTS = sorted(path for path in PACKAGE.glob("*/data/*") if path.suffix in (".toml", ".tsv"))
CLASSES = sorted(path for path in LISTS if path.suffix == ".toml")
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def texts(table: dict[str, object], name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text of a table with the path of its key."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from texts(value, f"{name}.{key}")
        elif isinstance(value, str):
            yield f"{name}.{key}", value


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_each_list_says_what_it_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("#")


@pytest.mark.parametrize("path", CLASSES, ids=named)
def test_no_class_is_empty(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert table
    assert [name for name, words in texts(table) if not words.strip()] == []


@pytest.mark.parametrize("path", [path for path in LISTS if path.suffix == ".tsv"], ids=named)
def test_no_entry_stands_twice(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line, times in Counter(lines).items() if times > 1 and line[:1] != "#"] == []


@pytest.mark.parametrize("path", CLASSES, ids=named)
def test_each_class_of_a_list_is_asked_for(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    asked = set(re.findall(r"\"(\w+)\"", SOURCE)) | {
        member.name.lower() for names in (Tag, Kind) for member in names
    }
    by_number = any(isinstance(value, dict) for value in table.values())
    assert by_number or sorted(table.keys() - asked) == []
