"""The word lists of all rooms: readable, explained, without doubles, and asked by somebody."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdiff.articles.page.tree import Kind
from newsdiff.language.tokens import Tag
from newsdiff.lexicon import Lexicon

PACKAGE = Path(__file__).resolve().parents[1] / "tui" / "newsdiff"
FILES = sorted(path for path in PACKAGE.glob("*/data/**/*") if path.is_file())
LISTS = [path for path in FILES if path.suffix in (".toml", ".tsv")]
CLASSES = [path for path in LISTS if path.suffix == ".toml"]
ROWS = [path for path in LISTS if path.suffix == ".tsv"]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
ASKED = set(re.findall(r"\"(?:built/)?(\w+)\"", SOURCE))
"""Every word that stands in the code as a string: the names of lists and classes among them."""


LANGUAGE_ROOMS = ("language", "actors", "alignment", "quotes", "divergence")
MODULES = sorted(path for room in LANGUAGE_ROOMS for path in (PACKAGE / room).rglob("*.py"))
MOST_IN_CODE = 10
"""Words of a list that may stand beside the one rule that they are part of."""


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def lexicon(path: Path) -> tuple[Lexicon, str]:
    """Return the lexicon that a list belongs to, and the list's name there."""
    room = path.relative_to(PACKAGE).parts[0]
    found = Lexicon(str(PACKAGE / room / "lexicon.py"))
    return found, str(path.relative_to(found.folder).with_suffix(""))


def texts(table: dict[str, object], name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield each class of a table, its words under the path of its key."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from texts(value, f"{name}.{key}")
        elif isinstance(value, str):
            yield f"{name}.{key}", value.split()
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield f"{name}.{key}", value


def test_every_list_has_one_of_two_shapes() -> None:
    others = {named(path) for path in FILES} - {named(path) for path in LISTS}
    assert {Path(name).suffix for name in others} <= {"", ".md", ".json"}
    assert len(LISTS) > 50


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_each_list_says_what_it_is(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert re.match(r"# \S+ \S+", first)


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_each_list_is_read(path: Path) -> None:
    assert path.stem in ASKED


@pytest.mark.parametrize("path", CLASSES, ids=named)
def test_no_class_is_empty(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert table
    assert [name for name, words in texts(table) if not words] == []


@pytest.mark.parametrize("path", CLASSES, ids=named)
def test_no_word_stands_twice_in_a_class(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    doubles = {
        name: [word for word, times in Counter(words).items() if times > 1]
        for name, words in texts(table)
        if path.stem not in PROSE
    }
    assert {name: words for name, words in doubles.items() if words} == {}


PROSE = ("furniture", "block_pages", "no_article", "bylines", "months", "press_archives", "phrases")
"""Tables whose texts are patterns and sentences, no lists of words."""


@pytest.mark.parametrize("path", ROWS, ids=named)
def test_the_rows_of_a_list_can_be_read(path: Path) -> None:
    found, name = lexicon(path)
    rows = found.rows(name)
    assert rows
    assert all(cell.strip() for row in rows for cell in row)
    assert found.entries(name) == {row[0] for row in rows}


@pytest.mark.parametrize("path", ROWS, ids=named)
def test_no_row_stands_twice(path: Path) -> None:
    found, name = lexicon(path)
    assert [row for row, times in Counter(found.rows(name)).items() if times > 1] == []


@pytest.mark.parametrize("path", CLASSES, ids=named)
def test_each_class_of_a_list_is_asked_for(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    asked = ASKED | {member.name.lower() for names in (Tag, Kind) for member in names}
    by_number = any(isinstance(value, dict) for value in table.values())
    assert by_number or sorted(table.keys() - asked) == []


def literals(tree: ast.AST) -> Iterator[list[str]]:
    """Yield the words of each tuple, list, set and table of words that stands in code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            parts: list[ast.expr | None] = [*node.keys]
        elif isinstance(node, ast.Tuple | ast.List | ast.Set):
            parts = [*node.elts]
        else:
            continue
        texts = [part.value for part in parts if isinstance(part, ast.Constant)]
        yield [text for text in texts if isinstance(text, str) and text.isalpha()]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_long_lists_of_words_stand_in_data(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [words for words in literals(tree) if len(words) > MOST_IN_CODE] == []
