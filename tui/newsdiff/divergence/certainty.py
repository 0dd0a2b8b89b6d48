"""How sure two linked statements are of what they share: alleged, likely, confirmed, denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newsdiff.articles.model import Side, Span
from newsdiff.divergence import phrases
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pair import Pair
from newsdiff.divergence.statement import Statement

REACH = 6
"""A cue bears on what is shared when that stands within so many words."""
GOVERNED = 3
"""A verb that is still to come follows its "will" within so many words."""
STRONG = 0.6
"""Coverage from which a bare statement and a hedged one are one and the same claim."""

PLANNED = "planned"
"""The level of what is still to come: a matter of time more than of doubt."""
OPPOSED = {
    frozenset(("alleged", "confirmed")): Severity.CONFLICT,
    frozenset(("denied", "confirmed")): Severity.CONFLICT,
    frozenset(("alleged", "denied")): Severity.DIFFERS,
    frozenset(("likely", "denied")): Severity.DIFFERS,
    frozenset(("likely", "confirmed")): Severity.DIFFERS,
    frozenset(("likely", "alleged")): Severity.DIFFERS,
}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how sure a statement is; `level` is a heading of the lexicon."""

    words: range
    span: Span
    level: str


def certainty_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield where one side is surer than the other of what both say."""
    yield from _levels(pair)
    yield from _done_or_to_come(pair)


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the cues by their first word, longest first, each with its level."""
    cues: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for level, entry in table("certainty").items():
        for phrase in entry["cues"]:
            parts = tuple(phrase.split())
            cues.setdefault(parts[0], []).append((parts, level))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in cues.items()
    }


def cues(statement: Statement) -> tuple[Cue, ...]:
    """Return the words of a statement that say how sure it is, in order."""
    found = []
    for at, word in enumerate(statement.words):
        for parts, level in _phrases().get(word.plain, ()):
            words = range(at, at + len(parts))
            if tuple(w.plain for w in statement.words[words.start : words.stop]) == parts:
                found.append(Cue(words, statement.stretch(words), level))
                break
    return tuple(found)


def _levels(pair: Pair) -> Iterator[Divergence]:
    lefts, rights = _bearing(pair, Side.LEFT), _bearing(pair, Side.RIGHT)
    if {cue.level for cue in lefts} & {cue.level for cue in rights}:
        return
    if lefts and rights:
        left, right = lefts[0], rights[0]
        severity = OPPOSED[frozenset((left.level, right.level))]
        yield pair.contrast(DivergenceKind.CERTAINTY, severity, left.span, right.span)
    elif lefts:
        yield _one_sided(pair, lefts[0], Side.LEFT)
    elif rights:
        yield _one_sided(pair, rights[0], Side.RIGHT)


def _bearing(pair: Pair, side: Side) -> list[Cue]:
    """Return the cues on `side` that bear on what is shared."""
    return [
        cue
        for cue in pair.statement(side).known(cues)
        if cue.level != PLANNED and pair.touches(side, cue.words, REACH)
    ]


def _one_sided(pair: Pair, cue: Cue, side: Side) -> Divergence:
    if cue.level == "confirmed":
        severity = Severity.DETAIL
    elif cue.level in ("alleged", "denied") and max(pair.coverage) >= STRONG:
        severity = Severity.CONFLICT
    else:
        severity = Severity.DIFFERS
    said = pair.statement(side).said(cue.span)
    sentence = phrases.one_sided_certainty(cue.level, side, said)
    return pair.one_sided(DivergenceKind.CERTAINTY, severity, side, cue.span, sentence)


def _done_or_to_come(pair: Pair) -> Iterator[Divergence]:
    """Yield verbs that one side has as done and the other as still to come."""
    left_plans = _planned(pair.left)
    right_plans = _planned(pair.right)
    for i, j in pair.answers:
        if (i in left_plans) == (j in right_plans):
            continue
        done = pair.right.words[j] if i in left_plans else pair.left.words[i]
        if not done.plain.endswith("ed"):
            continue
        left = left_plans.get(i, pair.left.words[i].span)
        right = right_plans.get(j, pair.right.words[j].span)
        said = pair.left.said(left), pair.right.said(right)
        sentence = phrases.done_or_to_come(*said)
        yield pair.contrast(DivergenceKind.CERTAINTY, Severity.CONFLICT, left, right, sentence)
        return


def _planned(statement: Statement) -> dict[int, Span]:
    """Return the words that a "will" or "plans to" leads to, each with the span of both."""
    governed = {}
    for cue in statement.known(cues):
        if cue.level != PLANNED or not _flat(statement, cue):
            continue
        for index in range(cue.words.stop, min(cue.words.stop + GOVERNED, len(statement.words))):
            if statement.words[index].content:
                span = Span(cue.span.start, statement.words[index].span.end)
                governed[index] = span
    return governed


def _flat(statement: Statement, cue: Cue) -> bool:
    """Whether a plan stands alone: "has not and will not change" is about the past as well."""
    before = statement.words[max(0, cue.words.start - 1) : cue.words.start]
    after = statement.words[cue.words.stop : cue.words.stop + 1]
    return not any(word.plain in ("and", "or") for word in before) and not any(
        word.plain in ("not", "n't", "never") for word in after
    )
