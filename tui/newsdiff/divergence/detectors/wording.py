"""Where two linked statements choose words that do not mean the same: a request, a demand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newsdiff.divergence.detectors.negation import negated_directly
from newsdiff.divergence.lexicon import rows
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.pairing.same_event import (
    Match,
    evidence,
    match,
    match_clauses,
    one_manner,
    same_act,
    same_party,
    same_time,
)
from newsdiff.divergence.reading.frames import Frame, clause_around, frame_at
from newsdiff.divergence.reading.statement import Statement
from newsdiff.divergence.reading.times import temporal_expressions

CONTEXT_REACH = 8
"""So many words around the two words are looked at for something shared."""
LEAST = 2


@cache
def _contrasts() -> dict[str, tuple[tuple[int, int], ...]]:
    """Return for each word of the lexicon its places there: (row, group)."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, (_, _, *groups) in enumerate(rows("contrasts")):
        for group, forms in enumerate(groups):
            for form in forms.split():
                places.setdefault(form, []).append((number, group))
    return {form: tuple(where) for form, where in places.items()}


def wording_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield contrasting words that are said of the same: won the vote, lost the vote."""
    lefts, rights = pair.left.get(contrasting), pair.right.get(contrasting)
    for row in sorted(lefts.keys() & rights.keys()):
        found = [
            divergence
            for group, here in lefts[row].items()
            for other, there in rights[row].items()
            if group != other
            and (divergence := _contrast(pair, row, here, there)) is not None
            and not _said_alike(pair, row, here, there)
        ]
        if found:
            yield max(found, key=_weight_of)


def _contrast(pair: Pair, row: int, left: range, right: range) -> Divergence | None:
    """Return the divergence of two words that are said of the same, None of others."""
    weight, sort, *_ = rows("contrasts")[row]
    here, there = pair.left.stretch(left), pair.right.stretch(right)
    around = min(1.0, pair.context(left, right, CONTEXT_REACH) / (2 * LEAST))
    if sort == "name":
        if around * 2 * LEAST < LEAST:
            return None
        told = evidence(None, around=around)
        return pair.contrast(DivergenceKind.WORDING, Severity.DIFFERS, here, there, evidence=told)
    found = _of_same(pair, left, right)
    if found is None:
        return None
    told = evidence(found, around=around)
    return pair.contrast(DivergenceKind.WORDING, Severity(weight), here, there, evidence=told)


def _of_same(pair: Pair, left: range, right: range) -> Match | None:
    """Return how far two words are said of the same, None where they may be said of others.

    They are the acts of two clauses, or stand right before one noun: older, younger sister.
    """
    one, other = frame_at(pair.left, left), frame_at(pair.right, right)
    if one is None and other is None:
        clauses = clause_around(pair.left, left), clause_around(pair.right, right)
        around_both = match_clauses(pair, *clauses)
        if around_both and around_both.parties and same_act(pair, *clauses):
            return around_both  # charged with murder, with manslaughter
    if one is None or other is None:
        before_one_noun = pair.shares_any((left.stop,), (right.stop,))
        around = pair.context(left, right, CONTEXT_REACH)
        beside = before_one_noun and around > LEAST and one is None and other is None
        return Match(None, True, around) if beside else None
    if one.negated or other.negated or not one_manner(one, other):
        return None
    if same_time(pair, one, other) is False:
        return None
    found = _across_voices(pair, one, other) or match(pair, one, other)
    after = set(_after(pair.left, one)), set(_after(pair.right, other))
    apart = all(after) and not pair.shares_any(*after)
    unknown = bool(one.doer) and bool(other.doer) and found.doer is not True
    return None if found.parties == 0 or apart or unknown else found


def _across_voices(pair: Pair, left: Frame, right: Frame) -> Match | None:
    """Compare whom "resigned" and "was fired" tell of: who leaves, and who is made to."""
    active, passive = (left, right) if left.doer else (right, left)
    if active.undergoer or passive.doer or not active.doer or not passive.undergoer:
        return None
    concerned = (left.doer or left.undergoer, right.doer or right.undergoer)
    found = match(pair, left, right)
    return Match(same_party(pair, *concerned), None, found.context)


def _after(statement: Statement, frame: Frame) -> Iterator[int]:
    """Yield the words that a clause goes on with after its act, past what it is done to."""
    for index in range(frame.words.stop, frame.clause.stop):
        if index not in frame.undergoer and statement.words[index].content:
            dated = any(index in time.words for time in statement.get(temporal_expressions))
            if not dated:
                yield index


def _said_alike(pair: Pair, row: int, left: range, right: range) -> bool:
    """Whether a side says the other's word of the same as well: "convicted, and then cleared"."""
    lefts, rights = pair.left.get(contrasting)[row], pair.right.get(contrasting)[row]
    own = next(group for group, words in lefts.items() if words == left)
    other = next(group for group, words in rights.items() if words == right)
    return (own in rights and _covers(pair, (left, rights[own]), (left, right))) or (
        other in lefts and _covers(pair, (lefts[other], right), (left, right))
    )


def _covers(pair: Pair, alike: tuple[range, range], apart: tuple[range, range]) -> bool:
    """Whether two like words are said of all that two contrasting ones are said of."""
    if _of_same(pair, *alike) is None:
        return False
    return _said_of_both(pair, *apart) <= _said_of_both(pair, *alike)


def _said_of_both(pair: Pair, left: range, right: range) -> set[tuple[str, str]]:
    """Return the words, with what they are aligned with, that two clauses both go on with."""
    one, other = frame_at(pair.left, left), frame_at(pair.right, right)
    if one is None or other is None:
        return set()
    here, there = set(_after(pair.left, one)), set(_after(pair.right, other))
    return {
        (pair.left.words[i].stem, pair.right.words[j].stem)
        for i, j in pair.word_alignment
        if i in here and j in there
    }


def _weight_of(divergence: Divergence) -> tuple[bool, float]:
    told = dict(divergence.evidence)
    return divergence.severity is Severity.CONFLICT, told["parties"] + told["around"]


def contrasting(statement: Statement) -> dict[int, dict[int, range]]:
    """Return the rows of the lexicon that a statement has words of: row -> group -> its words.

    A word that is negated stands for its contrary and is left out.
    """
    found: dict[int, dict[int, range]] = {}
    turned = statement.get(negated_directly)
    for index, (plain, following) in enumerate(pairwise((*statement.plain, ""))):
        if index in turned:
            continue
        for length, form in ((2, f"{plain}_{following}"), (1, plain)):
            for row, group in _contrasts().get(form, ()):
                found.setdefault(row, {}).setdefault(group, range(index, index + length))
    return found
