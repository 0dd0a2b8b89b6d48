"""Which passages of two versions of one article answer each other."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from newsdiff.alignment.model import Link
from newsdiff.articles.model import PassageKind, Side
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.statement import Statement

LEAST_SAME = 0.3
"""Share of the words of the shorter article that stand in passages with the same words."""
LEAST_OF_SHORTER, LEAST_OF_LONGER = 0.6, 0.5
"""Shares of the words of both that stand in passages with a counterpart."""
ALIKE = 0.6
"""Likeness, 0..1, of the words of two passages of which one is a version of the other."""
SURE = 0.99
"""The score of passages that are versions of one another."""

Place = tuple[int, int]
"""A passage of the left and one of the right article, by their indices."""


@dataclass(frozen=True)
class Versions:
    """The passages of two versions of one article that answer each other, by their indices.

    `same` have the same words; `changed` are in part the same, or both are the headline. `moved`
    are those of both that stand in another order than the most of them do.
    """

    same: tuple[Place, ...]
    changed: tuple[Place, ...]
    moved: frozenset[Place]

    def mirrored(self) -> Versions:
        """Return what answers what as the other side sees it."""
        return Versions(
            _mirrored(self.same), _mirrored(self.changed), frozenset(_mirrored(self.moved))
        )

    @cached_property
    def matched(self) -> tuple[Place, ...]:
        """Both, in the order of the left article."""
        return tuple(sorted((*self.same, *self.changed)))

    def links(self, candidates: Iterable[Link]) -> tuple[Link, ...]:
        """Return the links between two versions: of what answers each other, and no other.

        Only what has no counterpart, as half of a sentence that was cut in two, is linked as in any
        two articles, and not with what stands unchanged.
        """
        fixed = [{place[number] for place in self.same} for number in (0, 1)]
        matched = [{place[number] for place in self.matched} for number in (0, 1)]
        others = (
            link
            for link in candidates
            if link.left not in fixed[0]
            and link.right not in fixed[1]
            and not (link.left in matched[0] and link.right in matched[1])
        )
        own = (Link(left, right, SURE) for left, right in self.matched)
        return tuple(sorted((*own, *others), key=lambda link: (link.left, link.right)))


def find_versions(left: Reading, right: Reading, candidates: Sequence[Link]) -> Versions | None:
    """Return what answers what in two versions of one article; None for two articles."""
    lefts, rights = _statements(left), _statements(right)
    if [one.plain for one in rights] < [one.plain for one in lefts]:
        # One order for both directions: ties fall the same way when the sides are swapped.
        swapped = find_versions(
            right, left, [replace(link, left=link.right, right=link.left) for link in candidates]
        )
        return swapped and swapped.mirrored()
    sizes = sorted((_words(lefts), _words(rights)))
    same = list(_same_words(lefts, rights))
    taken = {place[0] for place in same}
    covered = _words(statement for statement in lefts if statement.index in taken)
    if not same or covered < LEAST_SAME * sizes[0]:
        return None
    free = [_free(lefts, same, 0), _free(rights, same, 1)]
    changed = [*_headlines(left, right, free), *_by_likeness(free, candidates)]
    changed += _left_alone(lefts, rights, [*same, *changed])
    taken.update(place[0] for place in changed)
    covered = _words(statement for statement in lefts if statement.index in taken)
    if covered < LEAST_OF_SHORTER * sizes[0] or covered < LEAST_OF_LONGER * sizes[1]:
        return None
    matched = sorted((*same, *changed))
    moved = frozenset(matched).difference(_longest_in_order(matched))
    return Versions(tuple(sorted(same)), tuple(sorted(changed)), moved)


def _mirrored(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted((right, left) for left, right in places))


def _statements(reading: Reading) -> list[Statement]:
    return [reading.statement(passage.index) for passage in reading.article.body]


def _words(statements: Iterable[Statement]) -> int:
    return sum(len(statement.words) for statement in statements)


def _same_words(lefts: Sequence[Statement], rights: Sequence[Statement]) -> Iterator[Place]:
    """Yield the passages with the same words: first those in one order, then the moved ones."""
    numbers: dict[tuple[str, ...], int] = {}
    keys = [[numbers.setdefault(s.plain, len(numbers)) for s in side] for side in (lefts, rights)]
    taken: tuple[set[int], set[int]] = set(), set()
    for block in LCSseq.opcodes(*keys):
        if block.tag == "equal":
            for i, j in zip(
                range(block.src_start, block.src_end),
                range(block.dest_start, block.dest_end),
                strict=True,
            ):
                taken[0].add(i)
                taken[1].add(j)
                yield lefts[i].index, rights[j].index
    waiting: defaultdict[int, list[int]] = defaultdict(list)
    for j, key in enumerate(keys[1]):
        if j not in taken[1]:
            waiting[key].append(j)
    for i, key in enumerate(keys[0]):
        if i not in taken[0] and waiting[key]:
            yield lefts[i].index, rights[waiting[key].pop(0)].index


def _free(
    statements: Sequence[Statement], taken: Sequence[Place], number: int
) -> dict[int, Statement]:
    known = {place[number] for place in taken}
    return {s.index: s for s in statements if s.index not in known}


def _headlines(
    left: Reading, right: Reading, free: Sequence[dict[int, Statement]]
) -> Iterator[Place]:
    """Yield the headlines of both, if they are not the same, and take them out of what is free."""
    found = [
        next((p.index for p in reading.article.body if p.kind is PassageKind.HEADLINE), None)
        for reading in (left, right)
    ]
    one, other = found
    if one is not None and other is not None and one in free[0] and other in free[1]:
        del free[0][one], free[1][other]
        yield one, other


def _by_likeness(
    free: Sequence[dict[int, Statement]], candidates: Iterable[Link]
) -> Iterator[Place]:
    """Yield the linked passages that are most alike, each once; they are taken out of the free."""
    found = [
        (-likeness, link.left, link.right)
        for link in candidates
        if link.left in free[0]
        and link.right in free[1]
        and (likeness := _likeness(free[0][link.left], free[1][link.right])) >= ALIKE
    ]
    for _, left, right in sorted(found):
        if left in free[0] and right in free[1]:
            del free[0][left], free[1][right]
            yield left, right


def _likeness(one: Statement, other: Statement) -> float:
    whole = len(one.words) + len(other.words)
    return 2 * LCSseq.similarity(one.plain, other.plain) / whole if whole else 0.0


def _left_alone(
    lefts: Sequence[Statement], rights: Sequence[Statement], matched: Sequence[Place]
) -> Iterator[Place]:
    """Yield the passages that stand alone between the same neighbours, and share a word."""
    places = [{s.index: at for at, s in enumerate(side)} for side in (lefts, rights)]
    order = sorted((places[0][left], places[1][right]) for left, right in matched)
    bounds = [(-1, -1), *order, (len(lefts), len(rights))]
    for (i, j), (next_i, next_j) in pairwise(bounds):
        if next_i == i + 2 and next_j == j + 2:
            one, other = lefts[i + 1], rights[j + 1]
            if not _stems(one).isdisjoint(_stems(other)):
                yield one.index, other.index


def _stems(statement: Statement) -> set[str]:
    return {word.stem for word in statement.words if word.content}


def _longest_in_order(places: Sequence[Place]) -> list[Place]:
    """Return the most places, sorted by the left, whose right passages are in order, too."""
    ends: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for number, (_, right) in enumerate(places):
        at = bisect_left(ends, right)
        before.append(chain[at - 1] if at else -1)
        ends[at : at + 1] = [right]
        chain[at : at + 1] = [number]
    found: list[Place] = []
    number = chain[-1] if chain else -1
    while number >= 0:
        found.append(places[number])
        number = before[number]
    return found[::-1]


def side_of(place: Place, side: Side) -> int:
    """Return the passage of a place on `side`."""
    return place[0] if side is Side.LEFT else place[1]
