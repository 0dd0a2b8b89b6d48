"""How likely an editor agrees with a divergence: logistic regression over what speaks for it.

The weights in data/confidence.tsv are learned by benchmarks/divergence/learn_confidence.py, by
ridge regression towards weights set by hand (a Gaussian prior): editors find so few contradictions
that the evidence of a kind alone could not carry it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from newsdiff.divergence.lexicon import rows

SHOWN = 0.5
"""Less likely divergences are not shown."""
BIAS = "bias"


def probability(kind: str, evidence: Mapping[str, float]) -> float:
    """Return the probability, 0..1, that an editor agrees, on this evidence.

    `kind` is the detector with the severity of what it found: "numbers conflict".
    """
    weights = learned()[kind]
    total = weights[BIAS] + sum(weights.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-total))


@cache
def learned() -> dict[str, dict[str, float]]:
    """Return the weights in use of what speaks for each kind of divergence."""
    found: dict[str, dict[str, float]] = {}
    for kind, name, _, weight in rows("confidence"):
        found.setdefault(kind, {})[name] = float(weight)
    return found
