"""Quotations that both articles carry in other words, or without the condition they came with."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.edits import Edit, edits
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.speakers import same_speaker
from newsdiff.divergence.utterances import Utterance, same_quotations

SHORT_CHANGE = 4
"""Longer changes are cuts, which quoting allows; shorter ones are other words."""


def altered_quotations(pair: Pair) -> Iterator[Divergence]:
    """Yield where two versions of one quotation have other words, or one drops a condition."""
    for left, right in pair.known(same_quotations):
        if same_speaker(left.quote.speaker, right.quote.speaker) is False:
            continue
        yield from _other_words(pair, left, right)
        yield from _condition_dropped(pair, left, right)


def _other_words(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    """Yield the first words that are not the same; words of content weigh more."""
    found = edits(left.said(pair.left), right.said(pair.right))
    changes = [
        _placed(edit, left, right)
        for number, edit in enumerate(found)
        if _is_alteration(edit, at_the_edge=number in (0, len(found) - 1))
    ]
    changes = [edit for edit in changes if not _bracketed(pair, edit)]
    for edit in sorted(changes, key=lambda edit: not _changes_content(pair, edit))[:1]:
        severity = Severity.CONFLICT if _changes_content(pair, edit) else Severity.DIFFERS
        here = pair.left.stretch(edit.left) if edit.left else None
        there = pair.right.stretch(edit.right) if edit.right else None
        sentence = phrases.altered_quotation(
            pair.left.said(here) if here else "", pair.right.said(there) if there else ""
        )
        yield pair.divergence(DivergenceKind.WORDING, severity, here, there, sentence)


def _is_alteration(edit: Edit, *, at_the_edge: bool) -> bool:
    """Whether an edit changes the words: one that only starts later or ends earlier does not."""
    lengths = len(edit.left), len(edit.right)
    if edit.kind is EditKind.SAME:
        return False
    if at_the_edge:
        return edit.kind is EditKind.CHANGED and min(lengths) <= SHORT_CHANGE
    return max(lengths) <= SHORT_CHANGE


def _placed(edit: Edit, left: Utterance, right: Utterance) -> Edit:
    """Return an edit by the indices of the statements' words."""
    here, there = left.words.start, right.words.start
    return Edit(
        edit.kind,
        range(edit.left.start + here, edit.left.stop + here),
        range(edit.right.start + there, edit.right.stop + there),
    )


def _bracketed(pair: Pair, edit: Edit) -> bool:
    """Whether an editor put the words in, in brackets."""
    return _in_brackets(pair.left, edit.left) or _in_brackets(pair.right, edit.right)


def _in_brackets(statement: Statement, words: range) -> bool:
    if not words:
        return False
    span = statement.stretch(words)
    around = statement.text[max(0, span.start - 1) : span.end + 1]
    return "[" in around or "]" in around


def _changes_content(pair: Pair, edit: Edit) -> bool:
    """Whether words of content were put in, left out, or put for others."""
    left = any(pair.left.words[i].content for i in edit.left)
    right = any(pair.right.words[j].content for j in edit.right)
    return left and right if edit.kind is EditKind.CHANGED else left or right


def _condition_dropped(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    """Yield a condition that leads to the words on one side and is missing on the other."""
    start_left, start_right = _first_shared(pair, left, right)
    here = _condition(pair.left, range(left.words.start, start_left))
    there = _condition(pair.right, range(right.words.start, start_right))
    if (here is None) == (there is None):
        return
    side, span = (Side.LEFT, here) if here is not None else (Side.RIGHT, there)
    if span is not None:
        sentence = phrases.condition_dropped(side, pair.statement(side).said(span))
        yield pair.one_sided(DivergenceKind.WORDING, Severity.CONFLICT, side, span, sentence)


def _first_shared(pair: Pair, left: Utterance, right: Utterance) -> tuple[int, int]:
    """Return where the words that both versions have start, on both sides."""
    for edit in edits(left.said(pair.left), right.said(pair.right)):
        if edit.kind is EditKind.SAME:
            return left.words.start + edit.left.start, right.words.start + edit.right.start
    return left.words.start, right.words.start


def _condition(statement: Statement, before: range) -> Span | None:
    """Return the condition that the sentence sets in the words `before` those that are shared."""
    for index in reversed(before):
        if statement.ended(index, index + 1):
            return None
        if statement.words[index].plain in table("negation")["conditions"]:
            return statement.stretch(range(index, before.stop))
    return None
