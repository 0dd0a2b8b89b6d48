"""Why: what somebody is blamed or charged for and what caused something, where sides differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsdiff.articles.model import Side
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.quantities import quantities
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.related_words import are_related

LONGEST_REASON = 5
VAGUE = frozenset(("this", "that", "these", "those", "it", "them"))
CONTEXT_REACH = 10
SAME_START = 4
SAME_JUDGEMENT = 2
"""So many shared words around two judgements make them one."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a judgement is passed or something happens; the judgement stands at word `at`.

    `words` are those of the reason, from what leads to it to its last word of content.
    """

    judgement: str
    at: int
    words: range


def reason_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the reasons that two statements give for one judgement, if they share nothing."""
    for left in pair.left.get(reasons):
        for right in pair.right.get(reasons):
            if left.judgement != right.judgement or _alike(pair, left, right):
                continue
            if pair.common(_around(left), _around(right)) < SAME_JUDGEMENT:
                continue
            if left.judgement in _of_several() and _told_elsewhere(pair, left, right):
                continue
            yield pair.contrast(
                DivergenceKind.WORDING,
                Severity.CONFLICT,
                pair.left.stretch(left.words),
                pair.right.stretch(right.words),
                lead="reasons",
            )
            return


def _alike(pair: Pair, left: Reason, right: Reason) -> bool:
    """Whether two reasons have a word in common, in whatever form: bribes, bribery."""
    lefts = [pair.left.words[i] for i in pair.left.content(left.words)]
    rights = [pair.right.words[j] for j in pair.right.content(right.words)]
    return any(
        one.stem[:SAME_START] == other.stem[:SAME_START] or are_related(one.plain, other.plain)
        for one in lefts
        for other in rights
    )


def _around(reason: Reason) -> range:
    return range(reason.at - CONTEXT_REACH, reason.words.stop + CONTEXT_REACH)


def _told_elsewhere(pair: Pair, left: Reason, right: Reason) -> bool:
    """Whether a side speaks of the other's reason too: "guilty of murder in a robbery"."""
    return any(
        own in _heart(pair.statement(side), reason)
        for side, reason in ((Side.LEFT, left), (Side.RIGHT, right))
        for own, _ in pair.aligned_from(side)
    )


def _heart(statement: Statement, reason: Reason) -> range:
    """Return the reason without where, when and by whom: "for assault", "of the fatal robbery"."""
    inner = reason.words[1:]
    stops = (at for at in inner if statement.plain[at] in words_of("prepositions"))
    return range(reason.words.start, next(stops, reason.words.stop))


@cache
def _judgements() -> dict[str, str]:
    judgements = table("reasons")["judgements"].items()
    return {form: judgement for judgement, entry in judgements for form in entry["forms"]}


@cache
def _of_several() -> frozenset[str]:
    judgements = table("reasons")["judgements"].items()
    return frozenset(judgement for judgement, entry in judgements if entry.get("several"))


@cache
def _causes() -> Phrases:
    return by_first_word(
        (phrase, name) for name, entry in table("reasons")["causes"].items() for phrase in entry
    )


def reasons(statement: Statement) -> tuple[Reason, ...]:
    """Return the first reason that follows each judgement in a statement, and each cause."""
    judged = (
        Reason(judgement, at, _reason_after(statement, at, judgement))
        for at, plain in enumerate(statement.plain)
        if (judgement := _judgements().get(plain))
    )
    caused = (
        Reason(cause, cue.start, _clause_after(statement, cue.stop - 1)[1:])
        for cue, cause in occurrences(statement, _causes())
    )
    return tuple(
        reason for reason in (*judged, *caused) if not _says_nothing(statement, reason.words)
    )


def _reason_after(statement: Statement, at: int, judgement: str) -> range:
    """Return the words of a judgement's reason, from its "for" on; empty where there is none."""
    entry = table("reasons")["judgements"][judgement]
    for start in statement.clause(range(at, at + 1), 0, entry["reach"])[1:]:
        if statement.plain[start] in entry["leads"]:
            return _clause_after(statement, start)
    return range(0)


def _clause_after(statement: Statement, start: int) -> range:
    """Return a word and those of its clause after it, up to the last that carries meaning."""
    clause = statement.clause(range(start, start + 1), 0, LONGEST_REASON)
    content = statement.content(clause[1:])
    return range(start, content[-1] + 1) if content else range(0)


def _says_nothing(statement: Statement, words: range) -> bool:
    """Whether a reason only points elsewhere ("for that attack") or is none ("for 15 days")."""
    if not words or not VAGUE.isdisjoint(statement.plain[words.start : words.stop]):
        return True
    return any(quantity.words.start in words for quantity in statement.get(quantities))
