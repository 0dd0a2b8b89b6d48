"""Pairs of short articles on disk, one of which cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.batch import Pair


@pytest.fixture
def pairs(tmp_path: Path) -> list[Pair]:
    """Five pairs; the right article of the one called "b/2" is missing."""
    made = []
    for name in ("a", "b/2", "c", "d", "e"):
        stem = name.replace("/", "")
        left, right = tmp_path / f"{stem}-left.txt", tmp_path / f"{stem}-right.txt"
        left.write_text(f"Fire {name}\n\nTwelve people were hurt in a fire at the harbour.\n")
        right.write_text(f"Port {name}\n\nNine people were hurt in a fire at the harbour.\n")
        made.append(Pair(name, str(left), str(right)))
    Path(made[1].right).unlink()
    return made
