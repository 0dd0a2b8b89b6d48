"""Dates, bylines and titles as lines give them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsdiff.articles.metadata import date_in, parse_date, same_words


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("May 6, 2022", date(2022, 5, 6)),
        ("Published Sept. 30, 2015 at 3:15 p.m.", date(2015, 9, 30)),
        ("Last modified on Wed 30 Sep 2015 16.40 EDT", date(2015, 9, 30)),
        ("3rd March 2021", date(2021, 3, 3)),
        ("2015-09-30T16:40:00Z", date(2015, 9, 30)),
        ("Posted 2015-09-30", date(2015, 9, 30)),
        ("February 31, 2015", None),
        ("Room 12, 2015 seats", None),
        ("3 hours ago", None),
        ("", None),
    ],
)
def test_date_in(line: str, day: date | None) -> None:
    assert date_in(line) == day


def test_parse_date() -> None:
    assert parse_date(datetime(2022, 5, 6, 7, 8)) == date(2022, 5, 6)
    assert parse_date(date(2022, 5, 6)) == date(2022, 5, 6)
    assert parse_date("2022-05-06T10:00") == date(2022, 5, 6)
    assert parse_date("2022-99-99") is None
    assert parse_date(None) is None


def test_same_words() -> None:
    assert same_words("Ferry line – *reopens*", "FERRY LINE: reopens!")
    assert not same_words("", "")
    assert not same_words("Ferry", "Ferries")
