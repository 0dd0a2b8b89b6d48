"""Who says it: the same words or the same claim from another speaker, and quotations altered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, QuoteEdit, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.quotations import SAME_QUOTATION, likeness, word_edits
from newsdiff.divergence.speakers import same_speaker
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


def attribution_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield another speaker for the same words or claim, and quotations that were altered."""
    lefts, rights = pair.left.known(utterances), pair.right.known(utterances)
    same = [(one, other) for one in lefts for other in rights if _same(pair, one, other)]
    if same:
        yield from _heaviest(_speakers(pair, one, other) for one, other in same)
        yield from _alterations(pair, same)
    elif lefts and not rights:
        yield from _own_voice(pair, lefts, Side.LEFT)
    elif rights and not lefts:
        yield from _own_voice(pair, rights, Side.RIGHT)


def utterances(statement: Statement) -> tuple[Utterance, ...]:
    """Return what somebody says in a statement, direct words first."""
    found = [
        Utterance(quote, words)
        for quote in sorted(statement.quotes, key=lambda quote: not quote.direct)
        if (words := statement.words_in(quote.span))
    ]
    return tuple(found)


def _words(statement: Statement, utterance: Utterance) -> tuple[Word, ...]:
    return statement.words[utterance.words.start : utterance.words.stop]


def _same(pair: Pair, left: Utterance, right: Utterance) -> bool:
    """Whether two utterances are the same words, or make the same claim."""
    if left.quote.direct and right.quote.direct:
        return likeness(_words(pair.left, left), _words(pair.right, right)) >= SAME_QUOTATION
    shared = sum(i in left.words and j in right.words for i, j in pair.answers)
    shorter = min(_content(pair.left, left), _content(pair.right, right))
    return shared >= LEAST_SHARED and shared >= SAME_CLAIM * shorter


def _content(statement: Statement, utterance: Utterance) -> int:
    return sum(word.content for word in _words(statement, utterance))


def _heaviest(findings: Iterable[Divergence | None]) -> Iterator[Divergence]:
    """Yield the divergence that weighs most: one link says once who speaks."""
    order = [Severity.DETAIL, Severity.DIFFERS, Severity.CONFLICT]
    found = [finding for finding in findings if finding is not None]
    if found:
        yield max(found, key=lambda finding: order.index(finding.severity))


def _speakers(pair: Pair, left: Utterance, right: Utterance) -> Divergence | None:
    """Compare who says the same."""
    one, other = left.quote.speaker, right.quote.speaker
    same = same_speaker(one, other)
    if same is None and bool(one) != bool(other):
        side, utterance = (Side.LEFT, left) if one else (Side.RIGHT, right)
        span = _attribution(pair.statement(side), utterance)
        sentence = phrases.only(DivergenceKind.ATTRIBUTION, side, one or other)
        return pair.one_sided(DivergenceKind.ATTRIBUTION, Severity.DETAIL, side, span, sentence)
    if same is not False:
        return None
    direct = left.quote.direct and right.quote.direct
    severity = Severity.CONFLICT if direct else Severity.DIFFERS
    return pair.contrast(
        DivergenceKind.ATTRIBUTION,
        severity,
        _attribution(pair.left, left),
        _attribution(pair.right, right),
        phrases.both(DivergenceKind.ATTRIBUTION, severity, one, other),
    )


def _attribution(statement: Statement, utterance: Utterance) -> Span:
    """Return the mention of the speaker where it stands in the passage, else the words said."""
    mention = utterance.quote.attribution
    if mention is not None and statement.span.contains(mention):
        return mention
    return statement.stretch(utterance.words)


def _alterations(pair: Pair, same: Iterable[tuple[Utterance, Utterance]]) -> Iterator[Divergence]:
    """Yield the first place where two versions of one quotation have other words."""
    for left, right in same:
        if not (left.quote.direct and right.quote.direct):
            continue
        edits = list(word_edits(_words(pair.left, left), _words(pair.right, right)))
        for edit in _inner(edits):
            yield _altered(pair, edit)
            return


def _altered(pair: Pair, edit: QuoteEdit) -> Divergence:
    left = pair.left.said(edit.left) if edit.left else ""
    right = pair.right.said(edit.right) if edit.right else ""
    return Divergence(
        left=pair.left.index,
        right=pair.right.index,
        kind=DivergenceKind.WORDING,
        severity=Severity.CONFLICT,
        left_span=edit.left,
        right_span=edit.right,
        sentence=phrases.altered_quotation(left, right),
    )


def _inner(edits: list[QuoteEdit]) -> list[QuoteEdit]:
    """Return the edits inside a quotation: what one side quotes beyond the other is no change."""
    same = [number for number, edit in enumerate(edits) if edit.kind is EditKind.SAME]
    return (
        [edit for edit in edits[same[0] : same[-1] + 1] if edit.kind is not EditKind.SAME]
        if same
        else []
    )


def _own_voice(pair: Pair, said: Iterable[Utterance], side: Side) -> Iterator[Divergence]:
    """Yield a claim that one side has somebody make and the other makes itself."""
    statement, shared = pair.statement(side), pair.shared(side)
    for utterance in said:
        if not utterance.quote.speaker:
            continue
        content = [index for index in utterance.words if statement.words[index].content]
        common = sum(index in shared for index in content)
        if common < LEAST_SHARED or common < SAME_CLAIM * len(content):
            continue
        span = _attribution(statement, utterance)
        sentence = phrases.own_voice(side, utterance.quote.speaker)
        yield pair.one_sided(DivergenceKind.ATTRIBUTION, Severity.DIFFERS, side, span, sentence)
        return
