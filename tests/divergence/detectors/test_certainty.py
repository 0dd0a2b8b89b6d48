"""Certainty: alleged, likely, confirmed, denied, done and still to come."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import Severity
from tests.divergence.pairs import likely_of, pair_of, severities

certainty_divergences = likely_of("certainty")
plan_divergences = likely_of("plans")

CONFLICTS = [
    ("Officials confirmed the strikes on Homs.", "Rebels alleged strikes on Homs."),
    ("The minister denied taking the bribe.", "The minister confirmed taking the bribe."),
    ("He allegedly stole the car from the garage.", "He stole the car from the garage."),
    ("The president will visit Budapest.", "The president cancelled a visit to Budapest."),
    ("Police allege that he took the car.", "He admitted that he took the car."),
]
NO_CONFLICTS = [
    ("Officials confirmed the strikes on Homs.", "The strikes hit Homs."),
    ("He allegedly stole the car.", "He is alleged to have stolen the car."),
    ("It has not and will not change its plans.", "It has not changed its plans."),
    ("The bank will cut jobs.", "The bank plans to cut jobs."),
    ("Fox scored 23 points to become the leader.", "Fox scored 23 points and became the leader."),
    ("She said she will be asking the voters.", "She said she was asking the voters."),
    ("He must be charged or released in May.", "He has to be released or charged in May."),
    ("He appears to have left the town.", "He left the town on foot with his dog."),
]


def _found(left: str, right: str) -> list[Severity]:
    pair = pair_of(left, right)
    return severities([*certainty_divergences(pair), *plan_divergences(pair)])


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_opposed_degrees_conflict(left: str, right: str) -> None:
    assert Severity.CONFLICT in _found(left, right)


@pytest.mark.parametrize(("left", "right"), NO_CONFLICTS)
def test_lesser_differences_do_not(left: str, right: str) -> None:
    assert Severity.CONFLICT not in _found(left, right)


def test_done_and_to_come_differ() -> None:
    done, to_come = "The union endorsed the senator.", "The union will endorse the senator."
    assert _found(done, to_come) == [Severity.DIFFERS]
    assert _found(done, "The union will endorse the mayor.") == []


def test_what_the_other_side_leaves_open_in_other_words_is_not_is_asserted() -> None:
    left, right = "The toll in Lyon will likely rise.", "The toll in Lyon will rise."
    assert _found(left, right) == [Severity.DIFFERS]
    assert _found(left, "There are fears that the toll in Lyon will rise.") == []


def test_the_sentence_says_which_side_hedges() -> None:
    pair = pair_of("He stole the car.", "He allegedly stole the car.")
    (found,) = certainty_divergences(pair)
    assert found.sentence == (
        "The right only alleges it (“allegedly”); the left states it as fact."
    )
    assert found.left_span is None
