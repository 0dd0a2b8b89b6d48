"""Quotations that both articles carry in other words, or without the condition they came with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.edits import Edit, edits
from newsdiff.divergence.lexicon import rows, table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.speakers import same_speaker
from newsdiff.divergence.spellings import same_words
from newsdiff.divergence.utterances import Utterance, same_quotations

LEAD_REACH = 8
"""So many words before a quotation lead to it."""
MOST_NAMED = 3
"""So many altered places are said in words."""
SHORT_CHANGE = 4
"""Longer changes are cuts, which quoting allows; shorter ones are other words."""


def altered_quotations(pair: Pair) -> Iterator[Divergence]:
    """Yield where two versions of one quotation have other words, or one drops a condition."""
    for left, right in pair.known(same_quotations):
        if same_speaker(left.quote.speaker, right.quote.speaker) is False:
            continue
        yield from _other_words(pair, left, right)
        yield from _reserve_dropped(pair, left, right)


def _other_words(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    """Yield the words that are not the same, those that carry meaning alone if there are any."""
    found = edits(left.said(pair.left), right.said(pair.right))
    changes = [
        _placed(edit, left, right)
        for number, edit in enumerate(found)
        if _is_alteration(edit, at_the_edge=number in (0, len(found) - 1))
    ]
    changes = [
        edit for edit in changes if not _same_words(pair, edit) and not _bracketed(pair, edit)
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
    left = any(pair.left.words[i].content for i in edit.left)
    right = any(pair.right.words[j].content for j in edit.right)
    return left and right if edit.kind is EditKind.CHANGED else left or right


def _turns(statement: Statement, words: range) -> bool:
    """Whether the words place something in time or space: before, after; under, over."""
    return any(statement.plain[i] in words_of("opposites") for i in words)


def _negates(statement: Statement, words: range) -> bool:
    return any(statement.plain[i] in table("negation")["before"] for i in words)


def _reserve_dropped(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    """Yield a condition or a reserve that one version has and the other cuts off."""
    shared = [
        _placed(edit, left, right)
        for edit in edits(left.said(pair.left), right.said(pair.right))
        if edit.kind is EditKind.SAME
    ]
    if not shared:
        return
    here = _reserves(pair.left, left.words, shared[0].left, shared[-1].left)
    there = _reserves(pair.right, right.words, shared[0].right, shared[-1].right)
    for side, own, other, said in (
        (Side.LEFT, here, there, right.words),
        (Side.RIGHT, there, here, left.words),
    ):
        if own is not None and other is None and not _reserved(pair.statement(side.other), said):
            sentence = phrases.reserve_dropped(side, pair.statement(side).said(own))
            yield pair.one_sided(DivergenceKind.WORDING, Severity.CONFLICT, side, own, sentence)
            return


def _reserves(statement: Statement, said: range, first: range, last: range) -> Span | None:
    """Return the condition or reserve in what is `said` before and after what both versions have."""
    before, after = range(said.start, first.start), range(last.stop, said.stop)
    for start in reversed(before):
        if statement.ended(start, start + 1):
            break
        if _starts_reserve(statement, start):
            return statement.stretch(range(start, before.stop))
    for start in after[:2]:
        if statement.ended(start - 1, start):
            break
        if statement.plain[start] in table("negation")["conditions"]:
            return statement.stretch(range(start, after.stop))
    return None


def _starts_reserve(statement: Statement, at: int) -> bool:
    """Whether a condition or "I think" starts at a word."""
    if statement.plain[at] in table("negation")["conditions"]:
        return True
    reserves = _reserve_phrases().get(statement.plain[at], ())
    return any(statement.plain[at : at + len(parts)] == parts for parts, _ in reserves)


@cache
def _reserve_phrases() -> Phrases:
    return by_first_word((phrase, "") for (phrase,) in rows("reserves"))


def _reserved(statement: Statement, said: range) -> bool:
    """Whether the writer makes a reserve in the words that lead to a quotation."""
    lead = range(max(0, said.start - LEAD_REACH), said.start)
    condition = any(statement.plain[i] in table("negation")["conditions"] for i in lead)
    return condition or any(cue.start in lead for cue, _ in occurrences(statement, _hedges()))


@cache
def _hedges() -> Phrases:
    likely = table("certainty")["likely"]["cues"]
    return by_first_word(
        (cue, "") for cue in (*likely, *(phrase for (phrase,) in rows("reserves")))
    )
