"""Dates: one event dated differently, and the traps of dates of other events."""

from __future__ import annotations

from datetime import date

import pytest

from newsdiff.divergence.model import Severity
from newsdiff.divergence.reading.times import temporal_expressions
from tests.divergence.pairs import likely_of, pair_of, severities

date_divergences = likely_of("dates")

CONFLICTS = [
    ("The company announced the merger on Tuesday.", "The merger was announced Monday."),
    ("The vote was held on May 5 in Lyon.", "The vote in Lyon was held on May 7."),
    ("The first strike hit the port at 4:30 p.m.", "The first strike hit the port at 6 a.m."),
    ("The plant opened in 1987 near Lyon.", "The plant near Lyon opened in 1991."),
]
NO_CONFLICTS = [
    ("The company announced the merger on Tuesday.", "The company announced the merger."),
    ("Smith spoke on Tuesday about the budget.", "The budget passed Monday, Smith noted."),
    ("The vote was held on Tuesday morning.", "The vote was held Tuesday."),
    ("The vote was held on May 5.", "The vote was held in May."),
    ("He may march on Sunday.", "He may march."),
    (
        "The mill said today (3 May 2011) that the turbine in Lyon would be repaired.",
        "The mill said today (5 May 2011) that the turbine in Lyon would be repaired.",
    ),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_one_event_on_two_days_is_a_conflict(left: str, right: str) -> None:
    assert Severity.CONFLICT in severities(date_divergences(pair_of(left, right)))


@pytest.mark.parametrize(("left", "right"), NO_CONFLICTS)
def test_other_events_and_rougher_dates_are_no_conflict(left: str, right: str) -> None:
    assert Severity.CONFLICT not in severities(date_divergences(pair_of(left, right)))


def test_dates_of_the_first_and_the_last_of_a_kind_are_not_compared() -> None:
    left, right = "His first title in Lyon came in 1972.", "His final title in Lyon came in 1989."
    assert set(severities(date_divergences(pair_of(left, right)))) <= {Severity.DETAIL}


def test_relative_days_count_from_the_day_of_the_article() -> None:
    left, right = "The ministers met yesterday in Rome.", "The ministers met in Rome on Friday."
    thursday, saturday = date(2015, 10, 2), date(2015, 10, 3)
    assert severities(date_divergences(pair_of(left, right, published=saturday))) == []
    assert severities(date_divergences(pair_of(left, right, published=thursday))) == [
        Severity.CONFLICT
    ]


def test_an_hour_before_against_nothing_is_a_detail() -> None:
    pair = pair_of("Notice came an hour before the bombing began.", "The bombing began.")
    (found,) = date_divergences(pair)
    assert found.severity is Severity.DETAIL
    assert found.sentence == "Only the left passage gives the time “an hour before”."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On Tuesday morning they met.", ["Tuesday morning"]),
        ("It ended on Jan. 5, 2011 in Oslo.", ["Jan. 5, 2011"]),
        ("It ended on 5 January 2011.", ["5 January 2011"]),
        ("They may march in the sun.", []),
        ("He won in 2008 with 52 seats.", ["2008"]),
        ("It starts at 4:30 p.m. or noon.", ["4:30 p.m.", "noon"]),
    ],
)
def test_temporal_expressions(text: str, said: list[str]) -> None:
    statement = pair_of(text, text).left
    assert [statement.said(time.span) for time in temporal_expressions(statement)] == said
