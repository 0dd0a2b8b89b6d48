"""The ways to lay out two articles on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial

from newsdiff.articles.model import Side
from newsdiff.reader.geometry.aligned import bands, stack_bands
from newsdiff.reader.geometry.layout import Block, Layout, Texts
from newsdiff.reader.geometry.single import column, stack_column
from newsdiff.reader.state.filters import Shown


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


Stack = Callable[[Mapping[Side, int]], dict[Side, Layout]]
"""Wraps what stands on a page to the widths of the two panes, in cells.

In the mode of one column there is only the layout of the left pane.
"""


def arrange(mode: Mode, shown: Shown) -> Stack:
    """Decide what stands where; wrapping it is left to the function returned.

    So that a page of another size is only wrapped anew.
    """
    texts = {side: article.text for side, article in shown.articles.items()}
    if mode is Mode.ALIGNED:
        return partial(stack_bands, list(bands(shown)), texts)
    if mode is Mode.SINGLE:
        return partial(stack_column, list(column(shown)), texts)
    flows = {side: list(shown.blocks(side, shown.articles[side].passages)) for side in Side}
    return partial(stack_flows, flows, texts)


def stack_flows(
    flows: Mapping[Side, Sequence[Block]], texts: Texts, widths: Mapping[Side, int]
) -> dict[Side, Layout]:
    """Wrap and stack two columns, each for itself."""
    columns = {side: Layout(texts, widths[side]) for side in flows}
    for side, blocks in flows.items():
        for number, block in enumerate(blocks):
            columns[side].skip(1 if number and not block.joined else 0)
            columns[side].add(block)
    return columns
