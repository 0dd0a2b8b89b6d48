"""From evidence to probability."""

from __future__ import annotations

import pytest

from newsdiff.alignment.features import Features
from newsdiff.alignment.scorer import learned, neighbourhood, probabilities

STRONG = Features(
    coverage=0.9,
    clause=0.85,
    shared=4.5,
    plain=4.0,
    length=2.4,
    standing=0.05,
    order=0.8,
    unique=1,
    density=-3.2,
    one_quotes=0,
    same_quoted=0,
    later=1.6,
    far=2.7,
)
WEAK = STRONG._replace(
    coverage=0.1, clause=0.15, shared=1.5, plain=0, standing=-1.5, order=0.2, unique=0
)


def test_more_evidence_is_more_probable() -> None:
    found = probabilities({(0, 0): STRONG, (5, 5): WEAK})
    assert found[0, 0] > 0.9
    assert found[5, 5] < 0.1


def test_both_models_know_every_feature() -> None:
    alone, together = learned()
    assert len(alone.weights) == len(Features._fields)
    assert len(together.weights) == len(Features._fields) + 1


@pytest.mark.parametrize(
    "name", ["coverage", "clause", "shared", "plain", "standing", "order", "unique", "same_quoted"]
)
def test_similarity_speaks_for_a_link(name: str) -> None:
    at = Features._fields.index(name)
    assert all(model.weights[at] > 0 for model in learned())


def test_the_neighbourhood_is_the_best_pair_beside() -> None:
    first = {(1, 1): 0.2, (0, 1): 0.4, (1, 2): 0.7, (2, 2): 0.9}
    assert neighbourhood((1, 1), first) == 0.7
    assert neighbourhood((9, 9), first) == 0.0
