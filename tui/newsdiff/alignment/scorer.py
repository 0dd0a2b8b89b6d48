"""From features to the probability that a careful reader would link two sentences."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

from newsdiff.alignment.features import Features


class Model(NamedTuple):
    """A logistic model: the weight of each feature, and what is added."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Sequence[float]) -> float:
        """Return the probability, 0..1, of a link."""
        return 1 / (1 + math.exp(-self.bias - sum(map(mul, self.weights, features))))


@cache
def learned() -> Model:
    """Return the model whose weights benchmarks/learn_alignment.py found."""
    path = Path(__file__).parent / "data" / "model.json"
    stored = json.loads(path.read_text(encoding="utf-8"))
    weights = tuple(float(stored["weights"][name]) for name in Features._fields)
    return Model(weights, float(stored["bias"]))
