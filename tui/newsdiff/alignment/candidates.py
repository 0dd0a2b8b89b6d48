"""Which pairs of sentences are worth a closer look: those that share weighty stems."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsdiff.alignment.profile import Profile, Texts

LEAST_COSINE = 0.02
"""Pairs that are less alike (0..1) are not looked at: of a hundred of them, one is a link."""
BEST_OF, BEST_OF_LONG = 10, 5
"""So many partners are proposed for each sentence of either text; fewer in long texts, where a
sentence that answers a clause of a long one competes with more that answer the whole."""
USUAL_LENGTH = 400
"""Texts with more sentences than this are long: only their less common stems propose pairs."""
COMMON = 64
"""In long texts, stems that stand in more sentences than this propose nothing. The cost of a
sentence is thereby bounded: the whole grows with the length of the texts, not with its square."""
EQUAL = 1e-9
"""Sums in another order differ by less; such values are one value, whichever side is left."""

WAITING = 4
"""Times the best partners that a right sentence may have met before the others are dropped."""

Pairs = dict[tuple[int, int], float]
Partners = list[tuple[float, int]]
"""Cosines and indices of left sentences."""


def propose(texts: Texts) -> Pairs:
    """Return pairs of indices with the tf-idf cosine (0..1) of their sentences.

    A pair is proposed when either sentence is among the best partners of the other; all that are
    as good as the last of these are kept too.
    """
    long = max(len(texts.left), len(texts.right)) > USUAL_LENGTH
    skipped = {stem for stem, n in texts.frequencies.items() if long and n > COMMON}
    postings = _postings(texts.right, skipped)
    proposed: Pairs = {}
    norms = [profile.norm for profile in texts.right]
    best_of = BEST_OF_LONG if long else BEST_OF
    columns: list[Partners] = [[] for _ in texts.right]
    bars = [LEAST_COSINE] * len(texts.right)
    for i, profile in enumerate(texts.left):
        cosines = _cosines(profile, postings, texts.squares, norms)
        bar = _bar(cosines.values(), best_of)
        for j, cosine in cosines.items():
            if cosine >= bar:
                proposed[i, j] = cosine
            if cosine >= bars[j]:
                column = columns[j]
                column.append((cosine, i))
                if len(column) % (WAITING * best_of) == 0:
                    columns[j], bars[j] = _best(column, best_of)
    for j, column in enumerate(columns):
        proposed.update({(i, j): cosine for cosine, i in _best(column, best_of)[0]})
    if skipped:
        return {pair: _full_cosine(pair, texts) for pair in proposed}
    return proposed


def _postings(profiles: Sequence[Profile], skipped: set[str]) -> Mapping[str, Sequence[int]]:
    """Return for each stem the sentences that have it."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        for stem in profile.stems:
            if stem not in skipped:
                postings[stem].append(at)
    return postings


def _cosines(
    profile: Profile,
    postings: Mapping[str, Sequence[int]],
    squares: Mapping[str, float],
    norms: Sequence[float],
) -> dict[int, float]:
    """Return the cosine with each right sentence that shares a stem; `norms` are theirs."""
    dots: defaultdict[int, float] = defaultdict(float)
    for stem in profile.stems:
        partners = postings.get(stem)
        if partners:
            square = squares[stem]
            for j in partners:
                dots[j] += square
    return {j: dot / (profile.norm * norms[j]) for j, dot in dots.items()}


def _full_cosine(pair: tuple[int, int], texts: Texts) -> float:
    """Return the cosine over all stems, the skipped ones too."""
    left, right = texts.left[pair[0]], texts.right[pair[1]]
    shared = set(left.stems).intersection(right.stems)
    return math.fsum(map(texts.squares.__getitem__, shared)) / (left.norm * right.norm)


def _bar(cosines: Iterable[float], best_of: int) -> float:
    """Return what a sentence must reach to be among the best partners."""
    best = sorted(cosines, reverse=True)[:best_of]
    return max(best[-1] - EQUAL, LEAST_COSINE) if len(best) == best_of else LEAST_COSINE


def _best(partners: Partners, best_of: int) -> tuple[Partners, float]:
    """Return the best of the partners that a sentence has met, and what the next must reach."""
    bar = _bar([cosine for cosine, _ in partners], best_of)
    return [partner for partner in partners if partner[0] >= bar], bar
