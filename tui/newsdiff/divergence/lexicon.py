"""The word lists of this room."""

from __future__ import annotations

from functools import cache

from newsdiff.language.lexicon import noun_forms
from newsdiff.lexicon import Lexicon

_LEXICON = Lexicon(__file__)
rows = _LEXICON.rows
table = _LEXICON.table


@cache
def words(name: str) -> frozenset[str]:
    """Return a class of words of `data/words.toml`: titles, prepositions, ..."""
    return _LEXICON.words("words", name)


def names_people(noun: str) -> bool:
    """Whether a noun in lower case stands for people, in the singular or the plural."""
    return noun in noun_forms("person")
