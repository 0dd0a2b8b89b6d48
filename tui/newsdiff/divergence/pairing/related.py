"""Which words of two statements mean nearly the same: police and officers, arrested and detained.

Related words are no shared words and are not underlined: rise and fall are related as well. They
only tell that two stretches speak of the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from newsdiff.divergence.lexicon import table
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.related_words import related_to

Places = dict[str, list[int]]
"""Where each word stands in a statement."""


def related_words(
    left: Statement, right: Statement, but_left: Collection[int], but_right: Collection[int]
) -> tuple[tuple[int, int], ...]:
    """Return words of both statements that are related, by index, each once, the nearest first.

    Those in `but_left` and `but_right` are left out, and so are names, numbers and dates, among
    which it means nothing: Monday is related to Tuesday.
    """
    lefts, rights = _places(left, but_left), _places(right, but_right)
    found = {(near, i, j) for near, i, j in _related_places(lefts, rights)}
    found |= {(near, i, j) for near, j, i in _related_places(rights, lefts)}
    return tuple(_each_once(sorted(found, key=_nearest_first)))


def _related_places(words: Places, others: Places) -> Iterator[tuple[float, int, int]]:
    """Yield the related words of `words` and `others`: how near they are, both indices."""
    for word, at in words.items():
        for other, near in related_to(word).items():
            yield from ((near, i, j) for i in at for j in others.get(other, ()))


def _nearest_first(related: tuple[float, int, int]) -> tuple[float, int, int, int]:
    near, i, j = related
    return -near, abs(i - j), i + j, i


def _each_once(found: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for _, i, j in found:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            yield i, j


def _places(statement: Statement, but: Collection[int]) -> Places:
    """Return where the common words of content stand that are not in `but`."""
    left_out = statement.in_names.union(but)
    places: Places = {}
    for index, word in enumerate(statement.words):
        small = index == 0 or not statement.capital(index)
        common = word.content and small and word.plain not in _without_relations()
        if common and index not in left_out:
            places.setdefault(word.plain, []).append(index)
    return places


@cache
def _without_relations() -> frozenset[str]:
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
