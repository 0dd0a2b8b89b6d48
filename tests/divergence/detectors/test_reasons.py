"""Reasons: what somebody is blamed, charged or fired for."""

from __future__ import annotations

import pytest

from newsdiff.divergence.model import Severity
from tests.divergence.pairs import likely_of, pair_of, severities

reason_divergences = likely_of("reasons")

CONFLICTS = [
    ("Two men were found guilty of robbery.", "Two men were found guilty of murdering a man."),
    (
        "The senator ended his campaign in May, citing his wife's illness.",
        "The senator ended his campaign in May because of a lack of money.",
    ),
    ("Police arrested the singer for fraud.", "The singer was arrested for assault by police."),
]
SILENT = [
    (
        "Two men were found guilty of a robbery.",
        "Two men found guilty of murder in a robbery.",
    ),
    ("The singer was convicted of that attack.", "The singer was convicted of the bombing."),
    ("The singer was jailed for two weeks in May.", "The singer was jailed for fraud in May."),
    ("Dolan was found guilty of taking bribes.", "Dolan was convicted of bribery and fraud."),
    ("The mayor was criticized for his plan.", "A bank was criticized for high fees."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_other_reasons_for_one_judgement(left: str, right: str) -> None:
    assert severities(reason_divergences(pair_of(left, right))) == [Severity.CONFLICT]


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_the_same_reason_or_another_case(left: str, right: str) -> None:
    assert severities(reason_divergences(pair_of(left, right))) == []
