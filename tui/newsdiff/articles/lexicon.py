"""Reads the room's word lists, which lie as data files beside the code."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


def load_words(name: str) -> frozenset[str]:
    """Return the lines of the text file `name`, without comments."""
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def load_table(name: str) -> dict[str, Any]:
    """Return the TOML file `name`."""
    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))
