"""The ways to lay out two articles on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Side
from newsdiff.reader.filters import Filter, blocks
from newsdiff.reader.geometry.aligned import bands, stack_bands
from newsdiff.reader.geometry.layout import Layout, stack
from newsdiff.reader.geometry.single import column, stack_column
from newsdiff.reader.pairing import Pairing


class Mode(StrEnum):
    """How the two articles stand to each other."""

    FLOW = "flow"
    """Each in its own order."""
    ALIGNED = "aligned"
    """Linked passages on the same row."""
    SINGLE = "one column"
    """Each passage of the left followed by what the right says."""

    @property
    def next(self) -> Mode:
        """The mode that follows in the cycle."""
        order = list(Mode)
        return order[(order.index(self) + 1) % len(order)]


def lay_out(
    mode: Mode,
    articles: Mapping[Side, Article],
    widths: Mapping[Side, int],
    choice: Filter,
    pairing: Pairing | None,
    chain: Sequence[Link],
) -> dict[Side, Layout]:
    """Return the layout of each pane; widths are those of the text, in cells.

    In the mode of one column it is that of the left pane.
    """
    texts = {side: article.text for side, article in articles.items()}
    if mode is Mode.ALIGNED:
        return stack_bands(list(bands(articles, chain, choice, pairing)), texts, widths)
    if mode is Mode.SINGLE:
        found = list(column(articles, chain, choice, pairing))
        return {Side.LEFT: stack_column(found, texts, widths[Side.LEFT])}
    return {
        side: stack(list(blocks(article.passages, side, choice, pairing)), texts, widths[side])
        for side, article in articles.items()
    }
