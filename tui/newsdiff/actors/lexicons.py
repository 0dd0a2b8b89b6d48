"""Word lists and tables of the room, read once from `data/words`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsdiff.language import lexicon

DATA = Path(__file__).resolve().parent / "data"
_SHARED = {"titles": "name_titles"}
"""Lists of the room of language that have another name there."""
_NOUNS = {"role_nouns": "role", "kin": "kin"}
"""Classes of nouns of the room of language."""


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list `name`: one a line, "#" opens a comment line."""
    if name in _NOUNS:
        return lexicon.nouns(_NOUNS[name])
    path = DATA / "words" / f"{name}.txt"
    if not path.exists():
        return lexicon.entries(f"{_SHARED.get(name, name)}.txt")
    return frozenset(_lines(path))


@cache
def table(name: str) -> dict[str, str]:
    """Return the two-column table `name` as a mapping from the first column to the second."""
    rows = _lines(DATA / "words" / f"{name}.tsv")
    return dict(row.split("\t", 1) for row in rows)


@cache
def built(name: str) -> frozenset[str]:
    """Return the names of a built list, one a line."""
    path = DATA / "built" / f"{name}.txt"
    if not path.exists():
        return lexicon.entries(f"{name}.txt")
    return frozenset(path.read_text(encoding="utf-8").splitlines())


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
