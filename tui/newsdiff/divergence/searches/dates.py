"""Where two linked statements date one event differently."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.articles.model import Side
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.reading.moments import Moment, moments
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reconcile import Weight, reconcile

EVENT_REACH = 4
"""So many words around a date are looked at for the event it dates."""
DETAIL_REACH = 3
ORDINAL_REACH = 8


def date_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where the statements date the same event differently, or only one dates it."""
    found = pair.left.known(moments), pair.right.known(moments)
    if any(found):
        yield from reconcile(
            pair, DivergenceKind.DATE, found, Moment.agrees, _weight, DETAIL_REACH
        )


def _weight(pair: Pair, left: Moment, right: Moment) -> Weight | None:
    """Return how much two times weigh that do not agree; None where they may date other things."""
    if left.agrees(right) is not False:
        return None
    context = pair.context(left.words, right.words, EVENT_REACH)
    if context == 0:
        return None
    same_event = (
        not (left.offset or right.offset)
        and _dates_shared(pair, Side.LEFT, left)
        and _dates_shared(pair, Side.RIGHT, right)
        and _ordinal(pair.left, left) == _ordinal(pair.right, right)
        and _alone(pair.left, left)
        and _alone(pair.right, right)
    )
    return Weight(Severity.CONFLICT if same_event else Severity.DIFFERS, context)


def _ordinal(statement: Statement, moment: Moment) -> str:
    """Return the word that counts the event off, "first" or "final", "" where none does."""
    words = statement.clause(moment.words, ORDINAL_REACH, ORDINAL_REACH)
    return next((p for i in words if (p := statement.plain[i]) in table("dates")["ordinals"]), "")


def _alone(statement: Statement, moment: Moment) -> bool:
    """Whether no other time of the statement may be the one that the other side gives."""
    return not any(
        other is not moment and moment.agrees(other) is not None
        for other in statement.known(moments)
    )


def _dates_shared(pair: Pair, side: Side, moment: Moment) -> bool:
    """Whether the nearest word of content before a time, else after it, is a shared one."""
    statement, shared = pair.statement(side), pair.shared(side)
    before = range(moment.words.start - 1, max(-1, moment.words.start - 1 - EVENT_REACH), -1)
    after = range(moment.words.stop, min(len(statement.words), moment.words.stop + EVENT_REACH))
    nearest = next((i for i in (*before, *after) if statement.words[i].content), None)
    return nearest in shared
