"""What one of two linked statements has as done and the other as still to come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.lexicon import words as words_of
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.cues import Phrases, by_first_word, occurrences
from newsdiff.divergence.reading.statement import Statement

MODAL_REACH = 6
GOVERNED = 3
"""A verb that is still to come follows its "will" within so many words."""


def plan_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield the first act that one side announces and the other reports as done or called off."""
    left_plans, right_plans = pair.left.get(planned), pair.right.get(planned)
    for i, j in pair.word_alignment_by_place:
        if (i in left_plans) == (j in right_plans):
            continue
        statement, index = (pair.right, j) if i in left_plans else (pair.left, i)
        off = _called_off(statement, index)
        if off is None and not _is_done(statement, index):
            continue
        left = left_plans.get(i, off or pair.left.words[i].span)
        right = right_plans.get(j, off or pair.right.words[j].span)
        lead = "called_off" if off else "done_or_to_come"
        yield pair.contrast(DivergenceKind.CERTAINTY, Severity.CONFLICT, left, right, lead=lead)
        return


@cache
def _lexicon() -> Phrases:
    return by_first_word((cue, "plan") for cue in table("plans")["cues"])


def planned(statement: Statement) -> dict[int, Span]:
    """Return the words that a "will" or "plans to" leads to, each with the span of both."""
    found: dict[int, Span] = {}
    for cue, _ in occurrences(statement, _lexicon()):
        if not _flat(statement, cue):
            continue
        for index in range(cue.stop, min(cue.stop + GOVERNED, len(statement.words))):
            if statement.words[index].content:
                found.setdefault(index, statement.stretch(range(cue.start, index + 1)))
    return found


def _flat(statement: Statement, cue: range) -> bool:
    """Whether a plan stands alone: "has not and will not change" is about the past as well."""
    before = statement.plain[max(0, cue.start - 1) : cue.start]
    after = statement.plain[cue.stop : cue.stop + 1]
    return not {"and", "or"} & set(before) and not {"not", "n't", "never"} & set(after)


def _called_off(statement: Statement, index: int) -> Span | None:
    """Return the words that call an act off, with the act: "cancelled a visit"."""
    words = table("plans")["called_off"]
    clause = statement.clause(range(index, index + 1), GOVERNED, 2 * GOVERNED)
    at = next((k for k in clause if statement.plain[k] in words), None)
    return None if at is None else statement.stretch(range(min(at, index), max(at, index) + 1))


def _is_done(statement: Statement, index: int) -> bool:
    """Whether a verb is in the past, or in the present of headlines, right after who does it."""
    plain = statement.words[index].plain
    open_still = not words_of("modals").isdisjoint(
        statement.plain[max(0, index - MODAL_REACH) : index]
    )
    if plain.endswith("ed"):
        return not open_still
    doer = any(
        named.kind is ActorKind.PERSON and named.words.stop == index for named in statement.named
    )
    return plain.endswith("s") and doer
