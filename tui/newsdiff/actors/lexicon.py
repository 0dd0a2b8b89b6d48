"""The word lists of this room."""

from __future__ import annotations

from functools import cache

from newsdiff.lexicon import Lexicon, Row

_LEXICON = Lexicon(__file__)
mapping = _LEXICON.mapping


@cache
def words(name: str) -> frozenset[str]:
    """Return a class of words of `data/words.toml`: last words of places, verbs of saying, ..."""
    return _LEXICON.words("words", name)


def rows(name: str) -> tuple[Row, ...]:
    """Return the rows of `data/<name>.tsv`, which are not kept: callers make tables of them."""
    return Lexicon(__file__).rows(name)


def built(name: str) -> frozenset[str]:
    """Return the names of `data/built/<name>.tsv`: places, peoples."""
    return _LEXICON.entries(f"built/{name}")
