"""Which pairs of sentences are worth a closer look: those that share weighty terms."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from newsdiff.alignment.tokens import terms

LEAST_COSINE = 0.04
BEST_OF = 12
"""So many candidates are kept for a sentence of the left text."""

Vector = dict[str, float]


def propose(left: Sequence[str], right: Sequence[str]) -> dict[tuple[int, int], float]:
    """Return pairs of indices with the tf-idf cosine (0..1) of their sentences' terms.

    The inverse document frequencies come from the two texts themselves: frequencies of a large
    corpus weigh down the very words that the event is about.
    """
    counts_left = [Counter(terms(sentence)) for sentence in left]
    counts_right = [Counter(terms(sentence)) for sentence in right]
    weights = _weights(counts_left + counts_right)
    vectors_right = [_vector(counts, weights) for counts in counts_right]
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(vectors_right):
        for term, value in vector.items():
            postings[term].append((j, value))
    proposed: dict[tuple[int, int], float] = {}
    for i, counts in enumerate(counts_left):
        cosines: defaultdict[int, float] = defaultdict(float)
        for term, value in _vector(counts, weights).items():
            for j, other in postings.get(term, ()):
                cosines[j] += value * other
        best = sorted(cosines.items(), key=lambda entry: (-entry[1], entry[0]))[:BEST_OF]
        proposed.update({(i, j): cosine for j, cosine in best if cosine >= LEAST_COSINE})
    return proposed


def _weights(documents: Sequence[Counter[str]]) -> dict[str, float]:
    frequencies = Counter(term for document in documents for term in document)
    return {term: math.log(1 + len(documents) / n) for term, n in frequencies.items()}


def _vector(counts: Counter[str], weights: dict[str, float]) -> Vector:
    values = {term: (1 + math.log(n)) * weights[term] for term, n in counts.items()}
    length = math.sqrt(sum(value * value for value in values.values())) or 1.0
    return {term: value / length for term, value in values.items()}
