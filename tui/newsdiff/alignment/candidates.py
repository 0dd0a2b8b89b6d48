"""Which pairs of sentences are worth a closer look: those that share weighty terms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest

from newsdiff.alignment.profile import Profile

LEAST_COSINE = 0.02
BEST_OF = 6
"""So many partners are proposed for each sentence of either text."""
USUAL_LENGTH = 400
"""Texts with more sentences than this have their common terms skipped when proposing."""
COMMON = 64
"""In long texts, terms that stand in more sentences than this are skipped. The cost of a sentence
is thereby bounded, so that the whole grows with the length of the texts, not with its square."""
EQUAL = 1e-9
"""Sums in another order differ by less; such values are one value, whichever side is left."""

Pairs = dict[tuple[int, int], float]
Postings = Mapping[str, Sequence[tuple[int, float]]]


def propose(left: Sequence[Profile], right: Sequence[Profile], frequencies: Counter[str]) -> Pairs:
    """Return pairs of indices with the tf-idf cosine (0..1) of their sentences.

    A pair is proposed when either sentence is among the best partners of the other; all that are
    as good as the last of these are kept too.
    """
    long = max(len(left), len(right)) > USUAL_LENGTH
    common = {term for term, n in frequencies.items() if n > COMMON} if long else set()
    postings = _postings(right, common)
    proposed: Pairs = {}
    columns = [_Column() for _ in right]
    for i, profile in enumerate(left):
        cosines = _cosines(profile, postings)
        bar = _bar(cosines.values())
        for j, cosine in cosines.items():
            if cosine >= bar:
                proposed[i, j] = cosine
            if cosine >= columns[j].bar:
                columns[j].add(cosine, i)
    for j, column in enumerate(columns):
        proposed.update({(i, j): cosine for cosine, i in column.best()})
    if common:
        return {(i, j): cosine_of(left[i], right[j]) for i, j in proposed}
    return proposed


def cosine_of(left: Profile, right: Profile) -> float:
    """Return the tf-idf cosine of two sentences, 0..1."""
    shared = left.vector.keys() & right.vector.keys()
    return sum(left.vector[term] * right.vector[term] for term in sorted(shared))


def _postings(profiles: Sequence[Profile], skipped: set[str]) -> Postings:
    """Return for each term the sentences that have it, with its weight there."""
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        for term, value in profile.vector.items():
            if term not in skipped:
                postings[term].append((at, value))
    return postings


def _cosines(profile: Profile, postings: Postings) -> dict[int, float]:
    cosines: defaultdict[int, float] = defaultdict(float)
    for term, value in profile.vector.items():
        for j, other in postings.get(term, ()):
            cosines[j] += value * other
    return cosines


def _bar(cosines: Iterable[float]) -> float:
    """Return what a sentence must reach to be among the best partners."""
    best = nlargest(BEST_OF, cosines)
    return max(best[-1] - EQUAL, LEAST_COSINE) if len(best) == BEST_OF else LEAST_COSINE


class _Column:
    """The best partners of a right sentence, found while the left ones pass by."""

    __slots__ = ("_seen", "bar")

    def __init__(self) -> None:
        self.bar = LEAST_COSINE
        self._seen: list[tuple[float, int]] = []

    def add(self, cosine: float, partner: int) -> None:
        self._seen.append((cosine, partner))
        if len(self._seen) % (8 * BEST_OF) == 0:
            self._seen = self.best()

    def best(self) -> list[tuple[float, int]]:
        self.bar = _bar([cosine for cosine, _ in self._seen])
        return [seen for seen in self._seen if seen[0] >= self.bar]
