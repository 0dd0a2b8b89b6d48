"""FIRST VERSION: the quotes of both articles by their speaker."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Article
from newsdiff.quotes.model import Quote, Source, SourceKind


def find_sources(
    left: Article, right: Article, quotes: Sequence[Quote], actors: Sequence[Actor]
) -> tuple[Source, ...]:
    """Group the quotes of both articles by their speaker, most quoted first."""
    groups: dict[str, list[int]] = {}
    for index, quote in enumerate(quotes):
        if quote.speaker:
            groups.setdefault(quote.speaker, []).append(index)
    found = [Source(name, SourceKind.OTHER, tuple(group)) for name, group in groups.items()]
    return tuple(sorted(found, key=lambda source: -len(source.quotes)))
