"""Wording: contrasting words in the same surroundings."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import Severity
from tests.divergence.pairs import likely_of, pair_of, severities

degree_divergences = likely_of("degrees")
wording_divergences = likely_of("opposites")

CONFLICTS = [
    ("The army requested the troops leave.", "The army demanded the troops leave."),
    (
        "The driver was charged with murder in Ohio.",
        "The driver was charged with manslaughter in Ohio.",
    ),
    ("The envoy ignored the offer of talks.", "The envoy rejected the offer of talks."),
    ("Shares of the bank rose 4 percent.", "Its stock fell 2 percent, the bank said."),
    ("The envoy ignored a request of the army.", "The envoy rejected the demand of the army."),
]
SILENT = [
    ("The army asked the troops to leave.", "The army requested the troops leave."),
    ("He demanded a request form from the bank.", "He sent a request to the bank."),
    ("The mayor asked about schools.", "Drivers demanded lower prices."),
    ("The party did not approve the plan.", "The party rejected the plan."),
    ("The suit claims the firm hid a leak.", "What the firm showed the public was a film."),
]
CONFLICTS += [
    (
        "The chairman of the bank resigned on Friday after its losses became known.",
        "The chairman of the bank was fired on Friday after its losses became known.",
    ),
    (
        "The gunman was killed by police outside the town hall after a long chase.",
        "The gunman was captured by police outside the town hall after a chase.",
    ),
    (
        "Shares in the bank closed 2 percent higher on Monday after the report.",
        "The shares of the bank closed 2 percent lower on Monday after the report.",
    ),
    (
        "Lanby beat Oster 2-1 in the final of the cup on Sunday.",
        "Lanby lost to Oster 2-1 in the final of the cup on Sunday.",
    ),
]
SILENT += [
    (
        "The chairman resigned after his deputy was fired over the losses.",
        "His deputy was fired over the losses, and the chairman resigned.",
    ),
    (
        "Lanby beat Oster 2-1 in the final on Sunday.",
        "Oster lost to Lanby 2-1 in the final on Sunday.",
    ),
    (
        "Shares in the bank opened higher and closed 2 percent lower on Monday.",
        "The shares of the bank closed 2 percent lower after they had opened higher.",
    ),
]
OTHER_THINGS = [
    ("The party won the vote on Sunday.", "The party lost its majority on Sunday."),
    ("The company will hire 2,000 engineers.", "The company will fire its director."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_words_that_do_not_mean_the_same(left: str, right: str) -> None:
    assert Severity.CONFLICT in severities(wording_divergences(pair_of(left, right)))


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_synonyms_and_other_surroundings(left: str, right: str) -> None:
    assert severities(wording_divergences(pair_of(left, right))) == []


@pytest.mark.parametrize(("left", "right"), OTHER_THINGS)
def test_what_is_said_of_other_things_is_no_conflict(left: str, right: str) -> None:
    assert Severity.CONFLICT not in severities(wording_divergences(pair_of(left, right)))


def test_a_risk_is_no_higher_risk() -> None:
    left = "Without the loan there is a serious risk of a new crisis for the bank."
    right = "A bank without the loan would raise the risk of a new crisis."
    assert severities(degree_divergences(pair_of(left, right))) == [Severity.CONFLICT]
    assert severities(degree_divergences(pair_of(right, right))) == []
