"""Matching what is found on both sides: numbers with numbers, times with times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from newsdiff.articles.model import Side
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Located, Pair

Item = TypeVar("Item", bound=Located)
WEIGHTS = list(Severity)
"""The severities from the lightest to the heaviest."""


class Weight(NamedTuple):
    """How much a difference weighs, how much is in common around it, and what speaks for it."""

    severity: Severity
    context: int
    evidence: Mapping[str, float]


def match_and_compare(
    pair: Pair,
    kind: DivergenceKind,
    found: tuple[Sequence[Item], Sequence[Item]],
    alike: Sequence[Callable[[Item, Item], bool | None]],
    weigh: Callable[[Pair, Item, Item], Weight | None],
    reach: int,
) -> Iterator[Divergence]:
    """Yield where what is `found` on the left and on the right differs.

    What is `alike` is settled first, by each of the tests in turn. Of the rest, those whose
    difference weighs most by `weigh` stand against each other (None: they have nothing to do with
    each other), each once; what is left over and stands within `reach` words of something shared
    is a detail.
    """
    lefts, rights = list(found[0]), list(found[1])
    for are_alike in alike:
        settled = [(one, other) for one in lefts for other in rights if are_alike(one, other)]
        for left, right in settled:
            if left in lefts and right in rights:
                lefts.remove(left)
                rights.remove(right)
    differences = [
        (weight, left, right)
        for left in lefts
        for right in rights
        if (weight := weigh(pair, left, right)) is not None
    ]
    for weight, left, right in sorted(differences, key=_rank):
        if left in lefts and right in rights:
            lefts.remove(left)
            rights.remove(right)
            yield pair.contrast(
                kind, weight.severity, left.span, right.span, evidence=weight.evidence
            )
    yield from pair.added(kind, Side.LEFT, lefts, reach)
    yield from pair.added(kind, Side.RIGHT, rights, reach)


def most_severe(found: Iterable[Divergence | None]) -> Iterator[Divergence]:
    """Yield the one divergence that weighs most, if there is any."""
    divergences = [divergence for divergence in found if divergence is not None]
    if divergences:
        yield max(divergences, key=lambda divergence: WEIGHTS.index(divergence.severity))


def _rank(difference: tuple[Weight, Located, Located]) -> tuple[int, int, int, int]:
    """Heaviest first, then by what is in common, then by place: the same for swapped sides."""
    weight, left, right = difference
    places = left.words.start, right.words.start
    return -WEIGHTS.index(weight.severity), -weight.context, sum(places), min(places)
