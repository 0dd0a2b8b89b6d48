"""From features to the probability that a careful reader would link two sentences.

Two logistic models in turn: the first judges each pair alone; the second sees as well how probable
the first finds the pairs beside it, for a statement often runs on into the next sentence.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path

from newsdiff.alignment.features import Features

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: the weight of each feature, and what is added."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Sequence[float]) -> float:
        """Return the probability, 0..1, of a link."""
        return 1 / (1 + math.exp(-self.bias - sum(map(mul, self.weights, features))))


@cache
def learned() -> tuple[Model, Model]:
    """Return the models for a pair alone and in its neighbourhood.

    They are learned by benchmarks/alignment/learn_weights.py. The second takes the neighbourhood
    as one more feature after the others.
    """
    path = Path(__file__).parent / "data" / "model.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    alone, together = stored["alone"], stored["together"]
    names = Features._fields
    return (
        Model(tuple(alone["weights"][name] for name in names), alone["bias"]),
        Model(
            tuple(together["weights"][name] for name in (*names, "neighbourhood")), together["bias"]
        ),
    )


def probabilities(measured: Mapping[Pair, Features]) -> dict[Pair, float]:
    """Return the probability of a link for each measured pair."""
    alone, together = learned()
    first = {pair: alone.probability(features) for pair, features in measured.items()}
    return {
        pair: together.probability((*features, neighbourhood(pair, first)))
        for pair, features in measured.items()
    }


def neighbourhood(pair: Pair, first: Mapping[Pair, float]) -> float:
    """Return how probable the best pair is that has one sentence of this pair and a neighbour."""
    return max([first.get(other, 0.0) for other in neighbours(pair)])


def neighbours(pair: Pair) -> tuple[Pair, Pair, Pair, Pair]:
    """Return the pairs that have one sentence of this pair and one beside the other."""
    left, right = pair
    return (left - 1, right), (left + 1, right), (left, right - 1), (left, right + 1)
