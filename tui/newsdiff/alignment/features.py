"""What speaks for two sentences reporting the same, as numbers that a model can weigh."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdiff.alignment.candidates import Pairs
from newsdiff.alignment.profile import SAME_STEM, Profile, Texts
from newsdiff.alignment.tokens import terms

SAME_QUOTATION = 0.6
"""Two quotations are one if so much of the shorter one runs through both."""
FEW = 6
"""A word in more sentences than this may be quoted twice by chance."""

SHORT_CLAUSE = 2.0
"""Added to the weight of a clause, which is 3 to 6 a word: one word alone is half a proof."""
DEEP = 30
"""From this sentence on, places in a text are alike."""

ARTICLE = 40
"""Sentences of an article that is not short. In longer texts words meet by chance more often."""

FRAGMENT = 3
"""A sentence of no more words of content is a fragment, such as a cry or a line between parts."""


class Features(NamedTuple):
    """The evidence for a pair; each is the same when the sides are swapped.

    `coverage`: share of the weight of a sentence that the other one has, in the same or in
    related words; of the sentence that is covered less. `clause`: the like share of the clause
    that is covered best. `shared`: the weight of all that they share (logarithm). `length`: words
    in the shorter one (logarithm). `order`: share of the shorter sentence's words that the other
    has in the same order (rapidfuzz's longest common subsequence). `unique`: 1 if they share a word
    that stands in no other sentence of the two texts. `same_quoted`: 1 if they quote the same
    words. `later`: how far from the beginning of its text the later of the two stands (logarithm):
    what opens a report is told again and again.

    `crowd`: how many times as many sentences as an article the two texts have (logarithm, of the
    geometric mean; 0 for articles): the best of many partners is no better for it.

    The others tell pairs that share words and no statement; each is 0 or 1. `fragment`: one of
    them has three words at most. `untold`: they share no telling word (see `Profile`), but only
    names, numbers, times and verbs of saying.
    """

    coverage: float
    clause: float
    shared: float
    length: float
    order: float
    unique: float
    same_quoted: float
    later: float
    crowd: float
    fragment: float
    untold: float


class Answer(NamedTuple):
    """What one sentence has of another.

    `weight`: that of the words that it has, in the same or in related form. `clause`: the share
    (0..1) of the clause that it has most of, less for a short one. `telling`: whether it has a
    telling word, in some form and not only as a related word.
    """

    weight: float
    clause: float
    telling: bool


NOTHING = Answer(0.0, 0.0, False)


def measure(pairs: Pairs, texts: Texts) -> dict[tuple[int, int], Features]:
    """Return the features of each proposed pair."""
    twice_left = [_twice(profile, texts) for profile in texts.left]
    twice_right = [_twice(profile, texts) for profile in texts.right]
    depths = [
        math.log1p(min(index, DEEP)) for index in range(max(len(texts.left), len(texts.right)))
    ]
    sentences = math.sqrt(len(texts.left) * len(texts.right))
    crowd = math.log(max(sentences / ARTICLE, 1.0))
    log1p = math.log1p
    measured = {}
    for i, j in pairs:
        left, right = texts.left[i], texts.right[j]
        one, other = answered(left, right), answered(right, left)
        fewer = min(len(left.words), len(right.words))
        measured[i, j] = Features(
            min(one.weight / left.weight, other.weight / right.weight) if one.weight else 0.0,
            max(one.clause, other.clause),
            log1p(one.weight + other.weight),
            log1p(fewer),
            _same_order(left, right),
            0.0 if twice_left[i].isdisjoint(twice_right[j]) else 1.0,
            float(quote_the_same(left, right, texts.frequencies)),
            max(depths[i], depths[j]),
            crowd,
            float(fewer <= FRAGMENT),
            float(not (one.telling or other.telling)),
        )
    return measured


def answered(one: Profile, other: Profile) -> Answer:
    """Return what `other` has of the words of `one`."""
    found: dict[int, float] = {}
    stands_for, places = other.stands_for, one.places
    for term in places.keys() & stands_for.keys():
        share, at = stands_for[term], places[term]
        if share > found.get(at, 0.0):
            found[at] = share
    if not found:
        return NOTHING
    weight = best = in_clause = 0.0
    clause, telling = -1, False
    words, clauses, clause_weights = one.words, one.clauses, one.clause_weights
    for at in sorted(found):
        if clauses[at] != clause:
            clause, in_clause = clauses[at], 0.0
        share = found[at]
        value = words[at][3] * share
        weight += value
        in_clause += value
        best = max(best, in_clause / (clause_weights[clause] + SHORT_CLAUSE))
        telling = telling or (share >= SAME_STEM and one.telling[at])
    return Answer(weight, best, telling)


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
