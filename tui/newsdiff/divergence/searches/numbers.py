"""Where two linked statements count the same thing differently."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reconcile import reconcile

CONTEXT_REACH = 5
"""So many words around two numbers are looked at for what both count."""
DETAIL_REACH = 3


def number_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where the statements count the same thing differently, or only one counts it."""
    found = pair.left.known(quantities), pair.right.known(quantities)
    if any(found):
        yield from reconcile(pair, DivergenceKind.NUMBER, found, _alike, _severity, DETAIL_REACH)


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether nobody would tell the two apart: 60 and about 60, 490 and nearly 500."""
    if left.unit != right.unit or not left.may_equal(right):
        return False
    vague = left.vague or right.vague
    return left.figure == right.figure or ((left.exact or right.exact) and not vague)


def _severity(pair: Pair, left: Quantity, right: Quantity) -> Severity | None:
    if not left.counts_what(right):
        return None
    context = pair.context(left.words, right.words, CONTEXT_REACH)
    if context == 0 or _others(pair, left, right):
        return None
    if left.may_equal(right):
        return Severity.DIFFERS
    same_things = set(left.nouns) <= set(right.nouns) or set(right.nouns) <= set(left.nouns)
    if same_things and context > 1:
        return Severity.CONFLICT
    return Severity.DIFFERS


def _others(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether the numbers are told of others: "Garnett scored 15 points", "Phoenix 95 points"."""
    mine, theirs = _told_of(pair.left, left), _told_of(pair.right, right)
    return mine is not None and theirs is not None and mine != theirs


def _told_of(statement: Statement, quantity: Quantity) -> int | None:
    """Return the actor who is named last before a number, None where there is none."""
    before = [named for named in statement.named if named.words.stop <= quantity.words.start]
    return before[-1].actor if before else None
