"""How long somebody has held one office: "a 21-year veteran of the port", "22 years at the port".

A length of time by itself is of anything; that of one person in one office has one value.
"""

from __future__ import annotations

from newsdiff.actors.model import ActorKind
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.acts import lemma_of
from newsdiff.divergence.reading.quantities import Quantity
from newsdiff.divergence.reading.statement import Statement

REACH = 10
"""The verb of a service, or its noun, stands within so many words of the years."""
LED = 2
"""So many words, as in "for more than", may stand between "for" and the years."""


def of_one_service(pair: Pair, left: Quantity, right: Quantity) -> bool:
    """Whether two lengths of time say how long the same person has held the same office."""
    if left.unit.name != "time" or right.unit.name != "time":
        return False
    offices = _office(pair.left, left), _office(pair.right, right)
    if None in offices or offices not in pair.word_alignment:
        return False
    mine, theirs = _person_before(pair.left, left), _person_before(pair.right, right)
    return mine is not None and mine == theirs


def _office(statement: Statement, quantity: Quantity) -> int | None:
    """Return the noun that the office, or the body, of a service turns on: "port"."""
    service, unit = table("events")["service"], quantity.unit.words
    clause = statement.clause(unit, REACH, REACH)
    if statement.plain_at(unit.stop) in service["leads"]:
        return _head_after(statement, unit.stop, clause, unit)
    for at in range(unit.stop, clause.stop):
        if statement.plain[at] in service["nouns"]:
            between = range(unit.stop, at)
            return at - 1 if between else _head_after(statement, at, clause, unit)
        if not statement.words[at].content:
            break
    before = statement.plain[max(0, quantity.words.start - LED) : unit.start]
    if set(before).isdisjoint(service["before"]):
        return None
    for at in reversed(range(clause.start, unit.start)):
        if lemma_of(statement.plain[at]) in service["verbs"]:
            return _head_after(statement, at, clause, unit)
    return None


def _head_after(statement: Statement, at: int, clause: range, unit: range) -> int | None:
    """Return the last word of the first noun phrase after a word, the years left out."""
    head = None
    for index in range(at + 1, clause.stop):
        if index in unit or not statement.words[index].content:
            if head is not None:
                break
        else:
            head = index
    return head


def _person_before(statement: Statement, quantity: Quantity) -> int | None:
    """Return the person named last before a number in its passage."""
    people = [
        named.actor
        for named in statement.named
        if named.kind is ActorKind.PERSON and named.words.stop <= quantity.words.start
    ]
    return people[-1] if people else None
