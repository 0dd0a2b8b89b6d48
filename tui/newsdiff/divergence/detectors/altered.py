"""Quotations that both articles carry, in other words."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.edits import Edit
from newsdiff.divergence.quoting.spellings import same_words
from newsdiff.divergence.quoting.utterances import Utterance, same_words_of_one, versions_compared
from newsdiff.divergence.reading.statement import Statement

MOST_NAMED = 3
"""So many altered places are said in words."""
SHORT_CHANGE = 4
"""Longer changes are cuts, which quoting allows; shorter ones are other words."""


def altered_quotations(pair: Pair) -> Iterator[Divergence]:
    """Yield where two versions of one quotation have other words, as far as the speaker is one."""
    for left, right in pair.get(same_words_of_one):
        yield from _other_words(pair, left, right)


def _other_words(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    """Yield the words that are not the same, those that carry meaning alone if there are any."""
    found = versions_compared(pair, left, right)
    changes = [
        edit
        for number, edit in enumerate(found)
        if _is_alteration(edit, at_the_edge=number in (0, len(found) - 1))
        and not _same_words(pair, edit)
        and not _bracketed(pair, edit)
    ]
    if not changes:
        return
    grave = [edit for edit in changes if _changes_content(pair, edit)]
    severity = Severity.CONFLICT if grave else Severity.DIFFERS
    named = (grave or changes)[:MOST_NAMED]
    sentence = phrases.altered_quotation([_versions(pair, edit) for edit in named])
    here = pair.left.stretch(named[0].left) if named[0].left else None
    there = pair.right.stretch(named[0].right) if named[0].right else None
    yield pair.divergence(DivergenceKind.WORDING, severity, here, there, sentence)


def _versions(pair: Pair, edit: Edit) -> tuple[str, str]:
    """Return the words that a change has on the left and on the right, "" for none."""
    return (
        pair.left.said(pair.left.stretch(edit.left)) if edit.left else "",
        pair.right.said(pair.right.stretch(edit.right)) if edit.right else "",
    )


def _is_alteration(edit: Edit, *, at_the_edge: bool) -> bool:
    """Whether an edit changes the words: one that only starts later or ends earlier does not."""
    if edit.kind is EditKind.SAME or max(len(edit.left), len(edit.right)) > SHORT_CHANGE:
        return False
    return edit.kind is EditKind.CHANGED or not at_the_edge


def _bracketed(pair: Pair, edit: Edit) -> bool:
    """Whether an editor put the words in, in brackets."""
    return _in_brackets(pair.left, edit.left) or _in_brackets(pair.right, edit.right)


def _in_brackets(statement: Statement, words: range) -> bool:
    if not words:
        return False
    span = statement.stretch(words)
    around = statement.text[max(0, span.start - 1) : span.end + 1]
    return "[" in around or "]" in around


def _same_words(pair: Pair, edit: Edit) -> bool:
    """Whether only the form changed: "can't" for "cannot"."""
    left = pair.left.words[edit.left.start : edit.left.stop]
    right = pair.right.words[edit.right.start : edit.right.stop]
    return same_words(left, right)


def _changes_content(pair: Pair, edit: Edit) -> bool:
    """Whether words that carry meaning were put in, left out, or put for others.

    A "not" that only one side has turns the words round.
    """
    if _negates(pair.left, edit.left) != _negates(pair.right, edit.right):
        return True
    if _turns(pair.left, edit.left) and _turns(pair.right, edit.right):
        return True
    told = bool(pair.left.content(edit.left)), bool(pair.right.content(edit.right))
    return all(told) if edit.kind is EditKind.CHANGED else any(told)


def _turns(statement: Statement, words: range) -> bool:
    """Whether the words place something in time or space: before, after; under, over."""
    return any(statement.plain[i] in words_of("opposites") for i in words)


def _negates(statement: Statement, words: range) -> bool:
    return any(statement.plain[i] in table("negation")["before"] for i in words)
