"""What a number counts: the words after it, or before it, that name it."""

from __future__ import annotations

from functools import cache

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.acts import irregular_pasts
from newsdiff.divergence.reading.events import event_types
from newsdiff.divergence.reading.numerals import numeral_at
from newsdiff.divergence.reading.statement import Statement, tags
from newsdiff.divergence.reading.units import Unit
from newsdiff.language.tokens import Tag

NO_NOUNS = frozenset((Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.AUXILIARY, Tag.PRONOUN, Tag.ADVERB))
MOST_NOUNS = 3
"""So many words after a number are looked at for what is counted."""
DETERMINERS = ("the", "its", "his", "her", "their")


def nouns_of(statement: Statement, unit: Unit) -> tuple[tuple[str, ...], int]:
    """Return the words that name what a number counts, in lower case, and where they end.

    Names are not counted: "70 Danish, 200 Swedish" says nothing of what they are.
    """
    if unit.name in ("age", "children"):
        return (), unit.words.stop
    words = _phrase(statement, unit)
    if not words:
        return _noun_before(statement, unit), unit.words.stop
    nouns = tuple(
        statement.plain[at]
        for at in words
        if statement.plain[at] not in event_types() and _is_common(statement, at)
    )
    named = next((at for at in words if not _is_common(statement, at)), words.stop)
    return nouns, named if named > words.start else words.stop


def _phrase(statement: Statement, unit: Unit) -> range:
    """Return the words after a number that may name what it counts.

    A word in -ed or -ly after the first is taken for what follows, "three men attacked", and so is
    one in -ing at the end.
    """
    start, most = _start(statement, unit)
    stop = start
    while stop < len(statement.words) and stop - start < most and _goes_on(statement, stop):
        if stop > start and statement.plain[stop].endswith(("ed", "ly")):
            break
        stop += 1
    while stop - start > 1 and statement.plain[stop - 1].endswith("ing"):
        stop -= 1
    return range(start, stop)


def _start(statement: Statement, unit: Unit) -> tuple[int, int]:
    """Return where the words begin and how many there may be: "$5 a barrel", "three of the men"."""
    at = unit.words.stop
    if unit.name and statement.plain_at(at) in ("a", "an", "per"):
        return at + 1, 1
    if statement.plain_at(at) != "of" or not statement.continues(at - 1):
        return at, MOST_NOUNS
    at += 1 + (statement.plain_at(at + 1) in DETERMINERS)
    whole = numeral_at(statement, at) if at < len(statement.words) else None
    return at if whole is None else whole.words.stop, MOST_NOUNS


def _goes_on(statement: Statement, at: int) -> bool:
    """Whether a word of content, and no figure, follows the word before without a mark.

    A day ("killed 24 people Tuesday") and "respectively" name nothing that is counted.
    """
    word = statement.words[at]
    if not word.content or word.plain[0].isnumeric() or not statement.continues(at - 1):
        return False
    day = word.plain in _days() and statement.capital(at)
    verb = word.plain in irregular_pasts() or statement.get(tags)[at] in NO_NOUNS
    return not day and not verb and word.plain not in table("numbers")["distributive"]["words"]


@cache
def _days() -> frozenset[str]:
    dates = table("dates")
    return frozenset((*dates["weekdays"], *dates["months"], *dates["relative"]))


def _is_common(statement: Statement, at: int) -> bool:
    """Whether a word is no name, or one in the plural: twelve Republicans, but 70 Danish."""
    return not statement.capital(at) or statement.plain[at].endswith("s")


def _noun_before(statement: Statement, unit: Unit) -> tuple[str, ...]:
    """Return what is counted where it stands before: "raised the death toll to 30"."""
    start = unit.words.start
    if start < 2 or statement.plain[start - 1] not in ("to", "at", "of"):
        return ()
    noun = statement.words[start - 2]
    return (noun.plain,) if noun.content and statement.continues(start - 2) else ()
