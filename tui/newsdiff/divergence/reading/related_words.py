"""Which words may stand for each other: police and officers, rise and fall."""

from __future__ import annotations

from functools import lru_cache

from newsdiff.alignment.relatedness import related

RELATED = 0.5
"""The relation, 0..1, from which two words may stand for each other."""


@lru_cache(maxsize=20_000)
def related_to(word: str) -> dict[str, float]:
    """Return the words that may stand for `word`, each with its relation, 0..1."""
    return {other: near for other, near in related(word).items() if near >= RELATED}


def are_related(one: str, other: str) -> bool:
    """Whether two words in lower case may stand for each other."""
    return one == other or other in related_to(one) or one in related_to(other)
