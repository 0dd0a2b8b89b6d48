"""Reading a page takes work in proportion to the page, whatever stands very often in it.

Work is counted in calls of functions of this project: they do not depend on the machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from newsdiff.articles.html import html_parts

STORY = "<p>The council voted on Tuesday to close the old hall by the end of the year.</p>" * 6

MANY: dict[str, Callable[[int], str]] = {
    "blanks": lambda n: " " * n + "x" + " " * n,
    "blanks before a declaration": lambda n: " " * n + "<?xml " * n,
    "spans": lambda n: "<p>" + "<span>a </span>" * n,
    "spans in spans": lambda n: "<p>" + "<span>" * n + "a",
    "boxes": lambda n: "".join(
        f"<div class='c{i} d{i}'>Box {i} is here now.</div>" for i in range(n)
    ),
    "boxes in boxes": lambda n: "<div>" * n + "a",
    "attributes": lambda n: "<div " + " ".join(f"a{i}=b" for i in range(n)) + ">a</div>",
    "links": lambda n: "<p>" + "<a href='#'>a </a>" * n,
    "rows": lambda n: "<table>" + "<tr><td>a</td><td>b</td></tr>" * n,
    "tables in tables": lambda n: "<table><tr><td>" * n,
    "items": lambda n: "<ul>" + "<li>a b</li>" * n,
    "breaks": lambda n: "<p>" + "a b<br>" * n,
    "headings": lambda n: "".join(f"<h1>Heading {i} is here</h1>" for i in range(n)),
    "raised signs": lambda n: "<p>a" + "<sup>1</sup>" * n,
    "quotations": lambda n: "<p>a" + "<q>b</q>" * n,
    "hidden boxes": lambda n: "<p hidden>A sentence is hidden here.</p>" * n,
    "parts of a title": lambda n: "<title>" + "a | " * n + "</title>",
    "names": lambda n: "<div class=byline>By " + "Ann Bell and " * n + "</div>",
    "data": lambda n: '<script type="application/ld+json">' + '{"a":[' * n + "</script>",
}


def work(source: str) -> int:
    """Count the calls of this project's functions while a page is read."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and "newsdiff" in frame.f_code.co_filename

    sys.setprofile(count)
    try:
        html_parts(source)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("what", MANY)
def test_work_is_linear(what: str) -> None:
    once, twice, fourfold = (
        work(f"<html><body>{STORY}{MANY[what](n)}</body></html>") for n in (500, 1_000, 2_000)
    )
    assert fourfold - twice <= 2.3 * (twice - once) + 400
