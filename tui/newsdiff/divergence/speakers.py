"""Whether two names of speakers may mean the same one."""

from __future__ import annotations

from functools import lru_cache

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import words
from newsdiff.divergence.words import split


@lru_cache(maxsize=2_000)
def same_speaker(one: str, other: str) -> bool | None:
    """Return whether two speakers are one; None where a name is missing or says nothing.

    "Kirby" is "John Kirby", and "officials" may be "U.S. officials": the words of one name stand
    in the other, titles and articles aside.
    """
    mine, theirs = _stems(one), _stems(other)
    if not mine or not theirs:
        return None
    return mine <= theirs or theirs <= mine


def _stems(name: str) -> frozenset[str]:
    return frozenset(
        word.stem
        for word in split(name, Span(0, len(name)))
        if word.content and word.plain not in words("titles")
    )
