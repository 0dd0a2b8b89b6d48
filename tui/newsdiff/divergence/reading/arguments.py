"""Who or what a word is said of, as far as the order of the words tells without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.reading.statement import Statement

REACH, BEFORE = 8, 5
"""So many words of the clause after and before are looked at."""
SUBJECT_REACH = 12
MODIFIERS = 2
"""Between "was" and its participle stand at most so many words."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words of content around a word, by index: what it is done to, and what stands near it.

    `done_to` is empty where nothing follows directly, as after "fell" or "agreed on"; in the
    passive it stands before.
    """

    done_to: frozenset[int]
    before: frozenset[int]
    after: frozenset[int]
    passive: bool


def arguments(statement: Statement, words: range) -> Arguments:
    """Return what stands around the words of one act or thing."""
    clause = statement.clause(words, REACH, REACH)
    near = range(max(clause.start, words.start - BEFORE), words.start)
    before = _content(statement, near) | _subject(statement, words.start)
    after = _content(statement, range(words.stop, clause.stop))
    passive = _passive(statement, words.start)
    done_to = before if passive else _object(statement, range(words.stop, clause.stop))
    return Arguments(done_to, before, after, passive)


def _content(statement: Statement, words: range) -> frozenset[int]:
    return frozenset(statement.content(words))


def _subject(statement: Statement, at: int) -> frozenset[int]:
    """Return the last name before a word in its sentence: who acts, an apposition between."""
    before = [n for n in statement.named if 0 <= at - n.words.stop <= SUBJECT_REACH]
    if not before:
        return frozenset()
    name = before[-1].words
    if any(statement.is_sentence_end(index) for index in range(name.stop - 1, at)):
        return frozenset()
    return frozenset(name)


def _passive(statement: Statement, at: int) -> bool:
    before = statement.plain[max(0, at - 1 - MODIFIERS) : at]
    return statement.plain[at].endswith(("ed", "en", "ld")) and not words_of("be").isdisjoint(
        before
    )


def _object(statement: Statement, after: range) -> frozenset[int]:
    """Return the words right after a verb, up to the next preposition; quantities are no object."""
    found: set[int] = set()
    for index in after:
        plain = statement.plain[index]
        if plain in words_of("prepositions"):
            break
        if statement.words[index].content:
            found.add(index)
    if any(_measures(statement, index) for index in found):
        return frozenset()
    return frozenset(index for index in found if not statement.plain[index].endswith("ly"))


def _measures(statement: Statement, index: int) -> bool:
    """Whether a word is a sum or a share, as in "rose 4 percent": nothing that is acted on."""
    following = statement.plain[index + 1 : index + 2]
    percent = table("numbers")["percent"]["words"]
    return (
        statement.sign_before(index) in table("numbers")["money"]
        or statement.plain[index].endswith("%")
        or any(plain in percent or plain == "per" for plain in following)
    )
