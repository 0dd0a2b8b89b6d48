"""Which words of one statement answer to which of another.

The longest common runs are taken first, wherever they stand, as in greedy string tiling (Wise
1993): news retells a statement in another order as often as in the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz

from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.words import Word

NEAR_WORD = 82.0
"""rapidfuzz ratio from which two words are spellings of one: honour, honor; Shoygu, Shoigu."""
SHORTEST_NEAR_WORD = 5
MOST_REPEATED = 16
"""So many places of one word in a passage are looked at."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of the left statement that align with words of the right one, by their indices.

    The ranges are of one length and the words the same where `exact`; otherwise they are two
    names of one actor or two spellings of a word.
    """

    left: range
    right: range
    exact: bool = True

    def mirrored(self) -> Run:
        """Return the run as the other side sees it."""
        return Run(self.right, self.left, self.exact)


def common_runs(left: Statement, right: Statement) -> tuple[Run, ...]:
    """Return the runs of words that two statements share, in the order of the left one."""
    if left.words and left.plain == right.plain:
        return (Run(range(len(left.words)), range(len(right.words))),)
    if right.plain < left.plain:
        # One order for both directions: ties fall the same way when the sides are swapped.
        return tuple(sorted((run.mirrored() for run in common_runs(right, left)), key=_by_left))
    tiling = _Tiling(left, right)
    tiling.lay_exact()
    tiling.lay_actors()
    tiling.lay_near_words()
    return tuple(sorted(tiling.runs, key=_by_left))


def _by_left(run: Run) -> tuple[int, int]:
    return run.left.start, run.right.start


def _same(one: Word, other: Word) -> bool:
    return one.content == other.content and (
        one.stem == other.stem if one.content else one.plain == other.plain
    )


class _Tiling:
    """Tiles two statements with runs; a word that is covered stays covered."""

    def __init__(self, left: Statement, right: Statement) -> None:
        self.left, self.right = left, right
        self.free_left = [True] * len(left.words)
        self.free_right = [True] * len(right.words)
        self.runs: list[Run] = []

    def lay_exact(self) -> None:
        """Cover the runs of equal words, the ones with most content first."""
        for start, other, length in sorted(self._diagonals(), key=self._rank):
            self._lay_free(start, other, length)

    def lay_actors(self) -> None:
        """Cover mentions of one actor, in order, as far as their words are free."""
        there = defaultdict(list)
        for named in self.right.named:
            there[named.actor].append(named)
        for named in self.left.named:
            if there.get(named.actor):
                self._lay_rest(named.words, there[named.actor].pop(0).words)

    def lay_near_words(self) -> None:
        """Cover free words that are spellings or compounds of each other."""
        others = self.right.get(_near_index)
        for i, word in enumerate(self.left.words):
            if not (self.free_left[i] and word.content and len(word.plain) >= SHORTEST_NEAR_WORD):
                continue
            for j in (*others.get(word.plain[:1], ()), *others.get(_tail(word), ())):
                if self.free_right[j] and _near(word.plain, self.right.words[j].plain):
                    self._lay(range(i, i + 1), range(j, j + 1), exact=False)
                    break

    def _diagonals(self) -> Iterable[tuple[int, int, int]]:
        """Yield maximal common runs as (left start, right start, length), content at both ends."""
        lefts, rights = self.left.words, self.right.words
        places = _places(rights)
        reached: dict[int, int] = {}
        for i in sorted(chain.from_iterable(_places(lefts).values())):
            for j in places.get(lefts[i].stem, ()):
                if reached.get(j - i, -1) >= i:
                    continue
                length = last_content = 1
                while (
                    i + length < len(lefts)
                    and j + length < len(rights)
                    and _same(lefts[i + length], rights[j + length])
                ):
                    length += 1
                    if lefts[i + length - 1].content:
                        last_content = length
                reached[j - i] = i + last_content - 1
                yield i, j, last_content

    def _rank(self, run: tuple[int, int, int]) -> tuple[int, int, int, int, int]:
        start, other, length = run
        content = sum(word.content for word in self.left.words[start : start + length])
        return -content, -length, abs(start - other), start, other

    def _lay_free(self, start: int, other: int, length: int) -> None:
        """Lay the parts of a run that no earlier run covers."""
        first: int | None = None
        for k in range(length + 1):
            free = k < length and self.free_left[start + k] and self.free_right[other + k]
            if free and first is None and self.left.words[start + k].content:
                first = k
            elif not free and first is not None:
                self._lay(range(start + first, start + k), range(other + first, other + k))
                first = None

    def _lay_rest(self, words: range, others: range) -> None:
        free = [i for i in words if self.free_left[i]]
        other = [j for j in others if self.free_right[j]]
        if free and other:
            left, right = range(free[0], free[-1] + 1), range(other[0], other[-1] + 1)
            if all(map(self.free_left.__getitem__, left)) and all(
                map(self.free_right.__getitem__, right)
            ):
                self._lay(left, right, exact=False)

    def _lay(self, left: range, right: range, *, exact: bool = True) -> None:
        for i in left:
            self.free_left[i] = False
        for j in right:
            self.free_right[j] = False
        self.runs.append(Run(left, right, exact))


def _places(words: Sequence[Word]) -> dict[str, list[int]]:
    """Return where each stem stands, the first places of those that are said over and over."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        if word.content and len(places[word.stem]) < MOST_REPEATED:
            places[word.stem].append(index)
    return places


def _near_index(statement: Statement) -> dict[str, list[int]]:
    """Return the longer words of content by their first letter and by their last ones."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(statement.words):
        if word.content and len(word.plain) >= SHORTEST_NEAR_WORD:
            index[word.plain[0]].append(j)
            index[_tail(word)].append(j)
    return index


def _tail(word: Word) -> str:
    return word.plain[-SHORTEST_NEAR_WORD:]


@lru_cache(maxsize=50_000)
def _near(one: str, other: str) -> bool:
    """Whether two words are spellings of one, or one ends in the other: strike, airstrike."""
    if one.endswith(other) or other.endswith(one):
        return True
    return one[0] == other[0] and fuzz.ratio(one, other) >= NEAR_WORD
