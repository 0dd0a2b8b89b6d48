"""What one statement has as done or sure to come, and the other as to come or as possible."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from newsdiff.articles.model import Side
from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import Match, evidence, match, same_act, same_party
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.frames import (
    ASSERTED,
    NOTHING,
    Frame,
    Modality,
    clause_around,
    frames,
)
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.lexicon import cue_verbs

OPEN_REACH = 10
"""What is left open is told within so many words of "no decision"."""


def plan_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first act that one side announces and the other reports as done or called off.

    Done or to come, certain or possible, is a difference and no more: the articles may be of two
    days. Only what is called off can no longer come.
    """
    for left in pair.left.get(frames):
        for right in pair.right.get(frames):
            found = _called_off(pair, left, right) or _put_otherwise(pair, left, right)
            if found is not None:
                yield found
                return
    yield from islice(filter(None, (_left_open(pair, side) for side in Side)), 1)


def _put_otherwise(pair: Pair, left: Frame, right: Frame) -> Divergence | None:
    """Return how one act is told in two manners: as done, as to come, as possible."""
    manners = {left.modality, right.modality}
    if len(manners) == 1 or left.negated or right.negated or not same_act(pair, left, right):
        return None
    found = match(pair, left, right)
    transitive = bool(left.undergoer or right.undergoer)
    if found.parties == 0 or (transitive and found.undergoer is not True):
        return None
    if manners == set(ASSERTED):
        if any(_was_going_on(told) for told in ((pair.left, left), (pair.right, right))):
            return None
        return _contrast(pair, (left, right), found, Severity.DIFFERS, "done_or_to_come")
    if Modality.POSSIBLE not in manners or manners.isdisjoint(ASSERTED):
        return None
    side = Side.LEFT if left.modality is Modality.POSSIBLE else Side.RIGHT
    statement = pair.statement(side)
    span = statement.stretch((left if side is Side.LEFT else right).words)
    sentence = phrases.one_sided_certainty("likely", side, statement.said(span))
    return pair.divergence(
        DivergenceKind.CERTAINTY,
        Severity.DIFFERS,
        pair.left.stretch(left.words),
        pair.right.stretch(right.words),
        sentence,
        evidence(found),
    )


def _was_going_on(told: tuple[Statement, Frame]) -> bool:
    """Whether an act is told as in progress: "said she was asking" says that she is or will be."""
    statement, frame = told
    first, last = statement.plain[frame.words[0]], statement.plain[frame.words[-1]]
    return first in ("was", "were") and last.endswith("ing")


def _left_open(pair: Pair, side: Side) -> Divergence | None:
    """Return an act that `side` announces and the other has the same party still consider."""
    own, other = pair.statement(side), pair.statement(side.other)
    aligned = dict(pair.aligned_from(side))
    for words, _ in occurrences(other, _undecided()):
        party = _who_considers(other, words)
        told = other.clause(words, 0, OPEN_REACH)
        for frame in own.get(frames):
            if frame.modality is not Modality.PLANNED or frame.negated:
                continue
            if aligned.get(frame.words[-1], -1) not in range(words.stop, told.stop):
                continue
            if same_party(pair, *side.in_order(frame.doer, party)) is not True:
                continue
            left, right = side.in_order(own.stretch(frame.words), other.stretch(told))
            return pair.contrast(
                DivergenceKind.CERTAINTY,
                Severity.DIFFERS,
                left,
                right,
                lead="undecided",
                evidence=evidence(Match(True, None, 0)),
            )
    return None


@cache
def _undecided() -> Phrases:
    return by_first_word((phrase, "") for phrase in table("plans")["undecided"])


def _who_considers(statement: Statement, words: range) -> range:
    """Return whose decision it is: in the passive that of whoever says so."""
    clause = clause_around(statement, words)
    if clause is not None and clause.doer and clause.doer.stop <= words.start:
        return clause.doer
    before = [frame for frame in statement.get(frames) if frame.words.stop <= words.start]
    return before[-1].doer if before and before[-1].act in cue_verbs() else NOTHING


def _called_off(pair: Pair, left: Frame, right: Frame) -> Divergence | None:
    """Return what one side announces and the other says to be called off: "cancelled a visit"."""
    off = table("plans")["called_off"]
    for planned, other, statement, aligned in (
        (left, right, pair.right, pair.word_alignment),
        (right, left, pair.left, [(j, i) for i, j in pair.word_alignment]),
    ):
        if planned.modality is not Modality.PLANNED or planned.negated or other.negated:
            continue
        same = any(i == planned.words[-1] and j in other.undergoer for i, j in aligned)
        if not same or statement.plain[other.words[-1]] not in off:
            continue
        doer = same_party(pair, left.doer, right.doer)
        if doer is True:
            found = Match(doer, True, 0)
            return _contrast(pair, (left, right), found, Severity.CONFLICT, "called_off")
    return None


def _contrast(
    pair: Pair, told: tuple[Frame, Frame], found: Match, severity: Severity, lead: str
) -> Divergence:
    return pair.contrast(
        DivergenceKind.CERTAINTY,
        severity,
        pair.left.stretch(told[0].words),
        pair.right.stretch(told[1].words),
        lead=lead,
        evidence=evidence(found),
    )
