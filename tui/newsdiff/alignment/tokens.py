"""From a sentence to its words: the units that two sentences can have in common."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

NUMBER = r"\d+(?:[.,:]\d+)*%?"
UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
"""Japanese and Chinese, which put no spaces between words."""
LETTERS = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
TOKEN = re.compile(f"{NUMBER}|{UNSPACED}|{LETTERS}")
FIRST_UNSPACED = "\u3040"

SHORT_STEM, LONG_STEM = 4, 6
"""Prefixes of these lengths bring the forms of a word together as well as stemming does."""


@cache
def stopwords() -> frozenset[str]:
    """Return the English words that carry no statement, in lower case."""
    path = Path(__file__).parent / "data" / "stopwords.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def words(sentence: str) -> list[str]:
    """Return all words in lower case, without possessives, numbers without their commas.

    Text in a script without spaces gives its pairs of neighbouring signs.
    """
    found: list[str] = []
    for token in TOKEN.findall(sentence):
        if token[0] >= FIRST_UNSPACED and len(token) > 2 and re.fullmatch(UNSPACED, token):
            found.extend(token[at : at + 2] for at in range(len(token) - 1))
        else:
            found.append(_plain(token))
    return found


@lru_cache(maxsize=1 << 16)
def _plain(token: str) -> str:
    lower = token.lower().replace("’", "'").removesuffix("'s")
    return lower.replace(",", "") if lower[0].isdigit() else lower


def content(all_words: list[str]) -> list[str]:
    """Return the words that carry a statement; all of them where none does ("Who is it?")."""
    return [word for word in all_words if word not in stopwords()] or all_words


@lru_cache(maxsize=1 << 16)
def terms(word: str) -> tuple[str, ...]:
    """Return a word and its prefixes; a prefix is told from a word by its last sign."""
    if word[0].isdigit():
        return (word,)
    return word, f"{word[:SHORT_STEM]}-", f"{word[:LONG_STEM]}="
