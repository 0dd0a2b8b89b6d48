"""Which English words mean nearly the same, and how common they are.

data/built/related_words.tsv has a line for each word, the most common first: the word and its
nearest relatives, each with its relation in tenths as the last sign ("quit", "resign7 leave4"). It
was made by benchmarks/language/build_related_words.py and is read when it is first asked, within
10 ms.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from newsdiff.lexicon import Lexicon

RELATED = 0.5
"""The relation, 0..1, from which two words may stand for each other."""
RARE_RANK = 16_000
"""From this rank on, a word is rare enough to carry its full weight."""


@cache
def _lines() -> dict[str, tuple[int, str]]:
    rows = Lexicon(__file__).rows("built/related_words")
    return {word: (rank, rest[0] if rest else "") for rank, (word, *rest) in enumerate(rows)}


@lru_cache(maxsize=1 << 15)
def related(word: str) -> Mapping[str, float]:
    """Return the words that can stand for `word`, each with its relation, 0..1."""
    _, rest = _lines().get(word, (0, ""))
    return {entry[:-1]: int(entry[-1]) / 10 for entry in rest.split()}


@lru_cache(maxsize=1 << 15)
def rarity(word: str) -> float:
    """Return how much a word says by itself, 0..1: little if common, 1 if rare or unknown."""
    rank, _ = _lines().get(word, (RARE_RANK, ""))
    return min(1.0, math.log(rank + 10) / math.log(RARE_RANK))


@lru_cache(maxsize=20_000)
def related_to(word: str) -> Mapping[str, float]:
    """Return the words that may stand for `word` by themselves, each with its relation, 0..1."""
    return {other: near for other, near in related(word).items() if near >= RELATED}


def are_related(one: str, other: str) -> bool:
    """Whether two words in lower case may stand for each other: police and officers."""
    return one == other or other in related_to(one) or one in related_to(other)
