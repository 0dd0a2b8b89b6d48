"""Markdown as people write it: with tags, notes, tick boxes and numbers that begin no list."""

from __future__ import annotations

import pytest

from newsdiff.articles.markdown import markdown_parts


def texts(source: str) -> list[str]:
    return [text for text, _ in markdown_parts(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The board met.<br>Nobody spoke.<br/>It rose.", ["The board met. Nobody spoke. It rose."]),
        ("1986. A good year for the port.", ["1986. A good year for the port."]),
        ("1986\\. A good year.", ["1986. A good year."]),
        ("1. Boats\n2. Trains", ["Boats", "Trains"]),
        ("3. Liga spielte am Montag.", ["3. Liga spielte am Montag."]),
        (
            "It opened in the spring of\n1. May and closed.",
            ["It opened in the spring of 1. May and closed."],
        ),
        ("The ~~old~~ new pier<del>s</del>", ["The new pier"]),
        (
            "The pier[^1] is long.\n\n[^1]: It has 90 posts.",
            ["The pier is long.", "It has 90 posts."],
        ),
        ("- [x] Vote held\n- [ ] Pier built", ["Vote held", "Pier built"]),
        ("Pier\n: A place for boats.", ["Pier A place for boats."]),
        ("A story.\n\n{: .lead }\n\nMore.", ["A story.", "More."]),
        (
            "It has 12 m<sup>2</sup> and cost 3 million<sup>1</sup>.",
            ["It has 12 m² and cost 3 million."],
        ),
        ("He said <q>no</q> twice.", ["He said “no” twice."]),
    ],
)
def test_paragraphs(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_work_grows_with_the_text_alone() -> None:
    for piece in ("1. x\n\ny\n\n", "~~x ", "<sup>1</sup>", "[^1]", "- [ ] a\n", "<del>"):
        assert texts(piece * 3_000) is not None
