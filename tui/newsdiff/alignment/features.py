"""What speaks for two sentences reporting the same, as numbers that a model can weigh."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from newsdiff.alignment.candidates import Pairs
from newsdiff.alignment.profile import Profile
from newsdiff.alignment.relatedness import related
from newsdiff.alignment.tokens import LONG_STEM, SHORT_STEM

SAME_STEM, LIKE_STEM = 0.9, 0.5
"""What another form of a word counts, and a word that merely begins alike."""


class Features(NamedTuple):
    """The evidence for a pair; each is the same when the sides are swapped.

    `coverage`: share of the weight of the better covered sentence that the other one has, in the
    same or in related words. `standing`: how the pair does among all pairs of its two sentences,
    the logarithm of a share. `wording`: rapidfuzz's token_set_ratio, 0..1. `cosine` and its two
    transforms: tf-idf over words and prefixes; the first steps say more than the later ones.
    """

    coverage: float
    standing: float
    wording: float
    cosine: float
    cosine_log: float
    cosine_beyond: float


def measure(
    pairs: Pairs, left: Sequence[Profile], right: Sequence[Profile]
) -> dict[tuple[int, int], Features]:
    """Return the features of each proposed pair."""
    covered = {(i, j): (coverage(left[i], right[j]), coverage(right[j], left[i])) for i, j in pairs}
    mutual = {pair: math.sqrt(one * other) for pair, (one, other) in covered.items()}
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for (i, j), value in mutual.items():
        best_left[i] = max(best_left[i], value)
        best_right[j] = max(best_right[j], value)
    measured = {}
    for (i, j), cosine in pairs.items():
        best = math.sqrt(best_left[i] * best_right[j])
        measured[i, j] = Features(
            coverage=max(covered[i, j]),
            standing=math.log((mutual[i, j] / best if best else 0.0) + 0.05),
            wording=fuzz.token_set_ratio(left[i].plain, right[j].plain) / 100,
            cosine=cosine,
            cosine_log=math.log(cosine + 0.03),
            cosine_beyond=max(0.0, cosine - 0.12),
        )
    return measured


def coverage(one: Profile, other: Profile) -> float:
    """Return the share (0..1) of the weight of `one` whose words `other` has, or has alike."""
    found = 0.0
    for word, weight in one.weights.items():
        if word in other.weights:
            found += weight
        else:
            found += weight * max(_by_stem(word, other), _by_meaning(word, other))
    return found / one.total if one.total else 0.0


def _by_stem(word: str, other: Profile) -> float:
    """Return how well a word of `other` that begins alike stands for `word`."""
    alike = other.stems.get(word[:SHORT_STEM])
    if alike is None or len(word) < SHORT_STEM or word[0].isdigit():
        return 0.0
    return max(SAME_STEM if _same_stem(word, form) else LIKE_STEM for form in alike)


def _same_stem(one: str, other: str) -> bool:
    if one[:LONG_STEM] == other[:LONG_STEM]:
        return True
    shorter = min(len(one), len(other)) - 1
    return one[:shorter] == other[:shorter]


def _by_meaning(word: str, other: Profile) -> float:
    """Return how well a related word of `other` stands for `word`."""
    relatives = related(word)
    found = relatives.keys() & other.weights.keys()
    return max((relatives[form] for form in found), default=0.0)
