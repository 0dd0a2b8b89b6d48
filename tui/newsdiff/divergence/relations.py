"""Which relation two linked statements stand in."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from newsdiff.alignment.model import Relation
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.word_alignment import Run
from newsdiff.divergence.quoting.utterances import Utterance, same_quotations
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.setting import setting_words

SAME_WORDS = 0.8
"""Share of the shorter statement's words that the other must have, in order, to be the same."""
STRETCH = 2
"""They must stand in so many times the words of the shorter: over a long one any are scattered."""
_LAST_LATIN = "\u024f"
LEAST_NEWS = 3
"""So many shared words of content must be more than a speaker, a title, a place or a time."""
PHRASE = 5
"""A run of so many content words to the letter is no accident."""
QUOTATION = 5
"""A quotation of fewer words is a phrase."""
SAME_STATEMENT = 0.4
"""Coverage of both sides from which two statements say the same, and neither says much more."""


def relation(pair: Pair, divergences: Sequence[Divergence]) -> Relation:
    """Return the strongest relation that holds: see `Relation` for their order.

    Statements that differ in more than a detail have other words, however few these are.
    """
    severities = {divergence.severity for divergence in divergences}
    if Severity.CONFLICT in severities:
        return Relation.CONFLICT
    if pair.left.plain == pair.right.plain or _has_whole_quotation(pair):
        return Relation.VERBATIM
    if Severity.DIFFERS not in severities and _same_words(pair):
        return Relation.VERBATIM
    if min(pair.coverage) >= SAME_STATEMENT:
        return Relation.PARAPHRASE
    return Relation.PHRASE if _shares_phrase(pair) else Relation.OVERLAP


def _same_words(pair: Pair) -> bool:
    """Whether the shorter statement stands in the other, nearly to the letter and in its order."""
    if max(pair.coverage) < SAME_WORDS:
        return False
    left, right = pair.left, pair.right
    if (len(left.plain), left.plain) > (len(right.plain), right.plain):
        left, right = right, left
    blocks = [block for block in LCSseq.opcodes(left.plain, right.plain) if block.tag == "equal"]
    shared = [i for block in blocks for i in range(block.src_start, block.src_end)]
    if not shared or len(shared) < SAME_WORDS * len(left.words):
        return False
    if _changes_unknown_words(left, right, shared):
        return False
    reach = blocks[-1].dest_end - blocks[0].dest_start
    content = left.content(shared)
    return (
        reach <= STRETCH * len(left.words)
        and len(content) >= SAME_WORDS * len(left.content(range(len(left.words))))
        and sum(at not in left.get(setting_words) for at in content) >= LEAST_NEWS
    )


def _changes_unknown_words(left: Statement, right: Statement, shared: Sequence[int]) -> bool:
    """Whether a word in other letters than Latin is another on the right, or has gone.

    What such a word means is not known here: it may be the opposite.
    """
    kept, others = set(shared), set(right.plain)
    changed = (word for at, word in enumerate(left.plain) if at not in kept)
    return any(word[:1] > _LAST_LATIN and word not in others for word in changed)


def _has_whole_quotation(pair: Pair) -> bool:
    """Whether both carry one quotation, and one of them all of it, to the letter."""
    return any(_stands_whole(pair, *both) for both in pair.get(same_quotations))


def _stands_whole(pair: Pair, one: Utterance, other: Utterance) -> bool:
    left = [word.plain for word in one.said(pair.left)]
    right = [word.plain for word in other.said(pair.right)]
    shorter, longer = sorted((left, right), key=len)
    told = min(len(one.content), len(other.content)) >= LEAST_NEWS
    return (
        told
        and len(shorter) >= QUOTATION
        and any(
            longer[at : at + len(shorter)] == shorter
            for at in range(len(longer) - len(shorter) + 1)
        )
    )


def _shares_phrase(pair: Pair) -> bool:
    """Whether the two share a quotation in part, or a run of words to the letter."""
    return any(_to_the_letter(pair, run) for run in pair.runs) or bool(pair.get(same_quotations))


def _to_the_letter(pair: Pair, run: Run) -> bool:
    """Whether a long enough part of a run has the very same words."""
    if not run.exact:
        return False
    content = 0
    for i, j in zip(run.left, run.right, strict=True):
        if pair.left.words[i].plain != pair.right.words[j].plain:
            content = 0
        content += pair.left.words[i].content
        if content >= PHRASE:
            return True
    return False
