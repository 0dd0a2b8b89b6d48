"""A whole article in a column as high as the page: what is where, and what is in view."""

from __future__ import annotations

from collections.abc import Mapping

from newsdiff.articles.model import Article, Side
from newsdiff.reader.geometry.layout import Layout
from newsdiff.reader.looks import ONLY_HERE, Look, look
from newsdiff.reader.pairing import Pairing


def overview(
    layout: Layout, articles: Mapping[Side, Article], pairing: Pairing, height: int
) -> list[Look | None]:
    """Return for each of `height` rows the weightiest look of the passages it stands for."""
    marks: list[Look | None] = [None] * height
    if not layout.height or not height:
        return marks
    for side in layout.sides:
        looks = dict.fromkeys(pairing.only_here[side], ONLY_HERE)
        looks.update({p: look(pairing.relation(side, p)) for p in pairing.linked(side)})
        for passage, found in looks.items():
            start = articles[side].passages[passage].span.start
            if layout.shows(side, start):
                row = layout.row_of(side, start) * height // layout.height
                before = marks[row]
                if before is None or before.weight < found.weight:
                    marks[row] = found
    return marks


def visible_part(scroll: float, page: int, layout_height: int, height: int) -> range:
    """Return the rows of an overview of `height` rows that stand for what is in view."""
    if not layout_height or not height:
        return range(0)
    first = int(scroll * height / layout_height)
    last = -int(-(min(scroll + page, layout_height)) * height // layout_height)
    return range(min(first, height - 1), max(min(last, height), min(first, height - 1) + 1))
