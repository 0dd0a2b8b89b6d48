"""Sources that may be the same speaker: named in one article and anonymous in the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz import fuzz

from newsdiff.articles.model import Article, Side
from newsdiff.quotes.coreference.descriptions import Profile, profile
from newsdiff.quotes.model import Quote, Source

SAME_WORDS = 85.0
"""Likeness (0..100) from which two quotations in marks are the same words."""
MOST_WORDS = 60
"""Words of a quotation by which another with the same words is looked for."""
MOST_ALIKE = 50
FEW = 5
"""Sources with one role, quotations of one source, and sources with one run of words, that are held
against another."""
FEWEST_WORDS = 4
"""Words of a quotation whose likeness says something."""


def match_anonymous_sources(
    sources: Sequence[Source], quotes: Sequence[Quote], left: Article, right: Article
) -> list[tuple[str, ...]]:
    """Return for each source the names of those that may be the same speaker.

    Only sources that one article alone quotes are held against each other: one without a name of
    the one side with those of the other that have the same role, or the same words, and have a name
    or a description that says nothing else.
    """
    sides = [_only_side(source, quotes) for source in sources]
    words = [
        _words(source, quotes, left, right) if side else []
        for source, side in zip(sources, sides, strict=True)
    ]
    roles = [_role(source) for source in sources]
    index = _Candidates(roles, words)
    matches: list[list[str]] = [[] for _ in sources]
    for first, source in enumerate(sources):
        if not source.anonymous or sides[first] is None:
            continue
        for second in index.of(first):
            other = sources[second]
            if sides[second] in (None, sides[first]) or (other.anonymous and second < first):
                continue
            same = _same_words(words[first], words[second])
            if same or _same_role(roles[first], roles[second], other.anonymous):
                matches[first].append(other.name)
                matches[second].append(source.name)
    return [tuple(names) for names in matches]


class _Candidates:
    """Which sources share the noun of their role, or a few words of a quotation, with another."""

    def __init__(self, roles: Sequence[Profile | None], words: Sequence[Sequence[str]]) -> None:
        self._roles = roles
        self._runs = [{run for text in texts for run in _runs(text)} for texts in words]
        self._by_head: dict[str, list[int]] = defaultdict(list)
        self._by_run: dict[str, list[int]] = defaultdict(list)
        for index, role in enumerate(roles):
            if role is not None:
                self._by_head[role.head].append(index)
            for run in self._runs[index]:
                self._by_run[run].append(index)

    def of(self, index: int) -> list[int]:
        """Return the sources that may be the one at `index`, in order, at most a few dozen."""
        role = self._roles[index]
        found = set(self._by_head[role.head][:MOST_ALIKE]) if role is not None else set()
        for run in self._runs[index]:
            found.update(self._by_run[run][:FEW])
        return sorted(found - {index})


def _runs(text: str) -> Iterator[str]:
    """The runs of three words of a quotation, as far as it is looked at."""
    words = re.findall(r"\w+", text.lower())[:MOST_WORDS]
    for at in range(len(words) - 2):
        yield " ".join(words[at : at + 3])


def _only_side(source: Source, quotes: Sequence[Quote]) -> Side | None:
    """The side of the one article that quotes a source, None if both do."""
    sides = {quotes[index].article for index in source.quotes}
    return sides.pop() if len(sides) == 1 else None


def _role(source: Source) -> Profile | None:
    """What an unnamed source is described as, or a named one's role; None where there is none."""
    if source.anonymous:
        return profile(source.name)
    return profile(f"{source.affiliation} {source.role}") if source.role else None


def _same_role(unnamed: Profile | None, other: Profile | None, anonymous: bool) -> bool:
    """Whether the description of the one fits the role, or the description, of the other."""
    if unnamed is None or other is None or not unnamed.fits(other):
        return False
    alike = unnamed.others <= other.others or other.others <= unnamed.others
    return not anonymous or alike


def _words(source: Source, quotes: Sequence[Quote], left: Article, right: Article) -> list[str]:
    """The quotations of a source that are long enough to tell."""
    found = (quotes[index] for index in source.quotes if quotes[index].direct)
    texts = (q.span.of((left if q.article is Side.LEFT else right).text) for q in found)
    return list(islice((text for text in texts if len(text.split()) >= FEWEST_WORDS), MOST_ALIKE))


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of the quotations stands in both."""
    return any(fuzz.token_set_ratio(mine, theirs) >= SAME_WORDS for mine in one for theirs in other)
