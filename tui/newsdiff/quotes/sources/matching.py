"""Sources that may be the same speaker: named in one article and anonymous in the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from rapidfuzz import fuzz

from newsdiff.articles.model import Article, Side
from newsdiff.quotes.coreference.descriptions import Profile, profile
from newsdiff.quotes.model import Quote, Source

SAME_WORDS = 85.0
"""Likeness (0..100) from which two quotations in marks are the same words."""
FEWEST_WORDS = 4
"""Words of a quotation whose likeness says something."""


def match_anonymous_sources(
    sources: Sequence[Source], quotes: Sequence[Quote], left: Article, right: Article
) -> list[tuple[str, ...]]:
    """Return for each source the names of those that may be the same speaker.

    Only sources that one article alone quotes are held against each other, a named one of the
    left with the unnamed ones of the right and the other way round.
    """
    matches: list[list[str]] = [[] for _ in sources]
    sides = [_only_side(source, quotes) for source in sources]
    unnamed = [index for index, source in enumerate(sources) if source.anonymous and sides[index]]
    named = [index for index, source in enumerate(sources) if not source.anonymous and sides[index]]
    words = [_words(source, quotes, left, right) for source in sources]
    roles = [_role(source) for source in sources]
    for first, second in product(unnamed, named):
        source, other = sources[first], sources[second]
        if sides[first] is sides[second]:
            continue
        if _same_role(roles[first], roles[second]) or _same_words(words[first], words[second]):
            matches[first].append(other.name)
            matches[second].append(source.name)
    return [tuple(names) for names in matches]


def _only_side(source: Source, quotes: Sequence[Quote]) -> Side | None:
    """The side of the one article that quotes a source, None if both do."""
    sides = {quotes[index].article for index in source.quotes}
    return sides.pop() if len(sides) == 1 else None


def _role(source: Source) -> Profile | None:
    """What an unnamed source is described as, or a named one's role; None where there is none."""
    if source.anonymous:
        return profile(source.name)
    return profile(f"{source.affiliation} {source.role}") if source.role else None


def _same_role(unnamed: Profile | None, named: Profile | None) -> bool:
    """Whether the description of the one fits the role of the other."""
    return unnamed is not None and named is not None and unnamed.fits(named)


def _words(source: Source, quotes: Sequence[Quote], left: Article, right: Article) -> list[str]:
    """The quotations of a source that are long enough to tell."""
    found = (quotes[index] for index in source.quotes if quotes[index].direct)
    texts = (q.span.of((left if q.article is Side.LEFT else right).text) for q in found)
    return [text for text in texts if len(text.split()) >= FEWEST_WORDS]


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of the quotations stands in both."""
    return any(fuzz.token_set_ratio(mine, theirs) >= SAME_WORDS for mine in one for theirs in other)
