"""What somebody is blamed, praised, charged or fired for, where two statements say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsdiff.articles.model import Span
from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.statement import Statement

LEAD_REACH = 12
"""A reason starts at most so many words after the judgement."""
LONGEST_REASON = 5
CONTEXT_REACH = 10
SAME_JUDGEMENT = 2
"""So many shared words around two judgements make them one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a judgement is passed; `stems` are those of the words that name the reason.

    `words` run from the judgement to the end of the reason, `span` covers the reason alone.
    """

    judgement: str
    words: range
    span: Span
    stems: frozenset[str]


def reason_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the reasons that two statements give for one judgement, if they share nothing."""
    for left in pair.left.known(reasons):
        for right in pair.right.known(reasons):
            if left.judgement != right.judgement or left.stems & right.stems:
                continue
            if pair.common(_around(left), _around(right)) < SAME_JUDGEMENT:
                continue
            said = pair.left.said(left.span), pair.right.said(right.span)
            sentence = phrases.other_reasons(*said)
            yield pair.contrast(
                DivergenceKind.WORDING, Severity.CONFLICT, left.span, right.span, sentence
            )
            return


def _around(reason: Reason) -> range:
    return range(reason.words.start - CONTEXT_REACH, reason.words.stop + CONTEXT_REACH)


@cache
def _judgements() -> dict[str, str]:
    judgements: dict[str, list[str]] = table("reasons")["judgements"]
    return {form: judgement for judgement, forms in judgements.items() for form in forms}


def reasons(statement: Statement) -> tuple[Reason, ...]:
    """Return the first reason that follows each judgement in a statement."""
    found = []
    for index, word in enumerate(statement.words):
        judgement = _judgements().get(word.plain)
        words = _reason_after(statement, index) if judgement is not None else range(0)
        if judgement is not None and len(words) > 1:
            stems = frozenset(statement.words[i].stem for i in words if statement.words[i].content)
            whole = range(index, words.stop)
            found.append(Reason(judgement, whole, statement.stretch(words), stems))
    return tuple(found)


def _reason_after(statement: Statement, judgement: int) -> range:
    """Return the words of the reason, from its "for" on, as far as its clause goes."""
    leads = table("reasons")["leads"]["words"]
    at = range(judgement, judgement + 1)
    for start in statement.clause(at, 0, LEAD_REACH)[1:]:
        if statement.plain[start] in leads:
            return statement.clause(range(start, start + 1), 0, LONGEST_REASON)
    return range(0)
