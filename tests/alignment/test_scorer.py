"""From evidence to probability."""

from __future__ import annotations

import pytest

from newsdiff.alignment.features import Features
from newsdiff.alignment.scorer import Surroundings, learned, probabilities, surroundings

STRONG = Features(
    coverage=0.9,
    clause=0.85,
    shared=4.5,
    length=2.4,
    order=0.8,
    unique=1,
    same_quoted=0,
    later=1.6,
    crowd=0,
    fragment=0,
    untold=0,
)
WEAK = STRONG._replace(coverage=0.1, clause=0.15, shared=1.5, order=0.2, unique=0)


def test_more_evidence_is_more_probable() -> None:
    found = probabilities({(0, 0): STRONG, (5, 5): WEAK})
    assert found[0, 0] > 0.9
    assert found[5, 5] < 0.1


def test_both_models_know_every_feature() -> None:
    alone, together = learned()
    assert len(alone.weights) == len(Features._fields)
    assert len(together.weights) == len(Features._fields) + len(Surroundings._fields)


@pytest.mark.parametrize("name", ["coverage", "clause", "shared", "order", "unique", "same_quoted"])
def test_similarity_speaks_for_a_link(name: str) -> None:
    at = Features._fields.index(name)
    assert all(model.weights[at] > 0 for model in learned())


def test_the_surroundings_are_the_best_pairs_around() -> None:
    first = {(1, 1): 0.2, (0, 1): 0.4, (1, 2): 0.7, (2, 2): 0.9, (1, 5): 0.8}
    found = surroundings(first)
    assert found[1, 1] == Surroundings(neighbourhood=0.7, diagonal=0.9, rival=0.8)
    assert found[1, 5] == Surroundings(neighbourhood=0.0, diagonal=0.0, rival=0.7)
    assert found[2, 2].rival == 0.7


def test_a_better_partner_speaks_against_a_pair() -> None:
    found = probabilities({(0, 0): STRONG, (0, 9): WEAK, (5, 5): WEAK})
    assert found[0, 9] < found[5, 5]
