"""Which passages the reader shows."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from newsdiff.articles.model import Article, Passage, PassageKind, Side, Span
from newsdiff.reader.geometry.layout import Block
from newsdiff.reader.pairing import Pairing


class Filter(StrEnum):
    """What is shown of both articles; the rest is folded away."""

    ALL = "everything"
    MATCHES = "matches"
    DIVERGENCES = "divergences"
    ONLY_HERE = "only here"

    @property
    def next(self) -> Filter:
        """The filter that follows in the cycle."""
        order = list(Filter)
        return order[(order.index(self) + 1) % len(order)]


def keeps(choice: Filter, pairing: Pairing | None, side: Side, passage: Passage) -> bool:
    """Whether the filter shows a passage; headlines always are, so is all before the analysis."""
    if choice is Filter.ALL or pairing is None or passage.kind is PassageKind.HEADLINE:
        return True
    if choice is Filter.MATCHES:
        return bool(pairing.links(side, passage.index))
    if choice is Filter.DIVERGENCES:
        return pairing.diverges(side, passage.index)
    return pairing.stands_alone(side, passage.index)


def paragraphs(
    article: Article, side: Side, choice: Filter, pairing: Pairing | None
) -> Iterator[Block]:
    """Yield the article's paragraphs as blocks, with a note in place of what is folded away."""
    if choice is Filter.ALL or pairing is None:
        for paragraph in article.paragraphs:
            kind = article.passages[paragraph.first].kind if article.passages else PassageKind.BODY
            yield Block(side, paragraph.span, kind)
        return
    folded: list[Passage] = []
    kept: list[Passage] = []
    for passage in article.passages:
        if keeps(choice, pairing, side, passage):
            if folded:
                yield _fold(folded, side)
                folded = []
            if kept and kept[-1].paragraph != passage.paragraph:
                yield _joined(kept, side)
                kept = []
            kept.append(passage)
        else:
            if kept:
                yield _joined(kept, side)
                kept = []
            folded.append(passage)
    if kept:
        yield _joined(kept, side)
    if folded:
        yield _fold(folded, side)


def _joined(passages: list[Passage], side: Side) -> Block:
    return Block(side, Span(passages[0].span.start, passages[-1].span.end), passages[0].kind)


def _fold(passages: list[Passage], side: Side) -> Block:
    count = len(passages)
    words = f"⋯ {count} sentence{'s' if count > 1 else ''}"
    first = passages[0]
    return Block(side, first.span, first.kind, note=words, passage=first.index)
