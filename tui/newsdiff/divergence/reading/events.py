"""What is told of what a number counts: that so many died, or that it is revenue."""

from __future__ import annotations

from functools import cache

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.reading.statement import Statement

REACH = 5
"""So many words around a number are looked at."""
PASSIVE_REACH = 2


def event_type_of(statement: Statement, words: range) -> str:
    """Return what happened to the people counted at `words` ("death"), by the nearest word.

    Empty where nothing tells. What stands inside `words` ("24 dead") only gives way to a word right
    beside them.
    """
    inside = [entry[0] for i in words if (entry := _event_type(statement, i)) is not None]
    nearest = 2 if inside else REACH + 1
    found = inside[0] if inside else ""
    for index in range(max(0, words.start - REACH), min(len(statement.words), words.stop + REACH)):
        entry = _event_type(statement, index)
        if entry is None or index in words or not _bears(statement, index, words, entry[1]):
            continue
        distance = words.start - index if index < words.start else index - words.stop + 1
        if distance < nearest:
            nearest, found = distance, entry[0]
    return found


def measured_by(statement: Statement, words: range) -> frozenset[str]:
    """Return what the number at `words` measures, by the words of its clause, else of them all."""
    clause = statement.clause(words, REACH, REACH)
    for stretch in (clause, range(len(statement.words))):
        found = {_measured_at(statement, index) for index in stretch} - {None}
        if found:
            return frozenset(name for name in found if name)
    return frozenset()


def _measured_at(statement: Statement, index: int) -> str | None:
    """Return what a word, or it and the next, says to be measured."""
    pair = f"{statement.plain[index]}_{statement.plain_at(index + 1)}"
    return _measured().get(statement.plain[index]) or _measured().get(pair)


def _event_type(statement: Statement, index: int) -> tuple[str, bool] | None:
    return event_types().get(statement.plain[index])


@cache
def event_types() -> dict[str, tuple[str, bool]]:
    """Return for each word of an event the event, and whether it is done to those counted."""
    found: dict[str, tuple[str, bool]] = {}
    for name, forms in table("events")["event_type"].items():
        found |= dict.fromkeys(forms.get("done_to", ()), (name, True))
        found |= dict.fromkeys(forms.get("others", ()), (name, False))
    return found


@cache
def _measured() -> dict[str, str]:
    return {form: name for name, forms in table("events")["measured"].items() for form in forms}


def _bears(statement: Statement, index: int, words: range, done_to: bool) -> bool:
    """Whether a word bears on the number: in its sentence, and from the side its grammar asks."""
    first, last = min(index, words.stop - 1), max(index, words.start)
    if any(statement.is_sentence_end(at) for at in range(first, last)):
        return False
    if not done_to:
        return True
    before = statement.plain[max(0, index - PASSIVE_REACH) : index]
    passive = not words_of("be").isdisjoint(before)
    if passive or index < words.start:
        return passive == (index >= words.stop)
    return index == words.stop and _ends_there(statement, index)


def _ends_there(statement: Statement, index: int) -> bool:
    """Whether nothing is done to anybody by a verb: "24 killed in Lima", not "two killed 24"."""
    following = statement.plain[index + 1 : index + 2]
    return (
        not following
        or following[0] in words_of("prepositions")
        or statement.is_clause_boundary(index)
    )
