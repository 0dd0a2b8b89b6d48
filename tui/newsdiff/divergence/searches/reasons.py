"""Why: what somebody is blamed or charged for and what caused something, where sides differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.kin import are_kin
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.words import Word

LONGEST_REASON = 5
VAGUE = frozenset(("this", "that", "these", "those", "it", "them"))
CONTEXT_REACH = 10
SAME_START = 4
SAME_JUDGEMENT = 2
"""So many shared words around two judgements make them one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a judgement is passed or something happens; `content` are the words that carry it.

    `words` run from the judgement to the end of the reason, `span` covers the reason alone.
    """

    judgement: str
    words: range
    span: Span
    content: tuple[Word, ...]


def reason_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the reasons that two statements give for one judgement, if they share nothing."""
    for left in pair.left.known(reasons):
        for right in pair.right.known(reasons):
            if left.judgement != right.judgement or _alike(left, right):
                continue
            if pair.common(_around(left), _around(right)) < SAME_JUDGEMENT:
                continue
            yield pair.contrast(
                DivergenceKind.WORDING, Severity.CONFLICT, left.span, right.span, lead="reasons"
            )
            return


def _alike(left: Reason, right: Reason) -> bool:
    """Whether two reasons have a word in common, in whatever form: bribes, bribery."""
    return any(
        one.stem[:SAME_START] == other.stem[:SAME_START] or are_kin(one.plain, other.plain)
        for one in left.content
        for other in right.content
    )


def _around(reason: Reason) -> range:
    return range(reason.words.start - CONTEXT_REACH, reason.words.stop + CONTEXT_REACH)


@cache
def _judgements() -> dict[str, str]:
    judgements = table("reasons")["judgements"].items()
    return {form: judgement for judgement, entry in judgements for form in entry["forms"]}


def reasons(statement: Statement) -> tuple[Reason, ...]:
    """Return the first reason that follows each judgement in a statement, and each cause."""
    found = []
    for index, word in enumerate(statement.words):
        judgement = _judgements().get(word.plain)
        words = _reason_after(statement, index, judgement) if judgement else range(0)
        if judgement and len(words) > 1:
            found.append(_reason(statement, judgement, index, words))
    for cue, name in occurrences(statement, _causes()):
        clause = statement.clause(cue, 0, LONGEST_REASON)
        words = range(cue.stop, clause.stop)
        if words and not _says_nothing(statement, words):
            found.append(_reason(statement, name, cue.start, words))
    return tuple(found)


def _reason(statement: Statement, judgement: str, start: int, words: range) -> Reason:
    content = tuple(statement.words[i] for i in statement.content(words))
    return Reason(judgement, range(start, words.stop), statement.stretch(words), content)


@cache
def _causes() -> Phrases:
    return by_first_word(
        (phrase, name) for name, entry in table("reasons")["causes"].items() for phrase in entry
    )


def _reason_after(statement: Statement, at: int, judgement: str) -> range:
    """Return the words of the reason, from its "for" on, as far as its clause goes."""
    entry = table("reasons")["judgements"][judgement]
    for start in statement.clause(range(at, at + 1), 0, entry["reach"])[1:]:
        if statement.plain[start] in entry["leads"]:
            words = statement.clause(range(start, start + 1), 0, LONGEST_REASON)
            return range(0) if _says_nothing(statement, words) else words
    return range(0)


def _says_nothing(statement: Statement, words: range) -> bool:
    """Whether a reason only points elsewhere ("for that attack") or is none ("for 15 days")."""
    if not VAGUE.isdisjoint(statement.plain[words.start : words.stop]):
        return True
    return any(
        words.start <= quantity.words.start < words.stop for quantity in statement.known(quantities)
    )
