"""The ways to lay out two articles on a page."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from newsdiff.articles.model import Side
from newsdiff.reader.filters import Shown
from newsdiff.reader.geometry.aligned import bands, stack_bands
from newsdiff.reader.geometry.layout import Layout, stack
from newsdiff.reader.geometry.single import column, stack_column


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


def lay_out(mode: Mode, shown: Shown, widths: Mapping[Side, int]) -> dict[Side, Layout]:
    """Return the layout of each pane; widths are those of the text, in cells.

    In the mode of one column there is only that of the left pane.
    """
    texts = {side: article.text for side, article in shown.articles.items()}
    if mode is Mode.ALIGNED:
        return stack_bands(list(bands(shown)), texts, widths)
    if mode is Mode.SINGLE:
        return {Side.LEFT: stack_column(list(column(shown)), texts, widths[Side.LEFT])}
    return {
        side: stack(list(shown.blocks(side, article.passages)), texts, widths[side])
        for side, article in shown.articles.items()
    }
