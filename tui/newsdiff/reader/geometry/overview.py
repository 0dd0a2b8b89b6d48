"""A whole article in a column of ticks: what is where, and what is in view."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING

from newsdiff.articles.model import Article, Side
from newsdiff.presentation.relations import RelationSign
from newsdiff.reader.geometry.layout import Layout

if TYPE_CHECKING:
    from newsdiff.reader.viewmodel.pairing import Pairing


def overview(
    layout: Layout,
    articles: Mapping[Side, Article],
    pairing: Pairing,
    height: int,
    ticks: int = 1,
) -> list[RelationSign | None]:
    """Return for `height` rows, `ticks` to each, the weightiest look of what it stands for.

    Where the whole layout is in view, marks stand beside what they mark.
    """
    marks: list[RelationSign | None] = [None] * (height * ticks)
    if not layout.height or not height:
        return marks
    scale = height * ticks / max(layout.height, height)

    def mark(row: int, look: RelationSign | None) -> None:
        at = int(row * scale)
        before = marks[at]
        if look is not None and look.weight and (before is None or before.weight < look.weight):
            marks[at] = look

    for number, block in enumerate(layout.blocks):
        if block.note:
            continue
        looks = pairing.looks[block.side][block.passages.start : block.passages.stop]
        mark(layout.tops[number], looks[0])
        for passage, look in zip(block.passages[1:], looks[1:], strict=True):
            start = articles[block.side].passages[passage].span.start
            mark(layout.row_of(block.side, start), look)
    return marks


def visible_part(scroll: float, page: int, layout_height: int, height: int) -> range:
    """Return the rows of an overview of `height` rows that stand for what is in view."""
    if not layout_height or not height:
        return range(0)
    scale = height / max(layout_height, height)
    first = min(int(scroll * scale), height - 1)
    last = min(ceil(min(scroll + page, layout_height) * scale), height)
    return range(first, max(last, first + 1))
