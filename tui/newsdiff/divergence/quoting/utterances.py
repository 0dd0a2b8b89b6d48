"""What somebody says in a statement, and which of it two linked statements have in common."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.divergence.lexicon import words
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.edits import Edit, edits, likeness
from newsdiff.divergence.quoting.speakers import same_speaker
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.words import Word
from newsdiff.quotes.model import Quote

SAME_CLAIM = 0.5
"""Share of the content words of the shorter statement that the other must share."""
LEAST_SHARED = 3
SAME_REMARK = 0.75
"""Two quotations that share less of the shorter one may be two remarks on one thing."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """The part of a quote that lies in one statement.

    `words` are the indices of its words, `content` those of them that carry meaning.
    """

    quote: Quote
    words: range
    content: frozenset[int]

    def said(self, statement: Statement) -> tuple[Word, ...]:
        """Return its words."""
        return statement.words[self.words.start : self.words.stop]


def utterances(statement: Statement) -> tuple[Utterance, ...]:
    """Return what somebody says in a statement, direct words first.

    A direct quotation that has others inside, as a block quote may, gives way to these.
    """
    direct = [quote.span for quote in statement.quotes if quote.direct]
    return tuple(
        Utterance(quote, inside, frozenset(statement.content(inside)))
        for quote in sorted(statement.quotes, key=lambda quote: not quote.direct)
        if not (quote.direct and any(quote.span.surrounds(span) for span in direct))
        and (inside := statement.words_in(quote.span))
    )


def reported(statement: Statement) -> frozenset[int]:
    """Return the words that somebody is made to say, to the end of the sentence they start in."""
    found: set[int] = set()
    for utterance in statement.get(utterances):
        found.update(utterance.words)
        index = utterance.words.stop
        while index < len(statement.words) and not statement.is_sentence_end(index - 1):
            found.add(index)
            index += 1
    return frozenset(found)


def keeps_away(statement: Statement) -> bool:
    """Whether the writer keeps away from what is said: "claims", "alleged", "is suing"."""
    return not words("distancing").isdisjoint(statement.plain)


def in_first_person(statement: Statement) -> bool:
    """Whether somebody speaks of themselves: that is no outlet's own voice."""
    return not words("first_person").isdisjoint(statement.plain)


def same_utterances(pair: Pair) -> tuple[tuple[Utterance, Utterance], ...]:
    """Return what both statements have somebody say: the same words, or the same claim."""
    lefts, rights = pair.left.get(utterances), pair.right.get(utterances)
    return tuple((one, other) for one in lefts for other in rights if _same(pair, one, other))


def same_quotations(pair: Pair) -> tuple[tuple[Utterance, Utterance], ...]:
    """Return the direct quotations that both statements carry, in whatever version."""
    return tuple(
        (one, other)
        for one, other in pair.get(same_utterances)
        if one.quote.direct and other.quote.direct
    )


def same_words_of_one(pair: Pair) -> tuple[tuple[Utterance, Utterance], ...]:
    """Return the quotations that both statements carry, as far as the speaker may be one.

    They are each other's best match over both articles: a speaker says much that is alike.
    """
    return tuple(
        (one, other)
        for one, other in pair.get(same_quotations)
        if same_speaker(one.quote.speaker, other.quote.speaker) is not False
        and pair.quoted.get((one.quote.span, other.quote.span), 0.0) >= SAME_REMARK
    )


def _same(pair: Pair, left: Utterance, right: Utterance) -> bool:
    shared = sum(i in left.content and j in right.words for i, j in pair.word_alignment)
    if left.quote.direct and right.quote.direct:
        # Words that are paired elsewhere may still be the same: compare unless none is shared.
        one, other = left.said(pair.left), right.said(pair.right)
        return shared > 0 and likeness(one, other) > 0
    shorter = min(len(left.content), len(right.content))
    return shared >= LEAST_SHARED and shared >= SAME_CLAIM * shorter


def versions_compared(pair: Pair, left: Utterance, right: Utterance) -> list[Edit]:
    """Return what became of the words of a quotation, by the indices of the statements' words."""
    here, there = left.words.start, right.words.start
    return [
        Edit(
            edit.kind,
            range(edit.left.start + here, edit.left.stop + here),
            range(edit.right.start + there, edit.right.stop + there),
        )
        for edit in edits(left.said(pair.left), right.said(pair.right))
    ]
