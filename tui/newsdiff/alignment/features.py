"""What speaks for two sentences reporting the same, as numbers that a model can weigh."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdiff.alignment.candidates import Pairs
from newsdiff.alignment.profile import SAME_STEM, Profile, Texts
from newsdiff.alignment.tokens import terms

SPARSE, DENSE = 0.01, 0.2
"""Beyond these mean similarities two texts are as good as unlike, or as good as the same."""

SAME_QUOTATION = 0.6
"""Two quotations are one if so much of the shorter one runs through both."""
FEW = 6
"""A word in more sentences than this may be quoted twice by chance."""

SHORT_CLAUSE = 2.0
"""Added to the weight of a clause, which is 3 to 6 a word: one word alone is half a proof."""
DEEP = 30
"""From this sentence on, places in a text are alike."""

NO_STANDING = 0.05
"""Keeps the logarithm of the standing finite."""


class Features(NamedTuple):
    """The evidence for a pair; each is the same when the sides are swapped.

    `coverage`: share of the weight of a sentence that the other one has, in the same or in
    related words; of the sentence that is covered less. `clause`: the like share of the clause
    that is covered best. `shared`: the weight of all that they share (logarithm), `plain` that of
    the shared words that are no names. `length`: words in the shorter one (logarithm). `standing`:
    how the pair does among all pairs of its two sentences (logarithm of a share). `order`: share
    of the shorter sentence's words that the other has in the same order (rapidfuzz's longest
    common subsequence). `unique`: 1 if they share a word that stands in no other sentence of the
    two texts. `density`: how alike the two texts are as a whole (logarithm). `one_quotes`: 1 if
    only one of the two quotes somebody. `same_quoted`: 1 if they quote the same words. `later`:
    how far from the beginning of its text the later of the two stands (logarithm), `far` the sum
    for both: what opens a report is told again and again.
    """

    coverage: float
    clause: float
    shared: float
    plain: float
    length: float
    standing: float
    order: float
    unique: float
    density: float
    one_quotes: float
    same_quoted: float
    later: float
    far: float


class _Match(NamedTuple):
    """What two sentences share: see `Features`; `mutual` is the geometric mean of both shares."""

    coverage: float
    clause: float
    shared: float
    plain: float
    mutual: float


def measure(pairs: Pairs, texts: Texts) -> dict[tuple[int, int], Features]:
    """Return the features of each proposed pair."""
    matches = {(i, j): _match(texts.left[i], texts.right[j]) for i, j in pairs}
    best_left: defaultdict[int, float] = defaultdict(float)
    best_right: defaultdict[int, float] = defaultdict(float)
    for (i, j), match in matches.items():
        best_left[i] = max(best_left[i], match.mutual)
        best_right[j] = max(best_right[j], match.mutual)
    twice_left = [_twice(profile, texts) for profile in texts.left]
    twice_right = [_twice(profile, texts) for profile in texts.right]
    lengths_left = [math.log1p(len(profile.words)) for profile in texts.left]
    lengths_right = [math.log1p(len(profile.words)) for profile in texts.right]
    depths = [
        math.log1p(min(index, DEEP)) for index in range(max(len(texts.left), len(texts.right)))
    ]
    density = _density(pairs, texts)
    log1p = math.log1p
    measured = {}
    for (i, j), match in matches.items():
        left, right = texts.left[i], texts.right[j]
        best = math.sqrt(best_left[i] * best_right[j])
        quoting = bool(left.quotations), bool(right.quotations)
        measured[i, j] = Features(
            match.coverage,
            match.clause,
            log1p(match.shared),
            log1p(match.plain),
            min(lengths_left[i], lengths_right[j]),
            math.log((match.mutual / best if best else 0.0) + NO_STANDING),
            _same_order(left, right),
            0.0 if twice_left[i].isdisjoint(twice_right[j]) else 1.0,
            density,
            float(quoting[0] != quoting[1]),
            float(all(quoting) and quote_the_same(left, right, texts.frequencies)),
            max(depths[i], depths[j]),
            depths[i] + depths[j],
        )
    return measured


def _match(left: Profile, right: Profile) -> _Match:
    one_weight, one_clause, one_plain = answered(left, right)
    other_weight, other_clause, other_plain = answered(right, left)
    share = one_weight / left.weight if one_weight else 0.0
    other_share = other_weight / right.weight if other_weight else 0.0
    return _Match(
        min(share, other_share),
        max(one_clause, other_clause),
        one_weight + other_weight,
        one_plain + other_plain,
        math.sqrt(share * other_share),
    )


def answered(one: Profile, other: Profile) -> tuple[float, float, float]:
    """Return what the words of `other` stand for of those of `one`, as three figures.

    The weight of these words; the share (0..1) of the clause that is answered best, less for a
    short one; the weight of those that are found in some form, not only in related words, and are
    no names.
    """
    found: dict[int, float] = {}
    stands_for, places = other.stands_for, one.places
    for term in places.keys() & stands_for.keys():
        share, at = stands_for[term], places[term]
        if share > found.get(at, 0.0):
            found[at] = share
    weight = best = plain = 0.0
    clause, in_clause = -1, 0.0
    words, clauses, clause_weights = one.words, one.clauses, one.clause_weights
    for at in sorted(found):
        if clauses[at] != clause:
            clause, in_clause = clauses[at], 0.0
        share = found[at]
        value = words[at][3] * share
        weight += value
        in_clause += value
        best = max(best, in_clause / (clause_weights[clause] + SHORT_CLAUSE))
        if share >= SAME_STEM:
            plain += one.plain[at]
    return weight, best, plain


def _same_order(left: Profile, right: Profile) -> float:
    shared = LCSseq.similarity(left.sequence, right.sequence)
    return shared / min(len(left.sequence), len(right.sequence))


def _twice(profile: Profile, texts: Texts) -> frozenset[str]:
    """Return the stems of the sentence that stand in two sentences of both texts together."""
    return frozenset([stem for _, stem, _, _ in profile.words if texts.frequencies[stem] == 2])


def quote_the_same(left: Profile, right: Profile, frequencies: Mapping[str, int]) -> bool:
    """Whether both hold most of one quotation, with a word that few sentences of the texts have.

    The same speaker's other words, or one word in two long quotations, do not count. Each word is
    looked at where it is first quoted, so that the cost grows with the words, not with the pairs of
    quotations.
    """
    if not (left.quoted and right.quoted):
        return False
    # Where each run of equal words ends, by the two quotations and how far they are shifted.
    measured: dict[tuple[int, int, int], int] = {}
    for word, (quotation, at) in left.quoted.items():
        if word not in right.quoted or frequencies.get(terms(word)[1], FEW + 1) > FEW:
            continue
        other, there = right.quoted[word]
        shift = quotation, other, at - there
        if measured.get(shift, -1) > at:
            continue
        one, two = left.quotations[quotation], right.quotations[other]
        length, measured[shift] = _run(one, two, at, there)
        if length >= SAME_QUOTATION * min(len(one), len(two)):
            return True
    return False


def _run(one: Sequence[str], other: Sequence[str], at: int, there: int) -> tuple[int, int]:
    """Return how many words in a row are the same around a place, and where they end in `one`."""
    start, end = at, at + 1
    while start > 0 and start - at + there > 0 and one[start - 1] == other[start - 1 - at + there]:
        start -= 1
    shorter = min(len(one), len(other) + at - there)
    while end < shorter and one[end] == other[end - at + there]:
        end += 1
    return end - start, end


def _density(pairs: Pairs, texts: Texts) -> float:
    """Return the logarithm of the mean cosine of all pairs, of which few are proposed."""
    mean = math.fsum(pairs.values()) / max(1, len(texts.left) * len(texts.right))
    return math.log(min(max(mean, SPARSE), DENSE))
