"""From features to the probability that a careful reader would link two sentences.

Two logistic models in turn: the first judges each pair alone; the second sees as well how probable
the first finds the pairs around it, for a statement often runs on into the next sentence, and a
sentence that has a better partner needs no other.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

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

    They are learned by benchmarks/alignment/learn_weights.py. The second takes the surroundings as
    further features after the others.
    """
    path = Path(__file__).parent / "data" / "model.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    alone, together = stored["alone"], stored["together"]
    names = Features._fields
    return (
        Model(tuple(alone["weights"][name] for name in names), alone["bias"]),
        Model(
            tuple(together["weights"][name] for name in (*names, *Surroundings._fields)),
            together["bias"],
        ),
    )


def probabilities(measured: Mapping[Pair, Features]) -> dict[Pair, float]:
    """Return the probability of a link for each measured pair."""
    alone, together = learned()
    first = {pair: alone.probability(features) for pair, features in measured.items()}
    around = surroundings(first)
    return {
        pair: together.probability((*features, *around[pair]))
        for pair, features in measured.items()
    }


class Surroundings(NamedTuple):
    """How probable the pairs around a pair are (0..1), each the best of its kind.

    `neighbourhood`: those of one of its sentences and one that stands beside the other. `diagonal`:
    those of the sentences before both, and behind both. `rival`: all others that have one of its
    sentences.
    """

    neighbourhood: float
    diagonal: float
    rival: float


def surroundings(first: Mapping[Pair, float]) -> dict[Pair, Surroundings]:
    """Return the surroundings of each pair; the probabilities are those of each pair alone."""
    best_left, best_right = _two_best(first, 0), _two_best(first, 1)
    get = first.get
    around = {}
    for (i, j), own in first.items():
        (left, second_left), (right, second_right) = best_left[i], best_right[j]
        around[i, j] = Surroundings(
            max(
                get((i - 1, j), 0.0),
                get((i + 1, j), 0.0),
                get((i, j - 1), 0.0),
                get((i, j + 1), 0.0),
            ),
            max(get((i - 1, j - 1), 0.0), get((i + 1, j + 1), 0.0)),
            max(left if left > own else second_left, right if right > own else second_right),
        )
    return around


def _two_best(first: Mapping[Pair, float], side: int) -> dict[int, tuple[float, float]]:
    """Return the two greatest probabilities of the pairs of each sentence of one side."""
    best: dict[int, tuple[float, float]] = {}
    for pair, probability in first.items():
        greatest, second = best.get(pair[side], (0.0, 0.0))
        if probability > greatest:
            best[pair[side]] = probability, greatest
        elif probability > second:
            best[pair[side]] = greatest, probability
    return best
