"""Negation: one side says what the other says not to be so."""

from __future__ import annotations

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence.model import Severity
from tests.divergence.pairs import likely_of, pair_of, people, quote, severities

negation_divergences = likely_of("negation")

CONFLICTS = [
    (
        "The minister did not sign the treaty with France.",
        "The minister signed the treaty with France.",
    ),
    ("The planes targeted ISIS positions near Homs.", "The planes did not target ISIS near Homs."),
    (
        "The hikers had registered with the rangers.",
        "The hikers had failed to register with the rangers.",
    ),
    ("The army never crossed the border into Chad.", "The army crossed the border into Chad."),
]
SILENT = [
    (
        "Some believe that a Moss run was looking doubtful for the vote.",
        "They expect Moss to say he is not running for the vote.",
    ),
    ("The minister did not sign the treaty.", "The minister refused to sign the treaty."),
    ("Not only the army crossed the border of Chad.", "The army crossed the border of Chad."),
    ("There is no ISIS presence in the area.", "The area does not have ISIS fighters."),
    ("The minister signed the treaty.", "The minister signed the treaty."),
    (
        "He did not enter a plea to the charge of murder.",
        "He has yet to enter a plea to the charge of murder.",
    ),
    (
        "He won, but did not speak to the press in Paris.",
        "He won in Paris and the press was there.",
    ),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_a_statement_and_its_opposite_conflict(left: str, right: str) -> None:
    assert severities(negation_divergences(pair_of(left, right))) == [Severity.CONFLICT]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_the_same_denial_in_other_words_does_not(left: str, right: str) -> None:
    assert severities(negation_divergences(pair_of(left, right))) == []


def test_two_people_who_disagree_are_no_contradiction_of_the_articles() -> None:
    left, right = "Olaf Brun said the bridge was not safe.", "Ann Lund said the bridge was safe."
    quotes = [
        quote("the bridge was not safe", left, Side.LEFT, "Olaf Brun", direct=False),
        quote("the bridge was safe", right, Side.RIGHT, "Ann Lund", direct=False),
    ]
    actors = people(left, right, "Olaf Brun", "Ann Lund")
    assert not list(negation_divergences(pair_of(left, right, actors=actors, quotes=quotes)))
