"""From a sentence to its terms: the units that two sentences can have in common."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

WORD = re.compile(r"\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)?")
PREFIXES = (4, 6)
"""Prefixes of these lengths bring word forms together as well as stemming does."""


@cache
def stopwords() -> frozenset[str]:
    """Return the English words that carry no statement, in lower case."""
    path = Path(__file__).parent / "data" / "stopwords.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def content_words(sentence: str) -> list[str]:
    """Return the words that carry a statement, in lower case, without possessives."""
    words = (word.lower().replace("’", "'") for word in WORD.findall(sentence))
    return [word.removesuffix("'s") for word in words if word not in stopwords()]


def terms(sentence: str) -> list[str]:
    """Return words, word prefixes and numbers; a prefix is told from a word by its last sign."""
    found: list[str] = []
    for word in content_words(sentence):
        if word[0].isdigit():
            found.append(word.replace(",", ""))
            continue
        found.append(word)
        found.extend(f"{word[:length]}-{length}" for length in PREFIXES)
    return found
