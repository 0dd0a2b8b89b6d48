"""Two short articles on disk, and a run of the command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsdiff.cli import run

LEFT = """Harbour fire hurts twelve

Twelve people were hurt in a fire at the harbour on Monday. It began at noon.

"We saw smoke over the water," said Mayor Ada Ortiz.
"""
RIGHT = """Fire at the port

Nine people were hurt in a fire at the harbour on Monday. Ships were waiting.

Ada Ortiz, the mayor, said: "We saw smoke over the water."

A Norwegian shipping line wants to rent three cranes from next spring on.
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """The names of two articles that share some statements and differ in one."""
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return str(left), str(right)


@pytest.fixture
def newsdiff(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run newsdiff with arguments; returns its status, standard output and standard error."""

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(arguments)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return ran
