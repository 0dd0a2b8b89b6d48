"""One event in two places that cannot be one, and the places that can."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import DivergenceKind, Severity
from tests.divergence.pairs import likely_of, pair_of, people

venue_divergences = likely_of("venues")

PAIRS = [
    (
        "Two aides said the meeting took place in her office on May 4.",
        "The two met at a restaurant on May 4, two aides said.",
        "The two met at a restaurant on May 9, two aides said.",
    ),
    (
        "More than 200 people attended a vigil for Ada Lund at a church on Friday.",
        "A vigil for Ada Lund was held at her school on Friday.",
        "A vigil for Eva Holt was held at her school on Friday.",
    ),
    (
        "The treasurer of the rowing club was shot in his car on Sunday night.",
        "On Sunday night the treasurer of the rowing club was shot at home.",
        "The treasurer of the rowing club was shot on Sunday night and died in hospital.",
    ),
    (
        "The mayor met the two builders in a restaurant on May 4.",
        "On May 4 the mayor met the two builders in his office.",
        "On May 4 the mayor met the two builders in a hotel.",
    ),
    (
        "The mayor met the two builders in a restaurant on May 4.",
        "On May 4 the mayor met the two builders in his office.",
        "On May 4 the mayor met the two builders again in his office.",
    ),
    (
        "The mayor met the two builders in a restaurant on May 4.",
        "On May 4 the mayor met the two builders in his office.",
        "On May 4 the mayor met the two builders of a restaurant in the square.",
    ),
    (
        "The mayor met the two builders in a restaurant on May 4.",
        "On May 4 the mayor met the two builders in his office.",
        "The mayor may meet the two builders in his office.",
    ),
]


@pytest.mark.parametrize(("left", "right", "other"), PAIRS)
def test_one_event_has_one_place(left: str, right: str, other: str) -> None:
    for text, conflict in ((right, True), (other, False)):
        for here, there in ((left, text), (text, left)):
            known = people(here, there, "Ada Lund", "Eva Holt")
            found = list(venue_divergences(pair_of(here, there, actors=known)))
            assert bool(found) is conflict, there
            assert all(d.kind is DivergenceKind.PLACE for d in found)
            assert all(d.severity is Severity.CONFLICT for d in found)
