"""Where one of two linked statements says what the other says not to be so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.statement import Statement

CLAUSE_REACH = 10
TOLD = 2
"""So many words after a negated one tell what it is about."""
SCOPE = 4
"""A negation turns round what follows within so many words of its clause."""
CONTEXT_REACH = 5
LEAST_CONTEXT = 2
"""So many more shared words must stand around the word in question on both sides."""


ALIKE = 0.4
"""Of two statements that share so much of either, one word less is asked for."""


def negation_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first shared word that one side negates and the other does not."""
    left_negated, right_negated = pair.left.get(negated), pair.right.get(negated)
    if not left_negated and not right_negated:
        return
    for i, j in pair.word_alignment_by_place:
        if (i in left_negated) == (j in right_negated):
            continue
        side, index = (pair.right, j) if i in left_negated else (pair.left, i)
        if _denies_near(side, index):
            continue
        if not _directly(pair, i in left_negated, i, j):
            continue
        context = pair.context(range(i, i + 1), range(j, j + 1), CONTEXT_REACH)
        if context < LEAST_CONTEXT - (min(pair.coverage) >= ALIKE):
            continue
        if _of_other_things(pair, i, j):
            continue
        left = left_negated.get(i, pair.left.words[i].span)
        right = right_negated.get(j, pair.right.words[j].span)
        yield pair.contrast(DivergenceKind.NEGATION, Severity.CONFLICT, left, right)
        return


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


def _denies_near(statement: Statement, index: int) -> bool:
    """Whether the statement denies something around a word, in any form."""
    clause = statement.clause(range(index, index + 1), CLAUSE_REACH, CLAUSE_REACH)
    near = range(index - SCOPE, index + SCOPE)
    return any(
        plain in _denials() and (at in clause or at in near)
        for at, plain in enumerate(statement.plain)
    )


def _directly(pair: Pair, on_the_left: bool, i: int, j: int) -> bool:
    """Whether the negation is next to the shared word, which is no name: "without Smith"."""
    statement, index = (pair.left, i) if on_the_left else (pair.right, j)
    return index not in statement.in_names and index in statement.get(negated_directly)


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
