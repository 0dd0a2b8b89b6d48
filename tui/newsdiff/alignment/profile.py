"""What the comparison knows of each sentence, weighed by the two texts it stands in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.alignment import tokens
from newsdiff.alignment.relatedness import rarity


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence as the scorer sees it.

    `plain` are its words in one string; `weights` what each word that carries a statement weighs,
    `total` their sum; `stems` the same words by their first letters; `vector` the unit tf-idf
    vector over words and prefixes.
    """

    plain: str
    weights: Mapping[str, float]
    total: float
    stems: Mapping[str, Sequence[str]]
    vector: Mapping[str, float]


def profiles(
    left: Sequence[str], right: Sequence[str]
) -> tuple[list[Profile], list[Profile], Counter[str]]:
    """Return the profiles of both texts, and in how many of their sentences each term stands.

    The weights come from these frequencies: those of a large corpus weigh down the very words
    that the event is about. Rarity in English only damps common words.
    """
    split = [tokens.words(sentence) for sentence in (*left, *right)]
    counts = [Counter(tokens.content(found)) for found in split]
    frequencies: Counter[str] = Counter()
    for found in counts:
        frequencies.update({term for word in found for term in tokens.terms(word)})
    idf = {term: math.log(1 + len(split) / n) for term, n in frequencies.items()}
    made = [_profile(found, count, idf) for found, count in zip(split, counts, strict=True)]
    return made[: len(left)], made[len(left) :], frequencies


def _profile(found: list[str], counts: Counter[str], idf: Mapping[str, float]) -> Profile:
    weights: dict[str, float] = {}
    stems: dict[str, list[str]] = {}
    vector: dict[str, float] = {}
    squares = 0.0
    for word, n in counts.items():
        forms = tokens.terms(word)
        weights[word] = idf[forms[-1]] * rarity(word)
        stems.setdefault(word[: tokens.SHORT_STEM], []).append(word)
        often = 1 + math.log(n)
        for term in forms:
            vector[term] = vector.get(term, 0.0) + often * idf[term]
    squares = sum(value * value for value in vector.values())
    length = math.sqrt(squares) or 1.0
    unit = {term: value / length for term, value in vector.items()}
    return Profile(" ".join(found), weights, sum(weights.values()), stems, unit)
