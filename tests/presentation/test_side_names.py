"""What the two articles are called beside each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.build import article_from_text
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import Article, Side
from newsdiff.presentation.side_names import LONGEST, short_name, side_names


def article(origin: str = "", outlet: str = "", day: date | None = None) -> Article:
    known = Metadata(origin=origin, outlet=outlet, date=day)
    return article_from_text("A ferry ran aground.", metadata=known)


@pytest.mark.parametrize(
    ("origin", "outlet", "name"),
    [
        ("/home/me/ferry.txt", "The Harbour Post", "The Harbour Post"),
        ("https://www.harbour.example/a/ferry", "", "harbour.example"),
        ("https://[x]/ferry", "", ""),
        ("/home/me/ferry aground.txt", "", "ferry aground"),
        ("", "", ""),
    ],
)
def test_the_shortest_name_that_tells(origin: str, outlet: str, name: str) -> None:
    assert short_name(article(origin, outlet)) == name


@given(st.text(), st.text())
def test_no_name_is_too_long_or_given_twice(left: str, right: str) -> None:
    one, other = article(outlet=left), article(outlet=right)
    assert len(short_name(one)) <= LONGEST + len("…")
    names = side_names(one, other)
    assert names[Side.LEFT] != names[Side.RIGHT]


def test_the_date_tells_two_of_one_outlet_apart() -> None:
    one = article(outlet="The Post", day=date(2031, 5, 3))
    other = article(outlet="The Post", day=date(2031, 5, 4))
    assert side_names(one, other) == {
        Side.LEFT: "The Post (2031-05-03)",
        Side.RIGHT: "The Post (2031-05-04)",
    }
    assert side_names(one, one) == {
        Side.LEFT: "The Post (left)",
        Side.RIGHT: "The Post (right)",
    }
