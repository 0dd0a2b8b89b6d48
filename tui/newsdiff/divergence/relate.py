"""FIRST VERSION, to be replaced by the divergence room."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.model import Actor
from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Side
from newsdiff.divergence.model import Divergence, OnlyHere, QuotePair
from newsdiff.quotes.model import Quote


def relate(
    left: Article,
    right: Article,
    links: Sequence[Link],
    actors: Sequence[Actor],
    quotes: Sequence[Quote],
) -> tuple[tuple[Link, ...], tuple[Divergence, ...]]:
    """Give each link its relation and shared spans, and say what differs inside it."""
    return tuple(links), ()


def pair_quotes(left: Article, right: Article, quotes: Sequence[Quote]) -> tuple[QuotePair, ...]:
    """Find the quotations that both articles carry and compare them word by word."""
    return ()


def rank_only_here(
    article: Article,
    side: Side,
    linked: set[int],
    actors: Sequence[Actor],
    quotes: Sequence[Quote],
) -> tuple[OnlyHere, ...]:
    """Rank the body passages that are not in `linked` by how much they carry, heaviest first."""
    return tuple(OnlyHere(p.index, 0.5) for p in article.body if p.index not in linked)
