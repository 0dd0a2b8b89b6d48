"""The word lists of this room: data files beside the code, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from newsdiff.language.lexicon import noun_forms

FOLDER = Path(__file__).parent / "data"


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of `data/<name>.txt`, which are separated by white space."""
    return frozenset((FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())


def names_people(noun: str) -> bool:
    """Whether a noun in lower case stands for people, in the singular or the plural."""
    return noun in noun_forms("person")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the tab-separated rows of `data/<name>.tsv`; lines that start with # are remarks."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, Any]:
    """Return the tables of `data/<name>.toml`."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
