"""Where it happens: other places or parts of a region for what two linked statements share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Side
from newsdiff.divergence.lexicon import table
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.statement import Named, Statement

CONTEXT_REACH = 8
SAME_EVENT = 2
"""So much in common around two places makes it one event."""
DETAIL_REACH = 4


def place_divergences(pair: Pair) -> Iterator[Divergence]:
    """Yield other parts of a region, other places, and places that one side adds."""
    yield from _directions(pair)
    lefts, rights = (
        pair.named_alone(side, partial(_is_where, pair.statement(side))) for side in Side
    )
    if lefts and rights:
        left, right = lefts[0], rights[0]
        if pair.context(left.words, right.words, CONTEXT_REACH) >= SAME_EVENT:
            yield pair.contrast(DivergenceKind.PLACE, Severity.DIFFERS, left.span, right.span)
        return
    yield from pair.added(DivergenceKind.PLACE, Side.LEFT, lefts, DETAIL_REACH)
    yield from pair.added(DivergenceKind.PLACE, Side.RIGHT, rights, DETAIL_REACH)


@cache
def _direction_words() -> dict[str, str]:
    return {form: part for part, forms in table("places")["directions"].items() for form in forms}


def directions(statement: Statement) -> tuple[tuple[int, str], ...]:
    """Return the words for a part of a region as (index of the word, name of the part)."""
    found = []
    for index, word in enumerate(statement.words[:-1]):
        part = _direction_words().get(word.plain)
        following = statement.words[index + 1]
        if part is None or not following.content or following.plain in _direction_words():
            continue
        if not statement.is_clause_boundary(index):
            found.append((index, part))
    return tuple(found)


def _directions(pair: Pair) -> Iterator[Divergence]:
    lefts, rights = pair.left.get(directions), pair.right.get(directions)
    if any(_meet(part, other) for _, part in lefts for _, other in rights):
        return
    for i, _ in lefts:
        for j, _ in rights:
            here, there = range(i, i + 2), range(j, j + 2)
            if pair.context(here, there, CONTEXT_REACH) == 0 or not _of_one_region(pair, i, j):
                continue
            left, right = pair.left.stretch(here), pair.right.stretch(there)
            yield pair.contrast(DivergenceKind.PLACE, Severity.CONFLICT, left, right)
            return


def _of_one_region(pair: Pair, i: int, j: int) -> bool:
    """Whether two words for a part may be of one region: northern Peru, the southern provinces.

    "North Sumatra" is the name of a province, and a "western tip" one of any land.
    """
    if (i + 1, j + 1) in pair.word_alignment:
        return True
    regions = table("places")["regions"]
    return (pair.left.plain[i + 1] in regions and pair.right.capital(j + 1)) or (
        pair.right.plain[j + 1] in regions and pair.left.capital(i + 1)
    )


def _meet(part: str, other: str) -> bool:
    """Whether two parts of a region may be one: the southwest is in the south, and in the west."""
    return part in other or other in part


def _is_where(statement: Statement, named: Named) -> bool:
    """Whether a name says where something happens: not "leave Syrian airspace"."""
    if named.kind is not ActorKind.PLACE:
        return False
    words = named.words
    before = statement.plain[max(0, words.start - 2) : words.start]
    if not any(plain in table("places")["prepositions"] for plain in before):
        return False
    last, after = words.stop - 1, range(words.stop, min(words.stop + 1, len(statement.words)))
    return not (
        statement.content(after)
        and statement.text[statement.words[after[0]].span.start].islower()
        and statement.continues(last)
    )
