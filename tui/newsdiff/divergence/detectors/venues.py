"""Where one event happened: in an office or in a restaurant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsdiff.actors.model import ActorKind
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import evidence, match_clauses
from newsdiff.divergence.reading.acts import lemma_of
from newsdiff.divergence.reading.frames import ASSERTED, clause_around
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions

LEAD_REACH = 5
"""So many words before it "in" or "at" leads to a place."""
EVENT_REACH = 10
"""What happens in a place is told within so many words of it."""
SETTING = 2
"""So many words in common, beside the event itself, make it one."""


class Venue(NamedTuple):
    """A place that a statement names by what it is, and the act or occasion that it is of.

    `words` run from the "in" or "at" to the noun, `event` is the base form of the word at `at`:
    "meet" of "met" and of "meeting".
    """

    words: range
    kind: str
    event: str
    at: int


def venue_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first two places of one event that cannot be one, nor one in the other."""
    for left in pair.left.get(venues):
        for right in pair.right.get(venues):
            if left.event != right.event or _may_be_one(left.kind, right.kind):
                continue
            if not _one_event(pair, left, right):
                continue
            clauses = clause_around(pair.left, left.words), clause_around(pair.right, right.words)
            if any(each and (each.negated or each.modality not in ASSERTED) for each in clauses):
                continue
            of_event = all(clause and lemma_of(clause.act) == left.event for clause in clauses)
            found = match_clauses(pair, *clauses) if of_event else None
            if found is not None and False in (found.doer, found.undergoer):
                continue
            yield pair.contrast(
                DivergenceKind.PLACE,
                Severity.CONFLICT,
                pair.left.stretch(left.words),
                pair.right.stretch(right.words),
                evidence=evidence(found),
            )
            return


def venues(statement: Statement) -> tuple[Venue, ...]:
    """Return the places of a statement in which something happens."""
    found = []
    for head, plain in enumerate(statement.plain):
        kind = _kinds().get(plain)
        start = _lead(statement, head) if kind else None
        if kind is None or start is None or _goes_on(statement, head):
            continue
        event = _event(statement, start)
        if event is not None:
            words = range(start, head + 1)
            found.append(Venue(words, kind, lemma_of(statement.plain[event]), event))
    return tuple(found)


@cache
def _kinds() -> dict[str, str]:
    return {noun: kind for kind, nouns in table("venues")["kinds"].items() for noun in nouns}


@cache
def _events() -> frozenset[str]:
    events = table("venues")["events"]
    return frozenset((*events["acts"], *map(lemma_of, events["occasions"])))


def _lead(statement: Statement, head: int) -> int | None:
    """Return where the "in" or "at" stands that leads to a noun."""
    for at in range(head - 1, max(-1, head - 1 - LEAD_REACH), -1):
        if statement.is_clause_boundary(at):
            return None
        if statement.plain[at] in table("venues")["events"]["leads"]:
            return at
    return None


def _goes_on(statement: Statement, head: int) -> bool:
    """Whether the noun only describes the next one: "a restaurant owner"."""
    after = head + 1
    if after >= len(statement.words) or not statement.continues(head):
        return False
    dated = any(after in time.words for time in statement.get(temporal_expressions))
    return statement.words[after].content and not dated and not statement.capital(after)


def _event(statement: Statement, start: int) -> int | None:
    """Return the last word for an event before a place; nothing of another sentence."""
    for at in range(start - 1, max(-1, start - 1 - EVENT_REACH), -1):
        if statement.is_sentence_end(at):
            return None
        if lemma_of(statement.plain[at]) in _events():
            return at
    return None


def _may_be_one(kind: str, other: str) -> bool:
    holds = table("venues")["holds"]
    return kind == other or other in holds.get(kind, ()) or kind in holds.get(other, ())


def _one_event(pair: Pair, left: Venue, right: Venue) -> bool:
    """Whether two places are of one event: no other day, no other people, much in common."""
    again = table("venues")["events"]["again"]
    if not set(again).isdisjoint((*pair.left.plain, *pair.right.plain)):
        return False
    if not _of_one_day(pair) or _of_other_people(pair):
        return False
    beside = sum(
        i not in left.words and j not in right.words and (i, j) != (left.at, right.at)
        for i, j in pair.word_alignment
    )
    return beside >= SETTING


def _of_one_day(pair: Pair) -> bool:
    """Whether no two times of the statements disagree."""
    return not any(
        one.agrees(other) is False
        for one in pair.left.get(temporal_expressions)
        for other in pair.right.get(temporal_expressions)
    )


def _of_other_people(pair: Pair) -> bool:
    lefts, rights = (
        {named.actor for named in statement.named if named.kind is ActorKind.PERSON}
        for statement in (pair.left, pair.right)
    )
    return bool(lefts) and bool(rights) and lefts.isdisjoint(rights)
