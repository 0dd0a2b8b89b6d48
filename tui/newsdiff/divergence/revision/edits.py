"""Two statements that are one but for a few words: the words that were changed, and how.

What a number, a bound or a "not" means is plain where everything around it is the same. So little
else must differ, and what differs is read from the words themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from newsdiff.divergence.model import EditKind
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.quoting.edits import edits
from newsdiff.divergence.quoting.spellings import same_words
from newsdiff.divergence.revision.classify import classify, quantity_at
from newsdiff.divergence.revision.model import ChangeKind

OF_SHORTER, OF_LONGER = 0.75, 0.6
"""Shares of the words of the shorter and of the longer statement that both have in one order."""
LEAST_WORDS = 5
"""Shorter statements are alike too soon."""
MOST_EDITS = 4
"""More changes than this are another sentence."""


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Words that were changed, by their indices, and of what kind; one range may be empty."""

    kind: ChangeKind
    left: range
    right: range


def edited_words(pair: Pair) -> tuple[TextEdit, ...]:
    """Return the changes between two statements that are nearly the same; none for others."""
    return text_edits(pair) if nearly_the_same(pair) else ()


def nearly_the_same(pair: Pair) -> bool:
    """Whether two statements have most of their words in one order, and few changes."""
    sizes = sorted((len(pair.left.words), len(pair.right.words)))
    if sizes[0] < LEAST_WORDS or sizes[0] < OF_LONGER * sizes[1]:
        return False
    shared = LCSseq.similarity(pair.left.plain, pair.right.plain)
    if shared < OF_SHORTER * sizes[0] or shared < OF_LONGER * sizes[1]:
        return False
    changed = [e for e in edits(pair.left.words, pair.right.words) if e.kind is not EditKind.SAME]
    return len(changed) <= MOST_EDITS


def text_edits(pair: Pair) -> tuple[TextEdit, ...]:
    """Return the changes between two statements; other forms of the same words are none."""
    return tuple(
        _whole_number(pair, TextEdit(classify(pair, edit.left, edit.right), edit.left, edit.right))
        for edit in edits(pair.left.words, pair.right.words)
        if edit.kind is not EditKind.SAME
        and not same_words(
            pair.left.words[edit.left.start : edit.left.stop],
            pair.right.words[edit.right.start : edit.right.stop],
        )
    )


def _whole_number(pair: Pair, edit: TextEdit) -> TextEdit:
    """Return a change of a number with all the words of the number, its bound and its unit."""
    if edit.kind not in (ChangeKind.NUMBER, ChangeKind.UNIT, ChangeKind.BOUND):
        return edit
    here, there = quantity_at(pair.left, edit.left), quantity_at(pair.right, edit.right)
    return TextEdit(
        edit.kind, here.words if here else edit.left, there.words if there else edit.right
    )
