"""What the two articles are called where one is set against the other: their outlets, if known."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from newsdiff.articles.addresses import host_of
from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison

LONGEST = 24
"""A longer name is cut short where it stands in a sentence or above a column."""


def side_names(left: Article, right: Article) -> Mapping[Side, str]:
    """Return a short name for each side, never the same one twice.

    The outlet, else the host of an address, else the name of the file without its ending; where
    both have one name, the date tells them apart, and if not even that, the side.
    """
    articles = {Side.LEFT: left, Side.RIGHT: right}
    names = {side: short_name(article) or side.value for side, article in articles.items()}
    if names[Side.LEFT].casefold() != names[Side.RIGHT].casefold():
        return names
    dates = {side: article.date for side, article in articles.items()}
    if all(dates.values()) and dates[Side.LEFT] != dates[Side.RIGHT]:
        return {side: f"{name} ({dates[side]:%Y-%m-%d})" for side, name in names.items()}
    return {side: f"{name} ({side})" for side, name in names.items()}


def names_of(comparison: Comparison) -> Mapping[Side, str]:
    """Return what the two articles of a comparison are called: as chosen, else as usual."""
    usual = side_names(comparison.left, comparison.right)
    chosen = dict(zip(Side, comparison.options.names, strict=True))
    return {side: chosen[side] or usual[side] for side in Side}


def names_in_sentences(comparison: Comparison) -> Mapping[Side, str]:
    """Return the names of both sides as they stand inside a sentence: "the left article"."""
    names = names_of(comparison)
    return {side: f"the {side} article" if name == side else name for side, name in names.items()}


def short_name(article: Article) -> str:
    """Return the shortest name that tells where an article comes from; "" where nothing does."""
    if article.outlet:
        return _cut(article.outlet)
    if "://" in article.origin:
        return _cut(host_of(article.origin))
    return _cut(PurePath(article.origin).stem)


def _cut(name: str) -> str:
    name = " ".join(name.split())
    if len(name) <= LONGEST:
        return name
    return name[:LONGEST].rsplit(" ", 1)[0].rstrip(" -–—,") + "…"
