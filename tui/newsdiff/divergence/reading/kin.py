"""Which words may stand for each other: police and officers, rise and fall."""

from __future__ import annotations

from functools import lru_cache

from newsdiff.alignment.relatedness import related

KIN = 0.5
"""The relation, 0..1, from which two words may stand for each other."""


@lru_cache(maxsize=20_000)
def kin(word: str) -> dict[str, float]:
    """Return the words that may stand for `word`, each with its relation, 0..1."""
    return {other: near for other, near in related(word).items() if near >= KIN}


def are_kin(one: str, other: str) -> bool:
    """Whether two words in lower case may stand for each other."""
    return one == other or other in kin(one) or one in kin(other)
