"""Words that are the same however they are written: can't and cannot, honour and honor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from newsdiff.divergence.lexicon import rows
from newsdiff.divergence.reading.words import Word


def same_words(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two runs of words are the same, contractions and spellings aside."""
    return len(left) == len(right) and all(
        not _forms(one.plain).isdisjoint(_forms(other.plain))
        for one, other in zip(left, right, strict=True)
    )


@lru_cache(maxsize=20_000)
def _forms(plain: str) -> frozenset[str]:
    """Return the word itself, in one spelling, and what it may be short for."""
    spelled = plain
    for pattern, replacement in _spellings():
        spelled = pattern.sub(replacement, spelled)
    return frozenset({spelled, *_contractions().get(plain, ())})


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), into) for pattern, into in rows("spellings"))


@cache
def _contractions() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for short, full in rows("contractions"):
        found.setdefault(short, set()).add(full)
    return found
