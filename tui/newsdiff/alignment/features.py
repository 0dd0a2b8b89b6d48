"""What speaks for two sentences reporting the same, as numbers that a model can weigh."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from rapidfuzz import fuzz

from newsdiff.alignment.candidates import Pairs
from newsdiff.alignment.profile import Profile, Texts


class Features(NamedTuple):
    """The evidence for a pair; each is the same when the sides are swapped.

    `coverage`: share of the weight of the better covered sentence that the other one has, in the
    same or in related words. `standing`: how the pair does among all pairs of its two sentences,
    the logarithm of a share. `wording`: rapidfuzz's token_set_ratio, 0..1. `cosine` and its two
    transforms: tf-idf over words, stems and beginnings; its first steps say more than later ones.
    """

    coverage: float
    standing: float
    wording: float
    cosine: float
    cosine_log: float
    cosine_beyond: float


def measure(pairs: Pairs, texts: Texts) -> dict[tuple[int, int], Features]:
    """Return the features of each proposed pair."""
    covered = {}
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for i, j in pairs:
        left, right = texts.left[i], texts.right[j]
        one, other = coverage(left, right), coverage(right, left)
        mutual = math.sqrt(one * other)
        covered[i, j] = max(one, other), mutual
        best_left[i] = max(best_left[i], mutual)
        best_right[j] = max(best_right[j], mutual)
    measured = {}
    for (i, j), cosine in pairs.items():
        most, mutual = covered[i, j]
        best = math.sqrt(best_left[i] * best_right[j])
        measured[i, j] = Features(
            coverage=most,
            standing=math.log((mutual / best if best else 0.0) + 0.05),
            wording=fuzz.token_set_ratio(texts.left[i].plain, texts.right[j].plain) / 100,
            cosine=cosine,
            cosine_log=math.log(cosine + 0.03),
            cosine_beyond=max(0.0, cosine - 0.12),
        )
    return measured


def coverage(one: Profile, other: Profile) -> float:
    """Return the share (0..1) of the weight of `one` that the words of `other` stand for."""
    answer = other.stands_for.get
    found = 0.0
    for itself, stem, beginning, weight in one.words:
        found += weight * (answer(itself) or answer(stem) or answer(beginning) or 0.0)
    return found / one.weight if one.weight else 0.0
