"""A risk on one side, a higher risk on the other: a degree is no change of degree."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.statement import Statement

BEFORE = 3
"""The verb of a change stands at most so many words before what changes."""
CONTEXT_REACH = 8
SAME_RISK = 2


def degree_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield a chance or danger that one side says exists and the other says grows or shrinks."""
    measures = table("degrees")["measures"]
    for i, j in pair.word_alignment_by_place:
        if pair.left.plain[i] not in measures:
            continue
        left, right = _change(pair.left, i), _change(pair.right, j)
        if bool(left) == bool(right) or _speaks_of_change(pair.right if left else pair.left):
            continue
        here, there = left or range(i, i + 1), right or range(j, j + 1)
        if pair.context(here, there, CONTEXT_REACH) < SAME_RISK:
            continue
        yield pair.contrast(
            DivergenceKind.WORDING,
            Severity.CONFLICT,
            pair.left.stretch(here),
            pair.right.stretch(there),
            lead="degrees",
        )
        return


def _change(statement: Statement, index: int) -> range:
    """Return the words from the verb of a change to what changes, empty where there is none."""
    changes = table("degrees")["changes"]
    for start in range(index - 1, max(-1, index - 1 - BEFORE), -1):
        if statement.plain[start] in changes:
            return range(start, index + 1)
    return range(0)


def _speaks_of_change(statement: Statement) -> bool:
    return not set(table("degrees")["changes"]).isdisjoint(statement.plain)
