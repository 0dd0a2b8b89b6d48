"""Words that are the same however they are written: can't and cannot, ten and 10."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from newsdiff.divergence.lexicon import rows, table
from newsdiff.language.words import Word


def same_words(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two runs of words are the same, contractions, spellings and figures aside.

    A compound may be written open, hyphened or closed: "data centre", "datacentre".
    """
    mine, theirs = _written_out(left), _written_out(right)
    if mine and "".join(mine) == "".join(theirs):
        return True
    return len(mine) == len(theirs) and all(
        not _forms(one).isdisjoint(_forms(other)) for one, other in zip(mine, theirs, strict=True)
    )


def _written_out(words: Sequence[Word]) -> list[str]:
    """Return the plain words in one form: "gonna" and "going to", "10%" and "10 per cent"."""
    text = " ".join(_transcriptions().get(word.plain, word.plain) for word in words)
    return text.replace("%", " percent").replace("per cent", "percent").split()


@cache
def _transcriptions() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("transcriptions")}


@lru_cache(maxsize=20_000)
def _forms(plain: str) -> frozenset[str]:
    """Return the word itself, in one spelling, and what it may be short for."""
    spelled = plain
    for pattern, replacement in _spellings():
        spelled = pattern.sub(replacement, spelled)
    figure = table("numbers")["units"].get(plain)
    figures = () if figure is None else (str(figure),)
    return frozenset({spelled, *figures, *_contractions().get(plain, ())})


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), into) for pattern, into in rows("spellings"))


@cache
def _contractions() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for short, full in rows("contractions"):
        found.setdefault(short, set()).add(full)
    return found
