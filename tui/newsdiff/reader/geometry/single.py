"""One column for narrow terminals: each passage of the left, followed by what the right says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newsdiff.articles.model import Passage, Side
from newsdiff.presentation.relations import relation_sign
from newsdiff.reader.geometry.aligned import note_for
from newsdiff.reader.geometry.layout import Block, Layout, Texts
from newsdiff.reader.state.filters import Shown

INDENT = 4
"""Cells by which the words of the right article stand in from those of the left."""


def column(shown: Shown) -> Iterator[Block]:
    """Yield the blocks of the column.

    A passage of the right stands below the first passage of the left that it is linked to, and a
    note below the others. What only the right has stands where it does in its own article.
    """
    told: set[int] = set()
    right = shown.articles[Side.RIGHT]
    right_done = 0
    waiting: list[Passage] = []  # passages of the left that have no partner
    anchors = dict(shown.anchors())
    for passage in shown.articles[Side.LEFT].passages:
        partner = anchors.get(passage.index)
        if partner is not None:
            yield from shown.blocks(Side.LEFT, waiting)
            yield from _only_right(shown, right_done, partner)
            waiting, right_done = [], partner + 1
        waiting.append(passage)
        if partner is not None or shown.links(Side.LEFT, passage):
            yield from shown.blocks(Side.LEFT, waiting)
            yield from _partners(shown, passage, partner, told)
            waiting = []
    yield from shown.blocks(Side.LEFT, waiting)
    yield from _only_right(shown, right_done, len(right.passages))


def _only_right(shown: Shown, start: int, end: int) -> Iterator[Block]:
    """Yield the passages `start` to `end` of the right that are not told below one of the left."""
    pairing = shown.pairing
    passages = shown.articles[Side.RIGHT].passages[start:end]
    alone = [p for p in passages if pairing is None or not pairing.links(Side.RIGHT, p.index)]
    yield from shown.blocks(Side.RIGHT, alone, INDENT)


def _partners(
    shown: Shown, passage: Passage, beside: int | None, told: set[int]
) -> Iterator[Block]:
    """Yield what the right says to a passage of the left, and add it to `told`.

    `beside` stands at its side though it may not be linked, as one headline to the other.
    """
    right = shown.articles[Side.RIGHT]
    signs = {} if beside is None else {beside: ""}
    for link in shown.links(Side.LEFT, passage):
        signs[link.passage(Side.RIGHT)] = relation_sign(link.relation).sign
    for index, sign in signs.items():
        partner = right.passages[index]
        if index in told:
            yield note_for(partner, Side.RIGHT, right, sign, INDENT)
        else:
            told.add(index)
            yield from shown.blocks(Side.RIGHT, [partner], INDENT)


def stack_column(
    found: Iterable[Block], texts: Texts, widths: Mapping[Side, int]
) -> dict[Side, Layout]:
    """Wrap and stack the column: what the right says follows without a blank row."""
    column = Layout(texts, widths[Side.LEFT])
    for block in found:
        column.skip(1 if column.height and not block.indent and not block.joined else 0)
        column.add(block)
    return {Side.LEFT: column}
