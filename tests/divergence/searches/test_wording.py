"""Wording: contrasting words in the same surroundings."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import Severity
from newsdiff.divergence.searches.degrees import degree_divergences
from newsdiff.divergence.searches.wording import wording_divergences
from tests.divergence.pairs import pair_of, severities

CONFLICTS = [
    ("The army requested the troops leave.", "The army demanded the troops leave."),
    ("He was charged with murder in Ohio.", "He was charged with manslaughter in Ohio."),
    ("The envoy ignored the offer of talks.", "The envoy rejected the offer of talks."),
]
SILENT = [
    ("The army asked the troops to leave.", "The army requested the troops leave."),
    ("He demanded a request form from the bank.", "He sent a request to the bank."),
    ("The mayor asked about schools.", "Drivers demanded lower prices."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_words_that_do_not_mean_the_same(left: str, right: str) -> None:
    assert Severity.CONFLICT in severities(wording_divergences(pair_of(left, right)))


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_synonyms_and_other_surroundings(left: str, right: str) -> None:
    assert severities(wording_divergences(pair_of(left, right))) == []


def test_a_risk_is_no_higher_risk() -> None:
    left = "Without the loan there is a serious risk of a new crisis for the bank."
    right = "A bank without the loan would raise the risk of a new crisis."
    assert severities(degree_divergences(pair_of(left, right))) == [Severity.CONFLICT]
    assert severities(degree_divergences(pair_of(right, right))) == []
