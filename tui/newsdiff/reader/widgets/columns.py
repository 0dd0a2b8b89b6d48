"""Two panes side by side, with what stands between and beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region
from textual.reactive import reactive

from newsdiff.articles.model import Article, Side, Span
from newsdiff.presentation.relations import RelationSign
from newsdiff.reader.geometry.connectors import Connector, connector_for
from newsdiff.reader.geometry.overview import overview, visible_part
from newsdiff.reader.messages import DividerDragged
from newsdiff.reader.viewmodel.marks import Marks, passages_in
from newsdiff.reader.viewmodel.metadata_line import MetadataLine
from newsdiff.reader.widgets.gutter import Gutter
from newsdiff.reader.widgets.pane import Pane
from newsdiff.reader.widgets.ruler import TICKS_A_ROW, Ruler

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link
    from newsdiff.reader.viewmodel.pairing import Pairing

SMALLEST_SHARE, LARGEST_SHARE = 0.25, 0.75
"""How far the divider goes."""
TITLE_FRAME = 5
"""Cells of the line above a pane that its title leaves free."""


class Columns(Horizontal):
    """Holds two panes, gutter and rulers, and knows where passages stand in them.

    With `one_column`, the left pane shows both articles.
    """

    active_side: reactive[Side] = reactive(Side.LEFT, init=False)
    """The side that keys move."""
    one_column: reactive[bool] = reactive(False, init=False)
    share: reactive[float] = reactive(0.5, init=False)
    """The left pane's share of the width, 0..1."""

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__(classes="-bare")
        self.marks = Marks({Side.LEFT: left, Side.RIGHT: right})
        self._panes = {side: Pane(side, self.marks, id=side.value) for side in Side}
        self._panes[Side.LEFT].add_class("-active")
        self._rulers = {side: Ruler(side) for side in Side}
        self._gutter = Gutter(self._connectors)
        self._parts = (
            self._rulers[Side.LEFT],
            self._panes[Side.LEFT],
            self._gutter,
            self._panes[Side.RIGHT],
            self._rulers[Side.RIGHT],
        )
        self._particulars = MetadataLine()
        self._overviews: dict[Side, list[RelationSign | None]] = {}
        self.view_changed: Callable[[], None] = lambda: None
        """Called when there is something new to say: about the place, the mode, the filter."""

    def compose(self) -> ComposeResult:
        """Ruler, pane, gutter, pane, ruler."""
        yield from self._parts

    # -- what they show ---------------------------------------------------------------------

    @property
    def articles(self) -> Mapping[Side, Article]:
        """The two articles."""
        return self.marks.articles

    @property
    def pairing(self) -> Pairing | None:
        """The comparison arranged by passage; None until there is one."""
        return self.marks.pairing

    @property
    def active(self) -> Pane:
        """The pane that keys move."""
        return self.pane(self.active_side)

    def pane(self, side: Side) -> Pane:
        """Return the pane that shows the article on `side`."""
        return self._panes[Side.LEFT if self.one_column else side]

    @property
    def has_moved(self) -> bool:
        """Whether one of the panes is not at its beginning."""
        return any(pane.scroll_y > 0 for pane in self._panes.values())

    @property
    def extent(self) -> Region:
        """The part of the screen that the two articles take; other things may stand beside them."""
        return Region.from_union([part.region for part in self._parts if part.display])

    def set_marks(
        self,
        layer: str,
        spans: Mapping[Side, Sequence[Span]],
        current: tuple[Side, Span] | None = None,
    ) -> None:
        """Lay highlights over the text; an empty mapping takes them away."""
        self.marks.layers[layer] = {side: sorted(found) for side, found in spans.items()}
        self.marks.current = current
        self.repaint()

    @property
    def all_lines(self) -> bool:
        """Whether the gutter draws the lines of all links, however many there are."""
        return self._gutter.all_lines

    @all_lines.setter
    def all_lines(self, drawn: bool) -> None:
        self._gutter.all_lines = drawn
        self._gutter.redraw()

    # -- which is active, and how wide they are ---------------------------------------------

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let keys move the pane that has the focus."""
        if isinstance(event.widget, Pane) and not self.one_column:
            self.active_side = event.widget.side

    def watch_active_side(self) -> None:
        """Show above the panes which of them keys move."""
        for pane in self._panes.values():
            pane.set_class(pane is self.active, "-active")
        self.entitle()

    def watch_one_column(self) -> None:
        """Both sides are in the left pane, or each in its own."""
        self.watch_active_side()

    @on(DividerDragged)
    def _divider_dragged(self, event: DividerDragged) -> None:
        event.stop()
        self.move_divider((event.x - self.extent.x) / max(self.extent.width, 1))

    def move_divider(self, share: float) -> None:
        """Give the left pane `share` (0..1) of the width, within bounds."""
        self.share = min(max(share, SMALLEST_SHARE), LARGEST_SHARE)

    def watch_share(self, share: float) -> None:
        """Move the divider."""
        self._panes[Side.LEFT].styles.width = f"{share * 100:.3f}fr"
        self._panes[Side.RIGHT].styles.width = f"{(1 - share) * 100:.3f}fr"

    def entitle(self) -> None:
        """Say above each pane where its article, or both, come from."""
        for side, pane in self._panes.items():
            sides = list(Side) if self.one_column else [side]
            read = sides.index(self.active_side) if self.one_column else 0
            articles = [self.articles[each] for each in sides]
            room = pane.size.width - TITLE_FRAME
            pane.border_title = self._particulars.line(articles, room, read)

    # -- where passages stand ---------------------------------------------------------------

    def span_of(self, side: Side, passage: int) -> Span:
        """Return the characters of a passage."""
        return self.articles[side].passages[passage].span

    def row_of(self, side: Side, passage: int) -> int:
        """Return the row of its pane in which a passage begins."""
        return self.pane(side).layout_.row_of(side, self.span_of(side, passage).start)

    def rows_of(self, link: Link) -> tuple[int, int]:
        """Return the rows in which the two passages of a link begin."""
        return self.row_of(Side.LEFT, link.left), self.row_of(Side.RIGHT, link.right)

    def shows(self, side: Side, passage: int) -> bool:
        """Whether a passage is on the page, not folded away."""
        return self.pane(side).layout_.shows(side, self.span_of(side, passage).start)

    def top(self, side: Side) -> int:
        """Return the first row in view of the pane of a side."""
        return round(self.pane(side).scroll_y)

    def in_view(self, side: Side, row: int) -> bool:
        """Whether a row of the pane of a side is on the screen."""
        return self.top(side) <= row < self.top(side) + self.pane(side).page

    def passages_in_view(self, side: Side) -> list[int]:
        """Return the passages that begin on the screen."""
        layout, top = self.pane(side).layout_, self.top(side)
        rows = map(layout.row, range(top, top + self.pane(side).page))
        return [
            passage
            for row in rows
            if row is not None and row.block.side is side and not row.block.note
            for passage in passages_in(self.articles[side], row.span)
        ]

    # -- what stands between and beside the panes -------------------------------------------

    def repaint(self) -> None:
        """Paint everything anew: other passages are marked."""
        for pane in self._panes.values():
            pane.refresh()
        self.look_around()

    def look_around(self) -> None:
        """Let gutter, rulers and status line follow the page."""
        self._gutter.redraw()
        for side, ruler in self._rulers.items():
            pane, height = self.pane(side), ruler.size.height
            if self.pairing and len(self._overviews.get(side, ())) != height * TICKS_A_ROW:
                self._overviews[side] = overview(
                    pane.layout_, self.articles, self.pairing, height, TICKS_A_ROW
                )
            view = visible_part(pane.scroll_y, pane.page, pane.layout_.height, height)
            ruler.show(self._overviews.get(side, ()), view)
        self.view_changed()

    def _connectors(self) -> Iterator[Connector]:
        """The links of which at least one end is on the page."""
        if self.pairing is None or self.one_column:
            return
        found: set[Link] = set()
        for side in Side:
            for passage in self.passages_in_view(side):
                found.update(self.pairing.links(side, passage))
        for link in sorted(found, key=lambda link: (link.left, link.right)):
            if not (self.shows(Side.LEFT, link.left) and self.shows(Side.RIGHT, link.right)):
                continue
            left, right = (
                row - self.top(side) for row, side in zip(self.rows_of(link), Side, strict=True)
            )
            sign, focused = self.pairing.sign_of(link), link == self.marks.link
            yield connector_for(link, sign, left, right, focused)
