"""Numbers: the same thing counted differently, and the traps of numbers that count other things."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import Severity
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.searches.numbers import number_divergences
from newsdiff.divergence.searches.plurals import plural_divergences
from tests.divergence.pairs import pair_of, severities

CONFLICTS = [
    ("The blast killed 24 people in the city.", "The blast killed 30 people in the city."),
    ("The blast killed twenty people in Hama.", "The blast in Hama killed at least 24 people."),
    ("The bank cut 1,200 jobs in London.", "The bank in London cut 2,000 jobs."),
    ("Inflation rose to 12% in June.", "Inflation rose to 9 per cent in June."),
    ("The minister paid $1.6 million for the house.", "The minister paid $2 million for a house."),
    ("Three bombers attacked the base at night.", "Five bombers attacked the base."),
]
NO_CONFLICTS = [
    ("The blast killed 24 people in the city.", "The blast injured 60 people in the city."),
    ("The blast killed 24 people.", "In the blast 24 people were killed."),
    ("The march drew about 60 people to the square.", "The march drew 60 people to the square."),
    ("The blast killed at least 24 people.", "The blast killed dozens of people."),
    ("The 13-month extension of aid was passed.", "The extension of aid costs 13 billion dollars."),
    ("The road is 60 miles long.", "The town lies 20 kilometres from the road."),
    ("He won in 2008 with 52 seats.", "He won in 2012 with 52 seats."),
    ("The vote was held on May 5 in the town.", "The vote was held on May 7 in the town."),
    ("Police arrested 12 men after the riot.", "Police released 3 men after the riot."),
    ("Some 1.5 million people fled the region.", "More than a million people fled the region."),
    ("The couple met two ministers.", "The two met a couple of ministers."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_the_same_thing_counted_differently_is_a_conflict(left: str, right: str) -> None:
    found = severities(number_divergences(pair_of(left, right)))
    assert Severity.CONFLICT in found


@pytest.mark.parametrize(("left", "right"), NO_CONFLICTS)
def test_other_counts_and_rounded_ones_are_no_conflict(left: str, right: str) -> None:
    found = severities(number_divergences(pair_of(left, right)))
    assert Severity.CONFLICT not in found


def test_at_least_against_dozens_differs() -> None:
    pair = pair_of("The blast killed at least 24 people.", "The blast killed dozens of people.")
    (found,) = number_divergences(pair)
    assert found.severity is Severity.DIFFERS
    assert "“at least 24 people”" in found.sentence
    assert "“dozens of people”" in found.sentence


def test_a_number_on_one_side_is_a_detail() -> None:
    pair = pair_of("The blast killed 24 people.", "The blast killed people.")
    (found,) = number_divergences(pair)
    assert (found.severity, found.right_span) == (Severity.DETAIL, None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("twenty-four soldiers", [(24, 24)]),
        ("a couple of bombers", [(2, 3)]),
        ("1.6 million jobs", [(1_600_000, 1_600_000)]),
        ("two hundred men", [(200, 200)]),
        ("half past ten on May 5, 2011 at 4:30 p.m.", [(10, 10)]),
        ("more than 600 guests", [(600, 1800)]),
        ("no one came", []),
        ("a three-star general and a 13-page plan", [(13, 13)]),
    ],
)
def test_quantities(text: str, values: list[tuple[float, float]]) -> None:
    found = quantities(pair_of(text, text).left)
    assert [(quantity.least, quantity.most) for quantity in found] == values


def test_one_against_several_differs() -> None:
    left = "A Russian official told the envoys to leave."
    right = "Russian officials told the envoys to leave."
    (found,) = plural_divergences(pair_of(left, right))
    assert found.severity is Severity.DIFFERS
    assert found.sentence == (
        "One on one side, several on the other: left “A Russian official”, "
        "right “Russian officials”."
    )
    assert not list(plural_divergences(pair_of(left, "The Russian official told them to leave.")))
