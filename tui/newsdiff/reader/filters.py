"""Which passages the reader shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby

from newsdiff.articles.model import Passage, PassageKind, Side, Span
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


def blocks(
    passages: Iterable[Passage], side: Side, choice: Filter, pairing: Pairing | None
) -> Iterator[Block]:
    """Yield neighbouring passages as blocks, by paragraph, with notes for what is folded away."""

    def place(passage: Passage) -> tuple[bool, int]:
        shown = keeps(choice, pairing, side, passage)
        return shown, passage.paragraph if shown else -1

    for (shown, _), group in groupby(passages, key=place):
        members = list(group)
        yield _joined(members, side) if shown else _fold(members, side)


def _joined(passages: list[Passage], side: Side) -> Block:
    return Block(side, Span(passages[0].span.start, passages[-1].span.end), passages[0].kind)


def _fold(passages: list[Passage], side: Side) -> Block:
    count = len(passages)
    words = f"⋯ {count} sentence{'s' if count > 1 else ''}"
    first = passages[0]
    return Block(side, first.span, first.kind, note=words, passage=first.index)
