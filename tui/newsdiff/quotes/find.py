"""FIRST VERSION, to be replaced by the quotes room."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Article, Side
from newsdiff.quotes.model import Quote, Source


def find_quotes(text: str, article: Side = Side.LEFT) -> tuple[Quote, ...]:
    """Find who says what in a text."""
    return ()


def find_sources(
    left: Article, right: Article, quotes: Sequence[Quote], actors: Sequence[Actor]
) -> tuple[Source, ...]:
    """Group the quotes of both articles by their speaker, most quoted first."""
    return ()
