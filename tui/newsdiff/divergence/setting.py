"""The words of a statement that tell who spoke, where and when, and nothing of what happened."""

from __future__ import annotations

from newsdiff.divergence.lexicon import names_people
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions
from newsdiff.language.lexicon import cue_verbs


def setting_words(statement: Statement) -> frozenset[int]:
    """Return names, titles, words for people, verbs of saying and times, by index.

    Two statements that share no more share no news: "Senator Lee, the chairman, said on Monday".
    """
    people = (
        at
        for at, plain in enumerate(statement.plain)
        if plain in words_of("titles") or names_people(plain) or plain in cue_verbs()
    )
    times = (at for time in statement.get(temporal_expressions) for at in time.words)
    return statement.in_names.union(people, times)
