"""What somebody says in a statement, and which of it two linked statements have in common."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.divergence.edits import SAME_QUOTATION, likeness
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.statement import Statement
from newsdiff.divergence.words import Word
from newsdiff.quotes.model import Quote

SAME_CLAIM = 0.5
"""Share of the content words of the shorter statement that the other must share."""
LEAST_SHARED = 3


@dataclass(frozen=True, slots=True)
class Utterance:
    """The part of a quote that lies in one statement, as indices of its words."""

    quote: Quote
    words: range

    def said(self, statement: Statement) -> tuple[Word, ...]:
        """Return its words."""
        return statement.words[self.words.start : self.words.stop]

    def content(self, statement: Statement) -> int:
        """Count its words of content."""
        return sum(word.content for word in self.said(statement))


def utterances(statement: Statement) -> tuple[Utterance, ...]:
    """Return what somebody says in a statement, direct words first."""
    found = [
        Utterance(quote, words)
        for quote in sorted(statement.quotes, key=lambda quote: not quote.direct)
        if (words := statement.words_in(quote.span))
    ]
    return tuple(found)


def same_utterances(pair: Pair) -> list[tuple[Utterance, Utterance]]:
    """Return what both statements have somebody say: the same words, or the same claim."""
    lefts, rights = pair.left.known(utterances), pair.right.known(utterances)
    return [(one, other) for one in lefts for other in rights if _same(pair, one, other)]


def same_quotations(pair: Pair) -> list[tuple[Utterance, Utterance]]:
    """Return the direct quotations that both statements carry, in whatever version."""
    return [
        (one, other)
        for one, other in same_utterances(pair)
        if one.quote.direct and other.quote.direct
    ]


def _same(pair: Pair, left: Utterance, right: Utterance) -> bool:
    if left.quote.direct and right.quote.direct:
        return likeness(left.said(pair.left), right.said(pair.right)) >= SAME_QUOTATION
    shared = sum(i in left.words and j in right.words for i, j in pair.answers)
    shorter = min(left.content(pair.left), right.content(pair.right))
    return shared >= LEAST_SHARED and shared >= SAME_CLAIM * shorter
