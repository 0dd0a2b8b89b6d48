"""Sources that may be the same speaker: named in one article and anonymous in the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from rapidfuzz import fuzz

from newsdiff.articles.model import Article, Side
from newsdiff.quotes.model import Quote, Source
from newsdiff.quotes.unnamed import profile

SAME_WORDS = 85.0
"""Likeness (0..100) from which two quotations in marks are the same words."""
FEWEST_WORDS = 4
"""Words of a quotation whose likeness says something."""


def twins(
    sources: Sequence[Source], quotes: Sequence[Quote], left: Article, right: Article
) -> list[tuple[str, ...]]:
    """Return for each source the names of those that may be the same speaker.

    Only sources that one article alone quotes are held against each other, a named one of the
    left with the unnamed ones of the right and the other way round.
    """
    also: list[list[str]] = [[] for _ in sources]
    sides = [_only_side(source, quotes) for source in sources]
    unnamed = [index for index, source in enumerate(sources) if source.anonymous and sides[index]]
    named = [index for index, source in enumerate(sources) if not source.anonymous and sides[index]]
    for first, second in product(unnamed, named):
        source, other = sources[first], sources[second]
        if sides[first] is sides[second]:
            continue
        if _same_role(source, other) or _same_words(source, other, quotes, left, right):
            also[first].append(other.name)
            also[second].append(source.name)
    return [tuple(names) for names in also]


def _only_side(source: Source, quotes: Sequence[Quote]) -> Side | None:
    """The side of the one article that quotes a source, None if both do."""
    sides = {quotes[index].article for index in source.quotes}
    return sides.pop() if len(sides) == 1 else None


def _same_role(unnamed: Source, named: Source) -> bool:
    """Whether the description of the one fits the role of the other."""
    if not named.role:
        return False
    return profile(unnamed.name).fits(profile(f"{named.affiliation} {named.role}"))


def _same_words(
    source: Source, other: Source, quotes: Sequence[Quote], left: Article, right: Article
) -> bool:
    def words(each: Source) -> list[str]:
        found = (quotes[index] for index in each.quotes if quotes[index].direct)
        texts = (q.span.of((left if q.article is Side.LEFT else right).text) for q in found)
        return [text for text in texts if len(text.split()) >= FEWEST_WORDS]

    return any(
        fuzz.token_set_ratio(mine, theirs) >= SAME_WORDS
        for mine in words(source)
        for theirs in words(other)
    )
