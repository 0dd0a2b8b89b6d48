"""Which words of two statements mean nearly the same: police and officers, arrested and detained.

Kindred words are no shared words and are not underlined: rise and fall are kin as well. They only
tell that two stretches speak of the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from newsdiff.alignment.relatedness import related
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.statement import Statement

KIN = 0.5
"""The relation, 0..1, from which two words may stand for each other."""


def kindred(
    left: Statement, right: Statement, but_left: Collection[int], but_right: Collection[int]
) -> tuple[tuple[int, int], ...]:
    """Return words of both statements that are kin, by index, each once, the nearest kin first.

    Those in `but_left` and `but_right` are left out, and so are names, numbers and dates, among
    which kinship means nothing: Monday is kin to Tuesday.
    """
    lefts, rights = _places(left, but_left), _places(right, but_right)
    found = {
        (-near, abs(i - j), i + j, i, j)
        for word in lefts
        for other, near in kin(word).items()
        for i in lefts[word]
        for j in rights.get(other, ())
    }
    found |= {
        (-near, abs(i - j), i + j, i, j)
        for word in rights
        for other, near in kin(word).items()
        for j in rights[word]
        for i in lefts.get(other, ())
    }
    return tuple(_each_once(sorted(found)))


@lru_cache(maxsize=20_000)
def kin(word: str) -> dict[str, float]:
    """Return the words that may stand for `word`, each with its relation, 0..1."""
    return {other: near for other, near in related(word).items() if near >= KIN}


def are_kin(one: str, other: str) -> bool:
    """Whether two words in lower case may stand for each other."""
    return one == other or other in kin(one) or one in kin(other)


def _each_once(found: list[tuple[float, int, int, int, int]]) -> Iterator[tuple[int, int]]:
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for *_, i, j in found:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            yield i, j


def _places(statement: Statement, but: Collection[int]) -> dict[str, list[int]]:
    """Return where the common words of content stand that are not in `but`."""
    named = {index for name in statement.named for index in name.words}
    places: dict[str, list[int]] = {}
    for index, word in enumerate(statement.words):
        taken = index in but or index in named or word.plain in _without_kin()
        small = index == 0 or statement.text[word.span.start].islower()
        if word.content and small and not taken:
            places.setdefault(word.plain, []).append(index)
    return places


@cache
def _without_kin() -> frozenset[str]:
    numbers, dates = table("numbers"), table("dates")
    return frozenset().union(
        numbers["units"],
        numbers["multipliers"],
        numbers["vague"],
        dates["weekdays"],
        dates["months"],
        dates["relative"],
        dates["ordinals"]["far"],
        dates["offsets"]["units"],
    )
