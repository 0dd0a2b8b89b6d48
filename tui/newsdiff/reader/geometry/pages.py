"""The ways to lay out two articles on a page."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from newsdiff.articles.model import Article, Side
from newsdiff.reader.filters import Filter, paragraphs
from newsdiff.reader.geometry.layout import Layout, stack
from newsdiff.reader.pairing import Pairing


class Mode(StrEnum):
    """How the two articles stand to each other."""

    FLOW = "flow"
    """Each in its own order."""
    ALIGNED = "aligned"
    """Linked passages on the same row."""
    SINGLE = "one column"
    """Each passage of the left followed by what the right says."""


def lay_out(
    mode: Mode,
    articles: Mapping[Side, Article],
    widths: Mapping[Side, int],
    choice: Filter,
    pairing: Pairing | None,
) -> dict[Side, Layout]:
    """Return the layout of each pane; widths are those of the text, in cells."""
    texts = {side: article.text for side, article in articles.items()}
    return {
        side: stack(list(paragraphs(article, side, choice, pairing)), texts, widths[side])
        for side, article in articles.items()
    }
