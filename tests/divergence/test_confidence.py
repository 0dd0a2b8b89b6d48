"""Probabilities of divergences: of every detector, in range, and higher with more evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.divergence.confidence import BIAS, learned, probability
from newsdiff.divergence.detectors import DETECTORS

KINDS = sorted(learned())


def test_each_detector_has_weights_for_what_it_finds() -> None:
    for detector in DETECTORS:
        for severity in detector.severities:
            if severity.value != "detail":
                assert f"{detector.name} {severity.value}" in learned()


@given(st.sampled_from(KINDS), st.dictionaries(st.text(max_size=8), st.floats(0, 1), max_size=4))
def test_a_probability_is_one(kind: str, evidence: dict[str, float]) -> None:
    assert 0.0 <= probability(kind, evidence) <= 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_evidence_moves_it_as_its_weight_says(kind: str) -> None:
    none = probability(kind, {})
    for name, weight in learned()[kind].items():
        if name != BIAS:
            with_it = probability(kind, {name: 1.0})
            assert (with_it > none) == (weight > 0) or with_it == pytest.approx(none)


def test_what_nobody_learned_of_is_an_error() -> None:
    with pytest.raises(KeyError):
        probability("no such kind", {})
