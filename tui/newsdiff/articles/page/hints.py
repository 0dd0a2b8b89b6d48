"""What the class, id and role of an element tell of it: no story, a box of the story, a byline."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from newsdiff.articles.lexicon import LEXICON

_PART = re.compile(r"[a-z0-9]+")


@cache
def hint_words(kind: str) -> frozenset[str]:
    """Return the words of data/page_hints.toml that tell of one kind."""
    return frozenset(LEXICON.table("page_hints")[kind].split())


@lru_cache(maxsize=8_192)
def tells(hints: str, kind: str) -> bool:
    """Whether classes, ids and roles hold a word of a kind, alone or as two parts together."""
    words = hint_words(kind)
    for name in hints.split():
        parts = _PART.findall(name)
        if not words.isdisjoint(parts):
            return True
        if any(f"{one}-{two}" in words or one + two in words for one, two in pairwise(parts)):
            return True
    return False
