"""What a source says, each thing once: as lists and tables show it, and as it is counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.articles.model import Side

if TYPE_CHECKING:  # the reader imports this module before it needs them
    from newsdiff.comparison import Comparison
    from newsdiff.quotes.model import Quote, Source


class Statement(NamedTuple):
    """A quote that stands in no other of its source, and which quotes it holds, itself first.

    `indices` lead into `Comparison.quotes`. `called the dam "a risk"` is one statement of two.
    """

    quote: Quote
    indices: tuple[int, ...]


def statements(comparison: Comparison, source: Source) -> list[Statement]:
    """Return what a source says, in the order of the articles."""
    found: list[Statement] = []
    for index in _outer_first(comparison, source):
        quote = comparison.quotes[index]
        if found and _holds(found[-1].quote, quote):
            found[-1] = Statement(found[-1].quote, (*found[-1].indices, index))
        else:
            found.append(Statement(quote, (index,)))
    return found


def statement_count(comparison: Comparison, source: Source, side: Side) -> int:
    """Return how many things a source says in the article on `side`."""
    return sum(each.quote.article is side for each in statements(comparison, source))


def _outer_first(comparison: Comparison, source: Source) -> Iterator[int]:
    def place(index: int) -> tuple[bool, int, int]:
        quote = comparison.quotes[index]
        return quote.article is Side.RIGHT, quote.span.start, -quote.span.end

    return iter(sorted(source.quotes, key=place))


def _holds(outer: Quote, inner: Quote) -> bool:
    return outer.article is inner.article and inner.span.end <= outer.span.end
