"""Where one of two linked statements says what the other says not to be so."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.statement import Statement

SCOPE = 4
"""A negation turns round what follows within so many words of its clause."""
CONTEXT_REACH = 5
LEAST_CONTEXT = 2
"""So many more shared words must stand around the word in question on both sides."""


def negation_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first shared word that one side negates and the other does not."""
    left_negated, right_negated = pair.left.known(negated), pair.right.known(negated)
    if not left_negated and not right_negated:
        return
    for i, j in pair.answers:
        if (i in left_negated) == (j in right_negated):
            continue
        plain_side = pair.right if i in left_negated else pair.left
        if _carries_a_negation(plain_side):
            continue
        context = pair.context(range(i, i + 1), range(j, j + 1), CONTEXT_REACH)
        if context < LEAST_CONTEXT:
            continue
        left = left_negated.get(i, pair.left.words[i].span)
        right = right_negated.get(j, pair.right.words[j].span)
        yield pair.contrast(DivergenceKind.NEGATION, Severity.CONFLICT, left, right)
        return


def negated(statement: Statement) -> dict[int, Span]:
    """Return the words that a negation turns round, each with the span from it to the word."""
    lexicon = table("negation")
    found: dict[int, Span] = {}
    words = statement.words
    for at, word in enumerate(words):
        length = 1 if word.plain in lexicon["before"] else _phrase_at(statement, at)
        if not length:
            continue
        start = at + length
        if start < len(words) and words[start].plain in lexicon["harmless"]:
            continue
        for index in range(start, min(start + SCOPE, len(words))):
            if statement.parted(index - 1, index) or words[index].plain == "but":
                break
            if words[index].content:
                found.setdefault(index, Span(word.span.start, words[index].span.end))
    return found


def _phrase_at(statement: Statement, at: int) -> int:
    """Return the length of the negating phrase at word `at`, 0 where there is none."""
    for phrase in table("negation")["phrases"]:
        parts = tuple(phrase.split())
        if statement.plain[at : at + len(parts)] == parts:
            return len(parts)
    return 0


def _carries_a_negation(statement: Statement) -> bool:
    """Whether the statement denies something in any form: then it may say just the same."""
    return bool(statement.known(negated)) or any(
        word.plain in table("negation")["inherent"] for word in statement.words
    )
