"""Where one of two linked statements says what the other says not to be so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import Match, evidence, match, same_act, same_time
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.frames import Frame, Modality, frames
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.lexicon import cue_verbs

CLAUSE_REACH = 10
TOLD = 2
"""So many words after a negated one tell what it is about."""
SCOPE = 4
"""A negation turns round what follows within so many words of its clause."""


def negation_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first act that one side negates and the other does not, of the same parties."""
    for left in pair.left.get(frames):
        for right in pair.right.get(frames):
            if left.negated == right.negated or not _one_manner(left, right):
                continue
            if not same_act(pair, left, right) or same_time(pair, left, right) is False:
                continue
            found = match(pair, left, right)
            if not _one_event(found, left, right) or _denies_near(pair, left, right):
                continue
            if _of_other_things(pair, left.words[-1], right.words[-1]):
                continue
            yield pair.contrast(
                DivergenceKind.NEGATION,
                Severity.CONFLICT,
                pair.left.stretch(left.words),
                pair.right.stretch(right.words),
                evidence=evidence(found, literal=float(left.act == right.act)),
            )
            return


def _one_event(found: Match, left: Frame, right: Frame) -> bool:
    """Whether two clauses speak of one event: what they have as an object must be the same."""
    if left.act in cue_verbs() or right.act in cue_verbs():
        return False  # who declined to say one thing says another
    transitive = bool(left.undergoer or right.undergoer)
    least = 1 if left.act == right.act else 2
    return found.parties >= least and (found.undergoer is True or not transitive)


def _one_manner(left: Frame, right: Frame) -> bool:
    """Whether both are told as facts, or both as still to come: "may" and "if" assert nothing."""
    return left.modality is right.modality and left.modality in (
        Modality.FACT,
        Modality.PLANNED,
    )


def _of_other_things(pair: Pair, i: int, j: int) -> bool:
    """Whether what follows the two words has nothing in common: guilty of this, not of that."""
    left, right = _after(pair.left, i), _after(pair.right, j)
    return min(len(left), len(right)) >= TOLD and not pair.shares_any(left, right)


def _after(statement: Statement, index: int) -> list[int]:
    clause = statement.clause(range(index, index + 1), 0, CLAUSE_REACH)
    return [
        after
        for after in statement.content(clause[1:])
        if statement.plain[after] not in words_of("charges")
    ]


def _denies_near(pair: Pair, left: Frame, right: Frame) -> bool:
    """Whether the side that does not negate an act denies it in another form: "rejected calls"."""
    statement, frame = (pair.right, right) if left.negated else (pair.left, left)
    near = range(frame.words.start - SCOPE, frame.words.stop + 1)
    return any(statement.plain_at(at) in _denials() for at in near if at not in frame.words[-1:])


@cache
def _lexicon() -> Phrases:
    lexicon = table("negation")
    return by_first_word((cue, "not") for cue in lexicon["before"] + lexicon["phrases"])


def negated(statement: Statement) -> dict[int, Span]:
    """Return the words that a negation turns round, each with the span from it to the word."""
    return {
        index: statement.stretch(range(cue.start, index + 1))
        for index, cue in statement.get(_negations).items()
    }


def negated_directly(statement: Statement) -> frozenset[int]:
    """Return the negated words that no other word of content parts from the negation."""
    return frozenset(
        index
        for index, cue in statement.get(_negations).items()
        if not statement.content(range(cue.stop, index))
    )


def _negations(statement: Statement) -> dict[int, range]:
    """Return for each negated word the words of the negation."""
    found: dict[int, range] = {}
    for cue, _ in occurrences(statement, _lexicon()):
        if set(statement.plain[cue.stop : cue.stop + 1]) & _harmless():
            continue
        for index in range(cue.stop, min(cue.stop + SCOPE, len(statement.words))):
            if statement.is_clause_boundary(index - 1) or statement.plain[index] == "but":
                break
            if statement.words[index].content:
                found.setdefault(index, cue)
    return found


@cache
def _harmless() -> frozenset[str]:
    return frozenset(table("negation")["harmless"])


@cache
def _denials() -> frozenset[str]:
    lexicon = table("negation")
    return _inherent() | {cue.split()[0] for cue in lexicon["before"]}


@cache
def _inherent() -> frozenset[str]:
    return frozenset(table("negation")["inherent"])


def denies(statement: Statement) -> bool:
    """Whether the statement denies something in any form: then it may say just the same."""
    return bool(statement.get(negated)) or not _inherent().isdisjoint(statement.plain)
