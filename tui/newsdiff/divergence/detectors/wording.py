"""Where two linked statements choose words that do not mean the same: a request, a demand."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from itertools import pairwise

from newsdiff.divergence.detectors.negation import negated_directly
from newsdiff.divergence.lexicon import rows
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.arguments import Arguments, arguments
from newsdiff.divergence.reading.statement import Statement

CONTEXT_REACH = 8
"""So many words around the two words are looked at for something shared."""
NEXT_TO = 4
SAME_SURROUNDINGS = 2
"""Shared words around two contrasting ones from which they stand in one place; one right beside
them will do as well."""


@cache
def _contrasts() -> dict[str, tuple[tuple[int, int], ...]]:
    """Return for each word of the lexicon its places there: (row, group)."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, (_, _, *groups) in enumerate(rows("contrasts")):
        for group, forms in enumerate(groups):
            for form in forms.split():
                places.setdefault(form, []).append((number, group))
    return {form: tuple(where) for form, where in places.items()}


def wording_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield contrasting words that stand in the same surroundings on both sides."""
    lefts, rights = pair.left.get(contrasting), pair.right.get(contrasting)
    for row in sorted(lefts.keys() & rights.keys()):
        if lefts[row].keys() & rights[row].keys():
            continue
        finding = _nearest(pair, row)
        if finding is not None:
            yield finding


def contrasting(statement: Statement) -> dict[int, dict[int, range]]:
    """Return the rows of the lexicon that a statement has words of: row -> group -> its words.

    A word that is negated stands for its contrary and is left out.
    """
    found: dict[int, dict[int, range]] = {}
    turned = statement.get(negated_directly)
    for index, (plain, following) in enumerate(pairwise((*statement.plain, ""))):
        if index in turned:
            continue
        for length, form in ((2, f"{plain}_{following}"), (1, plain)):
            for row, group in _contrasts().get(form, ()):
                found.setdefault(row, {}).setdefault(group, range(index, index + length))
    return found


def _nearest(pair: Pair, row: int) -> Divergence | None:
    """Return the two contrasting words of a row with the most in common around them."""
    weight, sort, *_ = rows("contrasts")[row]
    lefts, rights = pair.left.get(contrasting)[row], pair.right.get(contrasting)[row]
    best, most = None, (False, 0, 0)
    for here in lefts.values():
        for there in rights.values():
            around = pair.context(here, there, CONTEXT_REACH)
            beside = pair.context(here, there, NEXT_TO)
            of_same = sort == "name" or _said_of_same(pair, row, here, there)
            may_be = beside and weight == Severity.CONFLICT
            if (of_same or may_be) and (of_same, around, beside) > most:
                best, most = (here, there), (of_same, around, beside)
    if best is None:
        return None
    of_same, around, beside = most
    sure = of_same and (around >= SAME_SURROUNDINGS or beside > 0)
    severity = Severity(weight) if sure else Severity.DIFFERS
    left, right = pair.left.stretch(best[0]), pair.right.stretch(best[1])
    return pair.contrast(DivergenceKind.WORDING, severity, left, right)


def _said_of_same(pair: Pair, row: int, left: range, right: range) -> bool:
    """Whether two words are said of the same: won the vote, lost the vote; rose, fell.

    Where both are done to something, it must be the same; else whatever stands around them.
    """
    one, other = pair.left.get(arguments_of)[left], pair.right.get(arguments_of)[right]
    if one.passive != other.passive and pair.shares_any(one.before, other.before):
        return True
    if one.done_to and other.done_to:
        return _meet(pair, row, one.done_to, other.done_to)
    if one.done_to or other.done_to:
        around = one.done_to or one.before | one.after, other.done_to or other.before | other.after
        return _meet(pair, row, *around) or pair.shares_any(one.before, other.before)
    return pair.shares_any(one.before, other.before) or pair.shares_any(one.after, other.after)


def arguments_of(statement: Statement) -> dict[range, Arguments]:
    """Return what stands around each contrasting word of a statement."""
    found = statement.get(contrasting)
    return {words: arguments(statement, words) for row in found.values() for words in row.values()}


def _meet(pair: Pair, row: int, left: Collection[int], right: Collection[int]) -> bool:
    """Whether two stretches have a word in common, or two of another row: a request, a demand."""
    if pair.shares_any(left, right):
        return True
    lefts, rights = pair.left.get(contrasting), pair.right.get(contrasting)
    return any(
        other != row
        and any(words.start in left for words in lefts[other].values())
        and any(words.start in right for words in rights[other].values())
        for other in lefts.keys() & rights.keys()
    )
