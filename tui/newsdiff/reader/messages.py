"""What the parts of the reader tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from newsdiff.articles.model import Article, Side
    from newsdiff.comparison import Comparison
    from newsdiff.reader.state.history import Place


class PassageFocused(Message):
    """Another passage is in focus."""

    def __init__(self, side: Side, passage: int) -> None:
        super().__init__()
        self.side = side
        self.passage = passage


class ComparisonChanged(Message):
    """There is a comparison, or another one; None when another pair was opened."""

    def __init__(self, comparison: Comparison | None) -> None:
        super().__init__()
        self.comparison = comparison


class PassageClicked(Message):
    """The pointer was pressed on a passage.

    `note` tells whether it was on a note that stands for the passage elsewhere, `twice` whether it
    was for the second time.
    """

    def __init__(
        self, side: Side, passage: int, *, note: bool = False, twice: bool = False
    ) -> None:
        super().__init__()
        self.side = side
        self.passage = passage
        self.note = note
        self.twice = twice
        self.beside: int | None = None
        """The passage of the other article below which a note stands in one column."""


class PaneResized(Message):
    """A pane has another size and must be laid out again."""


class PageJumped(Message):
    """The pointer was pressed on a ruler: `share` (0..1) is how far down."""

    def __init__(self, side: Side, share: float) -> None:
        super().__init__()
        self.side = side
        self.share = share


class DividerDragged(Message):
    """The pointer drags the divider between the panes to column `x` of the screen."""

    def __init__(self, x: int) -> None:
        super().__init__()
        self.x = x


class PairOpened(Message):
    """Two articles are to be read in place of those on the screen, from `place` on."""

    def __init__(self, left: Article, right: Article, place: Place | None = None) -> None:
        super().__init__()
        self.left = left
        self.right = right
        self.place = place
