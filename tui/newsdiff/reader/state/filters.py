"""Which passages of two articles are shown, and which are folded away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from newsdiff.articles.model import Article, Passage, PassageKind, Side, Span
from newsdiff.reader.geometry.layout import Block

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link
    from newsdiff.reader.viewmodel.pairing import Pairing

_FOLDED = -1


class Filter(StrEnum):
    """What is shown of both articles; the rest is folded away."""

    ALL = "everything"
    CHANGES = "changes"
    """Of two versions of one article, what is not the same in both."""
    LINKS = "links"
    DIFFERENCES = "differences"
    ONLY_HERE = "only here"

    def after(self, *, versions: bool) -> Filter:
        """Return the filter that follows; changes are there between `versions` only."""
        order = [each for each in Filter if versions or each is not Filter.CHANGES]
        return order[(order.index(self) + 1) % len(order)] if self in order else Filter.ALL


class Shown(NamedTuple):
    """What is laid out: two articles, what joins them, and the filter.

    `chain` are the links that stand in the same order on both sides. Without a pairing, before
    the analysis is done, everything is shown. With `sentences`, each passage is a block.
    """

    articles: Mapping[Side, Article]
    pairing: Pairing | None = None
    chain: Sequence[Link] = ()
    filter: Filter = Filter.ALL
    sentences: bool = False

    def keeps(self, side: Side, passage: Passage) -> bool:
        """Whether a passage is shown; headlines always are."""
        if (
            self.filter is Filter.ALL
            or self.pairing is None
            or passage.kind is PassageKind.HEADLINE
        ):
            return True
        if self.filter is Filter.CHANGES:
            return passage.index in self.pairing.changed[side]
        if self.filter is Filter.LINKS:
            return bool(self.pairing.links(side, passage.index))
        if self.filter is Filter.DIFFERENCES:
            return self.pairing.diverges(side, passage.index)
        return self.pairing.stands_alone(side, passage.index)

    @property
    def anything(self) -> bool:
        """Whether anything but headlines is shown."""
        return any(
            self.keeps(side, passage)
            for side, article in self.articles.items()
            for passage in article.passages
            if passage.kind is not PassageKind.HEADLINE
        )

    def links(self, side: Side, passage: Passage) -> Sequence[Link]:
        """Return the links of a passage that is shown, best first."""
        if self.pairing is None or not self.keeps(side, passage):
            return ()
        return self.pairing.links(side, passage.index)

    def anchors(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs of passages that stand side by side: the headlines, and the chain."""
        left, right = (self.articles[side].passages for side in Side)
        last = (-1, -1)
        if left and right and left[0].kind is right[0].kind is PassageKind.HEADLINE:
            last = (0, 0)
            yield last
        for link in self.chain:
            kept = all(
                self.keeps(side, self.articles[side].passages[link.passage(side)]) for side in Side
            )
            if kept and link.left > last[0] and link.right > last[1]:
                last = (link.left, link.right)
                yield last

    def blocks(self, side: Side, passages: Iterable[Passage], indent: int = 0) -> Iterator[Block]:
        """Yield neighbouring passages as blocks, by paragraph, with notes for what is folded."""

        def place(passage: Passage) -> tuple[int, int]:
            if not self.keeps(side, passage):
                return _FOLDED, 0
            return passage.paragraph, passage.index if self.sentences else 0

        before = _FOLDED
        plain = not self.sentences and (self.filter is Filter.ALL or self.pairing is None)
        by_paragraph = attrgetter("paragraph", "kind") if plain else place
        for (where, _), group in groupby(passages, by_paragraph):
            members = list(group)
            first, last = members[0], members[-1]
            span = Span(first.span.start, last.span.end)
            numbers = range(first.index, last.index + 1)
            count = len(members)
            note = f"⋯ {count} sentence{'s' if count > 1 else ''}" if where == _FOLDED else ""
            joined = self.sentences and where == before != _FOLDED
            yield Block(side, span, numbers, first.kind, indent, note, joined)
            before = where
