"""Which characters are marked, and with which styles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.articles.model import Article, PassageKind, Side, Span
from newsdiff.presentation.relations import RelationSign

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link
    from newsdiff.reader.viewmodel.pairing import Pairing

KIND_STYLES = {
    PassageKind.HEADLINE: "headline",
    PassageKind.HEADING: "heading",
    PassageKind.PULL_QUOTE: "quotation",
    PassageKind.BLOCK_QUOTE: "quotation",
    PassageKind.CAPTION: "aside",
    PassageKind.FURNITURE: "aside",
}
LAYERS = ("actor", "search")
"""Layers that others may lay over the text, the later over the earlier."""


class Mark(NamedTuple):
    """A style for some characters; of marks on one character, later ones are painted over."""

    span: Span
    style: str


class Run(NamedTuple):
    """Neighbouring characters that are painted alike, in the named styles, the last on top."""

    span: Span
    styles: tuple[str, ...]


@dataclass(slots=True)
class Marks:
    """Everything that is marked in two articles at one moment.

    `link` is the pair in focus, `focused` its passages (or the one that has no partner).
    """

    articles: Mapping[Side, Article]
    pairing: Pairing | None = None
    focused: Mapping[Side, int] = field(default_factory=dict)
    link: Link | None = None
    layers: dict[str, Mapping[Side, Sequence[Span]]] = field(default_factory=dict)
    current: tuple[Side, Span] | None = None

    def runs(self, side: Side, span: Span) -> list[Run]:
        """Cut `span` of the article on `side` into runs, in order and without gaps."""
        marks = [mark for mark in self._marks(side, span) if mark.span.overlaps(span)]
        edges = {span.start, span.end}
        for mark in marks:
            edges.add(max(mark.span.start, span.start))
            edges.add(min(mark.span.end, span.end))
        cuts = sorted(edges)
        return [
            Run(
                Span(start, end),
                tuple(m.style for m in marks if m.span.start <= start and end <= m.span.end),
            )
            for start, end in pairwise(cuts)
        ]

    def _marks(self, side: Side, span: Span) -> Iterator[Mark]:
        article = self.articles[side]
        first = bisect_right(article.passages, span.start, key=lambda p: p.span.end)
        last = bisect_left(article.passages, span.end, key=lambda p: p.span.start)
        for passage in range(first, last):
            yield from self._passage_marks(side, passage)
        for name in LAYERS:
            spans = self.layers.get(name, {}).get(side, ())
            first = bisect_right(spans, span.start, key=lambda s: s.end)
            last = bisect_left(spans, span.end, key=lambda s: s.start)
            for found in spans[first:last]:
                yield Mark(found, f"{name}-current" if (side, found) == self.current else name)

    def _passage_marks(self, side: Side, index: int) -> Iterator[Mark]:
        passage = self.articles[side].passages[index]
        if not passage.kept and (kind := KIND_STYLES.get(passage.kind)):
            yield Mark(passage.span, kind)
        focused = self.focused.get(side) == index
        if self.pairing is None or not self.pairing.links(side, index):
            if focused:
                yield Mark(passage.span, "only-here-focused")
            return
        link = self.link_of(side, index)
        style = self.pairing.sign_of(link).name
        yield Mark(passage.span, f"{style}-focused" if focused else style)
        yield from word_marks(self.pairing, link, side)
        for changed in self.pairing.changed[side].get(index, ()):
            yield Mark(changed, "differently")

    def link_of(self, side: Side, passage: int) -> Link:
        """Return the link by which a linked passage is marked: the focused one, or its first."""
        assert self.pairing is not None
        links = self.pairing.links(side, passage)
        return self.link if self.link in links and self.link is not None else links[0]

    def look_of(self, side: Side, passage: int) -> RelationSign | None:
        """Return the look of a passage; None for one that was set aside, and before the analysis.

        In focus it looks as it stands to the partner in focus.
        """
        if self.pairing is None:
            return None
        if self.link is not None and self.focused.get(side) == passage:
            return self.pairing.sign_of(self.link)
        return self.pairing.looks[side][passage]


def word_marks(pairing: Pairing, link: Link, side: Side) -> Iterator[Mark]:
    """Yield what is marked inside the passage that `link` joins on `side`."""
    left = side is Side.LEFT
    for shared in link.left_shared if left else link.right_shared:
        yield Mark(shared, f"{pairing.sign_of(link).name}-shared")
    for differs in link.left_differs if left else link.right_differs:
        yield Mark(differs, "differs")
    for divergence in pairing.divergences(link):
        where = divergence.left_span if left else divergence.right_span
        if where is not None:
            yield Mark(where, pairing.style_of(divergence))


def passages_in(article: Article, span: Span) -> range:
    """Return the indices of the passages that begin inside `span`."""
    first = bisect_left(article.passages, span.start, key=lambda p: p.span.start)
    last = bisect_left(article.passages, span.end, key=lambda p: p.span.start)
    return range(first, last)


def passage_at(article: Article, offset: int) -> int | None:
    """Return the passage that covers the character at `offset`, or the nearest before it."""
    index = bisect_right(article.passages, offset, key=lambda p: p.span.start) - 1
    return max(index, 0) if article.passages else None
