"""One person on one side, several on the other: "a Russian official", "Russian officials"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.lexicon import nouns

REACH = 3
"""An article stands at most so many words before its noun."""
CONTEXT_REACH = 8
ONE = frozenset(("a", "an", "one"))


def plural_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first of those described alike of whom one side has one and the other several.

    No more than a difference: one of several may be meant.
    """
    answers = set(pair.word_alignment)
    for i, j in pair.word_alignment_by_place:
        if (i - 1, j - 1) not in answers or pair.left.plain[i] == pair.right.plain[j]:
            continue
        left, right = _one(pair.left, i), _one(pair.right, j)
        several = _several(pair.right, j) if left else _several(pair.left, i)
        if bool(left) == bool(right) or not several:
            continue
        here, there = (left, several) if left else (several, right)
        if pair.context(here, there, CONTEXT_REACH) == 0:
            continue
        yield pair.contrast(
            DivergenceKind.NUMBER,
            Severity.DIFFERS,
            pair.left.stretch(here),
            pair.right.stretch(there),
            lead="one_or_several",
        )
        return


def _one(statement: Statement, noun: int) -> range:
    """Return the words from "a" or "one" to a noun for one person, empty where it is not so."""
    if statement.plain[noun] not in nouns("person"):
        return range(0)
    before = statement.clause(range(noun, noun + 1), REACH, 0)
    start = next((index for index in before if statement.plain[index] in ONE), None)
    return range(0) if start is None else range(start, noun + 1)


def _several(statement: Statement, noun: int) -> range:
    """Return a noun in the plural with the word before it, empty where a number counts it."""
    if not statement.plain[noun].endswith("s"):
        return range(0)
    counted = any(noun - REACH <= q.words.stop <= noun for q in statement.get(quantities))
    return range(0) if counted else range(noun - 1, noun + 1)
