"""The word lists of this room."""

from __future__ import annotations

from functools import cache

from newsdiff.lexicon import Lexicon

_LEXICON = Lexicon(__file__)


def words(name: str) -> frozenset[str]:
    """Return a class of words of `data/words.toml`: verbs of acts, outlets, ..."""
    return _LEXICON.words("words", name)


def source_words(name: str) -> frozenset[str]:
    """Return a class of words of `data/kinds.toml`, which tell what sort of source somebody is."""
    return _LEXICON.words("kinds", name)


def office_heads(noun: str) -> frozenset[str]:
    """Return the heads of the roles that a noun may stand for: "rep", "sen" for "lawmaker"."""
    return _offices().get(noun, frozenset())


@cache
def _offices() -> dict[str, frozenset[str]]:
    return {noun: frozenset(heads.split()) for noun, heads in _LEXICON.rows("offices")}
