"""Comparing takes work in proportion to the articles, whatever stands very often in them.

Work is counted in calls of functions of this project: they do not depend on the machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from newsdiff.articles.build import article_from_text
from newsdiff.comparison import compare

MOST = 2.5
"""How many times as much work twice as much text may take."""

MANY: dict[str, Callable[[int], str]] = {
    "lines in capitals": lambda n: "THE MAYOR OF LANBY CLOSED THE BRIDGE. " * n,
    "offices with initials": lambda n: " ".join(
        f"District Attorney Ann Bell{i} met the DA at noon." for i in range(n)
    ),
}


def work(left: str, right: str) -> int:
    """Count the calls of this project's functions while two texts are compared."""
    articles = article_from_text(left), article_from_text(right)
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and "newsdiff" in frame.f_code.co_filename

    sys.setprofile(count)
    try:
        compare(*articles)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("what", MANY)
def test_work_is_linear(what: str) -> None:
    make = MANY[what]
    work(make(10), make(10))  # loads the lists
    once, twice = (work(make(n), make(n)) for n in (80, 160))
    assert twice < MOST * once
