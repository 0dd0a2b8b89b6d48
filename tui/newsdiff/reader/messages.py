"""What the parts of the reader tell each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from newsdiff.articles.model import Article, Side
    from newsdiff.comparison import Comparison
    from newsdiff.reader.history import Place


@dataclass
class PassageFocused(Message):
    """Another passage is in focus."""

    side: Side
    passage: int


@dataclass
class ComparisonChanged(Message):
    """There is a comparison, or another one; None when another pair was opened."""

    comparison: Comparison | None


@dataclass
class PassageClicked(Message):
    """The pointer was pressed on a passage."""

    side: Side
    passage: int
    note: bool = False
    """Whether on a note that stands for the passage elsewhere."""
    twice: bool = False
    """Whether for the second time."""


class PaneResized(Message):
    """A pane has another size and must be laid out again."""


@dataclass
class PageJumped(Message):
    """The pointer was pressed on a ruler: `share` (0..1) is how far down."""

    side: Side
    share: float


@dataclass
class DividerDragged(Message):
    """The pointer drags the divider between the panes to column `x` of the screen."""

    x: int


class ViewChanged(Message):
    """Something that the status line tells has changed: the place, the mode, the filter."""


@dataclass
class PairOpened(Message):
    """Two articles are to be read in place of those on the screen, from `place` on."""

    left: Article
    right: Article
    place: Place | None = None
