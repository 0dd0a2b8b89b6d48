"""FIRST VERSION of the terminal text; the full one follows."""

from __future__ import annotations

from collections.abc import Collection
from typing import TextIO

from newsdiff.comparison import Comparison
from newsdiff.export.formats import Section
from newsdiff.export.summary import summary


def terminal_text(comparison: Comparison, include: Collection[Section]) -> str:
    """Return the findings as plain text."""
    return "\n".join(summary(comparison)) + "\n"


def text_for(
    out: TextIO, comparison: Comparison, include: Collection[Section], width: int | None
) -> str:
    """Return the findings as text for the terminal or file `out`."""
    return terminal_text(comparison, include)
