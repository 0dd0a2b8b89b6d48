"""FIRST VERSION, to be replaced: arguments -> what to do -> exit status."""

from __future__ import annotations

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run newsdiff with command-line `arguments` and return the exit status."""
    return 0
