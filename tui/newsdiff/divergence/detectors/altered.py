"""Quotations that both articles carry, in other words."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, EditKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import evidence
from newsdiff.divergence.quoting.edits import Edit
from newsdiff.divergence.quoting.speakers import same_speaker
from newsdiff.divergence.quoting.spellings import same_words
from newsdiff.divergence.quoting.utterances import Utterance, same_words_of_one, versions_compared
from newsdiff.divergence.reading.statement import Statement

MOST_NAMED = 3
"""So many altered places are said in words."""
LEAST_SAME, MUCH_THE_SAME = 5, 12
"""So many words that are the same make two versions of one remark, and no more are needed."""
LEAST_TURNED = 3
"""The same where a "not" turns them round: "we have", "we do not have"."""
BRACKETS = frozenset("[]()")
SHORT_CHANGE = 6
"""Longer changes are cuts, which quoting allows; shorter ones are other words."""


def altered_quotations(pair: Pair) -> Iterator[Divergence]:
    """Yield where two versions of one quotation have other words, as far as the speaker is one.

    Only words inside a run of what both have count: where a version begins or ends, it is cut.
    """
    for left, right in pair.get(same_words_of_one):
        yield from _other_words(pair, left, right)


def _other_words(pair: Pair, left: Utterance, right: Utterance) -> Iterator[Divergence]:
    """Yield the words that are not the same, if meaning hangs on them."""
    found = versions_compared(pair, left, right)
    same = sum(len(edit.left) for edit in found if edit.kind is EditKind.SAME)
    changes = [
        edit
        for edit in found[1:-1]
        if edit.kind is not EditKind.SAME
        and max(len(edit.left), len(edit.right)) <= SHORT_CHANGE
        and not _same_words(pair, edit)
        and not _bracketed(pair, edit)
        and not _only_titles(pair, edit)
    ]
    turned = any(_negates(pair.left, e.left) != _negates(pair.right, e.right) for e in changes)
    if not changes or same < (LEAST_TURNED if turned else LEAST_SAME):
        return
    grave = [edit for edit in changes if _changes_content(pair, edit)]
    named = (grave or changes)[:MOST_NAMED]
    told = evidence(
        None,
        alike=pair.quoted[left.quote.span, right.quote.span],
        long=min(1.0, same / MUCH_THE_SAME),
        one_speaker=float(same_speaker(left.quote.speaker, right.quote.speaker) is True),
        changes=min(1.0, len(changes) / MOST_NAMED),
        grave=float(bool(grave)),
    )
    yield pair.divergence(
        DivergenceKind.WORDING,
        Severity.DIFFERS if _translated(pair) else Severity.CONFLICT,
        pair.left.stretch(named[0].left) if named[0].left else None,
        pair.right.stretch(named[0].right) if named[0].right else None,
        phrases.altered_quotation([_versions(pair, edit) for edit in named]),
        told,
    )


def _translated(pair: Pair) -> bool:
    """Whether an article gives the words in translation: two translators choose other words."""
    return any(
        plain.startswith("translat")
        for statement in (pair.left, pair.right)
        for plain in statement.plain
    )


def _versions(pair: Pair, edit: Edit) -> tuple[str, str]:
    """Return the words that a change has on the left and on the right, "" for none."""
    return (
        pair.left.said(pair.left.stretch(edit.left)) if edit.left else "",
        pair.right.said(pair.right.stretch(edit.right)) if edit.right else "",
    )


def _bracketed(pair: Pair, edit: Edit) -> bool:
    """Whether an editor put the words in, in brackets."""
    return _in_brackets(pair.left, edit.left) or _in_brackets(pair.right, edit.right)


def _only_titles(pair: Pair, edit: Edit) -> bool:
    """Whether all that changed is how a person is called before the name: outlets have a style."""
    changed = [*pair.left.plain[edit.left.start : edit.left.stop]]
    changed += pair.right.plain[edit.right.start : edit.right.stop]
    name = pair.left.said(pair.left.stretch(range(edit.left.stop, edit.left.stop + 1)))
    return words_of("titles").issuperset(changed) and name[:1].isupper()


def _in_brackets(statement: Statement, words: range) -> bool:
    if not words:
        return False
    span = statement.stretch(words)
    around = statement.text[max(0, span.start - 1) : span.end + 1]
    return not BRACKETS.isdisjoint(around)


def _same_words(pair: Pair, edit: Edit) -> bool:
    """Whether only the spelling changed: "can't" for "cannot", "’s" for "'s"."""
    left = pair.left.words[edit.left.start : edit.left.stop]
    right = pair.right.words[edit.right.start : edit.right.stop]
    bare = [[word.plain.strip("'’`´") for word in words] for words in (left, right)]
    return bare[0] == bare[1] or same_words(left, right)


def _changes_content(pair: Pair, edit: Edit) -> bool:
    """Whether words that carry meaning were put in, left out, or put for others.

    A "not" that only one side has turns the words round.
    """
    if _negates(pair.left, edit.left) != _negates(pair.right, edit.right):
        return True
    if _turns(pair.left, edit.left) and _turns(pair.right, edit.right):
        return True
    stems = [
        [statement.words[i].stem for i in words]
        for statement, words in ((pair.left, edit.left), (pair.right, edit.right))
    ]
    if stems[0] == stems[1]:
        return False  # "damages" for "damaged"
    return _tells(pair.left, edit.left) or _tells(pair.right, edit.right)


def _tells(statement: Statement, words: range) -> bool:
    """Whether a word is among these that a transcript could not well put in or leave out."""
    return any(
        statement.words[i].content or statement.plain[i] not in words_of("transcribed")
        for i in words
    )


def _turns(statement: Statement, words: range) -> bool:
    """Whether the words place something in time or space: before, after; under, over."""
    return any(statement.plain[i] in words_of("opposites") for i in words)


def _negates(statement: Statement, words: range) -> bool:
    return any(statement.plain[i] in table("negation")["before"] for i in words)
