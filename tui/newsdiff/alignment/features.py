"""What speaks for two sentences reporting the same, as numbers that a model can weigh."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdiff.alignment.candidates import Pairs
from newsdiff.alignment.profile import Profile, Texts
from newsdiff.alignment.tokens import stopwords, terms

SPARSE, DENSE = 0.01, 0.2
"""Beyond these mean similarities two texts are as good as unlike, or as good as the same."""

SAME_QUOTATION = 0.6
"""Two quotations are one if so much of the shorter one runs through both."""
FEW = 6
"""A word in more sentences than this may be quoted twice by chance."""

NO_STANDING = 0.05
"""Keeps the logarithm of the standing finite."""


class Features(NamedTuple):
    """The evidence for a pair; each is the same when the sides are swapped.

    `coverage`: share of the weight of a sentence that the other one has, in the same or in
    related words; of the sentence that is covered less. `standing`: how the pair does among all
    pairs of its two sentences (logarithm of a share). `order`: share of the shorter sentence's
    words that the other has in the same order (rapidfuzz's longest common subsequence).
    `unique`: 1 if they share a word that stands in no other sentence of the two texts. `density`:
    how alike the two texts are as a whole (logarithm). `one_quotes`: 1 if only one of the two
    quotes somebody. `same_quoted`: 1 if they quote the same words.
    """

    coverage: float
    standing: float
    order: float
    unique: float
    density: float
    one_quotes: float
    same_quoted: float


def measure(pairs: Pairs, texts: Texts) -> dict[tuple[int, int], Features]:
    """Return the features of each proposed pair."""
    covered: dict[tuple[int, int], tuple[float, float]] = {}
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for i, j in pairs:
        left, right = texts.left[i], texts.right[j]
        one, other = coverage(left, right), coverage(right, left)
        mutual = math.sqrt(one * other)
        covered[i, j] = min(one, other), mutual
        best_left[i] = max(best_left[i], mutual)
        best_right[j] = max(best_right[j], mutual)
    twice_left = [_twice(profile, texts) for profile in texts.left]
    twice_right = [_twice(profile, texts) for profile in texts.right]
    density = _density(pairs, texts)
    measured = {}
    for i, j in pairs:
        left, right = texts.left[i], texts.right[j]
        least, mutual = covered[i, j]
        best = math.sqrt(best_left[i] * best_right[j])
        measured[i, j] = Features(
            least,
            math.log((mutual / best if best else 0.0) + NO_STANDING),
            _same_order(left, right),
            float(not twice_left[i].isdisjoint(twice_right[j])),
            density,
            float(bool(left.quotations) != bool(right.quotations)),
            float(quote_the_same(left, right, texts.frequencies)),
        )
    return measured


def coverage(one: Profile, other: Profile) -> float:
    """Return the share (0..1) of the weight of `one` that the words of `other` stand for."""
    answer = other.stands_for.get
    found = 0.0
    for itself, stem, beginning, weight in one.words:
        share = answer(itself) or answer(stem) or answer(beginning)
        if share:
            found += weight * share
    return found / one.weight if one.weight else 0.0


def _same_order(left: Profile, right: Profile) -> float:
    shared = LCSseq.similarity(left.sequence, right.sequence)
    return shared / min(len(left.sequence), len(right.sequence))


def _twice(profile: Profile, texts: Texts) -> frozenset[str]:
    """Return the stems of the sentence that stand in two sentences of both texts together."""
    return frozenset([stem for _, stem, _, _ in profile.words if texts.frequencies[stem] == 2])


def quote_the_same(left: Profile, right: Profile, frequencies: Mapping[str, int]) -> bool:
    """Whether both hold most of one quotation, with a word that few sentences of the texts have.

    The same speaker's other words, or one word in two long quotations, do not count.
    """
    if not (left.quotations and right.quotations):
        return False
    return any(
        _same_quotation(one, other, frequencies)
        for one in left.quotations
        for other in right.quotations
    )


def _same_quotation(
    one: Sequence[str], other: Sequence[str], frequencies: Mapping[str, int]
) -> bool:
    least = SAME_QUOTATION * min(len(one), len(other))
    return any(
        frequencies.get(terms(word)[1], FEW + 1) <= FEW
        and _run(one, other, one.index(word), other.index(word)) >= least
        for word in set(one).intersection(other) - stopwords()
    )


def _run(one: Sequence[str], other: Sequence[str], at: int, there: int) -> int:
    """Return how many words in a row are the same, around a place where they are."""
    before = zip(reversed(one[:at]), reversed(other[:there]), strict=False)
    after = zip(one[at:], other[there:], strict=False)
    return _agreeing(before) + _agreeing(after)


def _agreeing(words: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], words))


def _density(pairs: Pairs, texts: Texts) -> float:
    """Return the logarithm of the mean cosine of all pairs, of which few are proposed."""
    mean = math.fsum(pairs.values()) / max(1, len(texts.left) * len(texts.right))
    return math.log(min(max(mean, SPARSE), DENSE))
