"""FIRST VERSION, to be replaced by the actors room."""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.actors.model import Actor, Mention
from newsdiff.articles.model import Article, Side


def find_mentions(text: str, article: Side = Side.LEFT) -> tuple[Mention, ...]:
    """Find the places where a text names an actor."""
    return ()


def group_mentions(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """Group mentions that mean the same actor."""
    return ()


def find_actors(left: Article, right: Article) -> tuple[Actor, ...]:
    """Find the actors of two articles, most mentioned first."""
    return ()
