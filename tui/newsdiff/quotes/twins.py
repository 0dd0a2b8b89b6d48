"""Sources that may be the same speaker: named in one article and anonymous in the other."""

from __future__ import annotations

from collections.abc import Sequence

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
    """Return for each source the names of those that may be the same speaker."""
    also: list[list[str]] = [[] for _ in sources]
    for first, source in enumerate(sources):
        for second in range(first + 1, len(sources)):
            other = sources[second]
            if source.anonymous == other.anonymous or not _apart(source, other, quotes):
                continue
            if _same_words(source, other, quotes, left, right) or _same_role(source, other):
                also[first].append(other.name)
                also[second].append(source.name)
    return [tuple(names) for names in also]


def _apart(source: Source, other: Source, quotes: Sequence[Quote]) -> bool:
    """Whether each of the two is quoted in one article only, and not in the same one."""
    sides = [{quotes[index].article for index in each.quotes} for each in (source, other)]
    return len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def _same_role(source: Source, other: Source) -> bool:
    """Whether the description of the one fits the role of the other."""
    unnamed, named = (source, other) if source.anonymous else (other, source)
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
