"""Where two linked statements choose words that do not mean the same: a request, a demand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newsdiff.divergence.lexicon import rows
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.reading.statement import Statement

CONTEXT_REACH = 8
"""So many words around the two words are looked at for something shared."""
NEXT_TO = 3
SAME_SURROUNDINGS = 2
"""Shared words around two contrasting ones from which they stand in one place; one right beside
them will do as well."""


@cache
def _contrasts() -> dict[str, tuple[tuple[int, int], ...]]:
    """Return for each word of the lexicon its places there: (row, group)."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, (_, *groups) in enumerate(rows("contrasts")):
        for group, forms in enumerate(groups):
            for form in forms.split():
                places.setdefault(form, []).append((number, group))
    return {form: tuple(where) for form, where in places.items()}


def wording_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield contrasting words that stand in the same surroundings on both sides."""
    lefts, rights = pair.left.known(contrasting), pair.right.known(contrasting)
    for row in sorted(lefts.keys() & rights.keys()):
        if lefts[row].keys() & rights[row].keys():
            continue
        finding = _nearest(pair, lefts[row], rights[row], Severity(rows("contrasts")[row][0]))
        if finding is not None:
            yield finding


def contrasting(statement: Statement) -> dict[int, dict[int, int]]:
    """Return the rows of the lexicon that a statement has words of: row -> group -> word index."""
    found: dict[int, dict[int, int]] = {}
    for index, (plain, following) in enumerate(pairwise((*statement.plain, ""))):
        for form in (plain, f"{plain}_{following}"):
            for row, group in _contrasts().get(form, ()):
                found.setdefault(row, {}).setdefault(group, index)
    return found


def _nearest(
    pair: Pair, lefts: dict[int, int], rights: dict[int, int], severity: Severity
) -> Divergence | None:
    """Return the two contrasting words with the most in common around them."""
    best, most = None, (0, 0)
    for i in lefts.values():
        for j in rights.values():
            here, there = range(i, i + 1), range(j, j + 1)
            around = pair.context(here, there, CONTEXT_REACH)
            beside = pair.context(here, there, NEXT_TO)
            if (around, beside) > most:
                best, most = (here, there), (around, beside)
    if best is None:
        return None
    if most < (SAME_SURROUNDINGS, 0) and not most[1]:
        severity = Severity.DIFFERS
    left, right = pair.left.stretch(best[0]), pair.right.stretch(best[1])
    return pair.contrast(DivergenceKind.WORDING, severity, left, right)
