"""What speaks for two sentences reporting the same, as numbers that a model can weigh."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from newsdiff.alignment.candidates import Pairs
from newsdiff.alignment.profile import Profile, Texts

SPARSE, DENSE = 0.01, 0.2
"""Beyond these mean similarities two texts are as good as unlike, or as good as the same."""


class Features(NamedTuple):
    """The evidence for a pair; each is the same when the sides are swapped.

    `coverage`: share of the weight of the better covered sentence that the other one has, in the
    same or in related words; `least_coverage`: the same of the other sentence. `standing`: how
    the pair does among all pairs of its two sentences (logarithm of a share). `wording`:
    rapidfuzz's token_set_ratio, 0..1. `order`: share of the shorter sentence's words that the
    other has in the same order. `runs`: how many pairs of neighbouring words both have
    (logarithm). `cosine`: tf-idf over words, stems and beginnings. `density`: how alike the two
    texts are as a whole (logarithm). `one_quotes`: 1 if only one of the two quotes somebody.
    """

    coverage: float
    least_coverage: float
    standing: float
    wording: float
    order: float
    runs: float
    cosine: float
    density: float
    one_quotes: float


def measure(pairs: Pairs, texts: Texts) -> dict[tuple[int, int], Features]:
    """Return the features of each proposed pair."""
    covered = {}
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for i, j in pairs:
        left, right = texts.left[i], texts.right[j]
        one, other = coverage(left, right), coverage(right, left)
        mutual = math.sqrt(one * other)
        covered[i, j] = max(one, other), min(one, other), mutual
        best_left[i] = max(best_left[i], mutual)
        best_right[j] = max(best_right[j], mutual)
    density = _density(pairs, texts)
    measured = {}
    for (i, j), cosine in pairs.items():
        left, right = texts.left[i], texts.right[j]
        most, least, mutual = covered[i, j]
        best = math.sqrt(best_left[i] * best_right[j])
        shorter = min(len(left.sequence), len(right.sequence))
        measured[i, j] = Features(
            coverage=most,
            least_coverage=least,
            standing=math.log((mutual / best if best else 0.0) + 0.05),
            wording=fuzz.token_set_ratio(left.plain, right.plain) / 100,
            order=LCSseq.similarity(left.sequence, right.sequence) / shorter,
            runs=math.log1p(len(left.pairs & right.pairs)),
            cosine=cosine,
            density=density,
            one_quotes=float(left.quotes != right.quotes),
        )
    return measured


def coverage(one: Profile, other: Profile) -> float:
    """Return the share (0..1) of the weight of `one` that the words of `other` stand for."""
    answer = other.stands_for.get
    found = 0.0
    for itself, stem, beginning, weight in one.words:
        found += weight * (answer(itself) or answer(stem) or answer(beginning) or 0.0)
    return found / one.weight if one.weight else 0.0


def _density(pairs: Pairs, texts: Texts) -> float:
    """Return the logarithm of the mean cosine of all pairs, of which few are proposed."""
    mean = math.fsum(pairs.values()) / max(1, len(texts.left) * len(texts.right))
    return math.log(min(max(mean, SPARSE), DENSE))
