"""Which relation two linked statements stand in."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.alignment.model import Relation
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.word_alignment import Run
from newsdiff.divergence.quoting.utterances import same_quotations

VERBATIM_WORDS = 5
"""A run of so many content words to the letter is no accident."""
SAME_STATEMENT = 0.4
"""Coverage of both sides from which two statements say the same, and neither says much more."""


def relation(pair: Pair, divergences: Sequence[Divergence]) -> Relation:
    """Return the strongest relation that holds: see `Relation` for their order."""
    if any(divergence.severity is Severity.CONFLICT for divergence in divergences):
        return Relation.CONFLICT
    if _verbatim(pair):
        return Relation.VERBATIM
    if min(pair.coverage) >= SAME_STATEMENT:
        return Relation.PARAPHRASE
    return Relation.OVERLAP


def _verbatim(pair: Pair) -> bool:
    """Whether the two share a quotation, or a run of words to the letter."""
    if pair.left.plain == pair.right.plain:
        return True
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
        if content >= VERBATIM_WORDS:
            return True
    return False
