"""Two panes side by side that scroll together, with what stands between and beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region
from textual.reactive import reactive

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Side, Span
from newsdiff.reader.filters import Filter, Shown
from newsdiff.reader.geometry.connectors import Connector, connector_for
from newsdiff.reader.geometry.overview import overview, visible_part
from newsdiff.reader.geometry.pages import Mode, Stack, arrange
from newsdiff.reader.looks import Look
from newsdiff.reader.marks import Marks, passage_at, passages_in
from newsdiff.reader.messages import DividerDragged, PageJumped, PaneResized, ViewChanged
from newsdiff.reader.widgets.gutter import Gutter
from newsdiff.reader.widgets.pane import Pane
from newsdiff.reader.widgets.ruler import Ruler
from newsdiff.reader.widgets.tie import Tie

if TYPE_CHECKING:
    from newsdiff.reader.pairing import Pairing

NARROW_TERMINAL, NARROW_PAGE = 90, 64
"""With fewer columns, two panes are too narrow to read: there is one column."""
SMALLEST_SHARE, LARGEST_SHARE = 0.25, 0.75
"""How far the divider goes."""

ReadingPlace = tuple[tuple[Side, int], float]
"""A character (side and offset), and the row of the screen on which it stands."""


class Page(Horizontal):
    """Lays out two articles and keeps their panes, gutter and rulers in step.

    What is being read stays where it is when the page is laid out anew: for another size, mode,
    filter or comparison.
    """

    wanted_mode: reactive[Mode] = reactive(Mode.FLOW, init=False)
    """The mode that was chosen; there is one column anyway where the terminal is narrow."""
    filter: reactive[Filter] = reactive(Filter.ALL, init=False)
    share: reactive[float] = reactive(0.5, init=False)
    """The left pane's share of the width, 0..1."""

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__(classes="-bare")
        self.marks = Marks({Side.LEFT: left, Side.RIGHT: right})
        self.chain: list[Link] = []
        self.active_side = Side.LEFT
        self.tie = Tie(self.pane)
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
        self._overviews: dict[Side, list[Look | None]] = {}
        self._laid_out = Mode.FLOW
        self._laying_out = False
        self._stack: Stack | None = None

    def compose(self) -> ComposeResult:
        """Ruler, pane, gutter, pane, ruler."""
        yield from self._parts

    def on_mount(self) -> None:
        """Follow the panes' scrolling."""
        for side, pane in self._panes.items():
            self.watch(pane, "scroll_y", partial(self._scrolled, side), init=False)

    # -- what is on the page ----------------------------------------------------------------

    @property
    def articles(self) -> Mapping[Side, Article]:
        """The two articles."""
        return self.marks.articles

    @property
    def pairing(self) -> Pairing | None:
        """The comparison arranged by passage; None until there is one."""
        return self.marks.pairing

    @property
    def shown(self) -> Shown:
        """What is laid out."""
        return Shown(self.articles, self.pairing, self.chain, self.filter)

    @property
    def too_narrow(self) -> bool:
        """Whether there is no room for two columns."""
        return self.app.size.width < NARROW_TERMINAL or self.extent.width < NARROW_PAGE

    @property
    def extent(self) -> Region:
        """The part of the screen that the two articles take; other things may stand beside them."""
        return Region.from_union([part.region for part in self._parts if part.display])

    @property
    def mode(self) -> Mode:
        """The mode the page is shown in."""
        return Mode.SINGLE if self.too_narrow else self.wanted_mode

    @property
    def active(self) -> Pane:
        """The pane that keys move."""
        return self.pane(self.active_side)

    def pane(self, side: Side) -> Pane:
        """Return the pane that shows the article on `side`."""
        return self._panes[Side.LEFT if self._laid_out is Mode.SINGLE else side]

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

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let keys move the pane that has the focus."""
        if isinstance(event.widget, Pane) and self._laid_out is not Mode.SINGLE:
            self.active_side = event.widget.side
        for side, pane in self._panes.items():
            pane.set_class(side is self.active_side, "-active")

    def span_of(self, side: Side, passage: int) -> Span:
        """Return the characters of a passage."""
        return self.articles[side].passages[passage].span

    # -- rows -------------------------------------------------------------------------------

    def row_of(self, side: Side, passage: int) -> int:
        """Return the row of its pane in which a passage begins."""
        return self.pane(side).layout_.row_of(side, self.span_of(side, passage).start)

    def rows_of(self, link: Link) -> tuple[int, int]:
        """Return the rows in which the two passages of a link begin."""
        return self.row_of(Side.LEFT, link.left), self.row_of(Side.RIGHT, link.right)

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

    def show_span(self, side: Side, span: Span) -> None:
        """Bring some characters into view, without changing what is in focus."""
        pane = self.pane(side)
        if not pane.layout_.shows(side, span.start):
            self.filter = Filter.ALL
        row = pane.layout_.row_of(side, span.start)
        if not self.in_view(side, row):
            pane.jump(row - pane.pivot_row)

    # -- scrolling --------------------------------------------------------------------------

    def _scrolled(self, side: Side) -> None:
        self.tie.scrolled(side)
        self._look_around()

    def toggle_lock(self) -> None:
        """Tie the panes, as they stand, or untie them."""
        self.tie.locked = not self.tie.locked
        self.settle()
        self.post_message(ViewChanged())

    def settle(self) -> None:
        """Take the places of the panes as wanted, around what stands in the middle of the page."""
        self.tie.settle(self.active_side, self.active.scroll_y + self.active.page / 2)

    @on(PageJumped)
    def _page_jumped(self, event: PageJumped) -> None:
        event.stop()
        pane = self.pane(event.side)
        pane.jump(event.share * max(pane.layout_.height, pane.page) - pane.page / 2)

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

    # -- layout -----------------------------------------------------------------------------

    @on(PaneResized)
    def _resized(self, event: PaneResized) -> None:
        event.stop()
        # Both panes tell of the same change of size.
        if not self._laying_out:
            self._laying_out = True
            self.call_next(self.lay_out)

    def watch_wanted_mode(self) -> None:
        """Show another mode."""
        self.rearrange()

    def watch_filter(self) -> None:
        """Fold other passages away."""
        self.rearrange()

    def rearrange(self) -> None:
        """Decide anew what stands where, and show it."""
        self._stack = None
        self.lay_out()

    def lay_out(self) -> None:
        """Wrap both articles to the width of their panes, and keep the text being read in place."""
        self._laying_out = False
        mode = self.mode
        if self.has_class("-single") != (mode is Mode.SINGLE):
            # The panes change their widths now, and then ask to be laid out.
            self.toggle_class("-single")
            return
        held = {side: self._reading_place(side) for side in Side}
        if self._stack is None or mode is not self._laid_out:
            self._stack = arrange(mode, self.shown)
        self._laid_out = mode
        widths = {side: pane.text_width for side, pane in self._panes.items()}
        for side, layout in self._stack(widths).items():
            self._panes[side].show(layout)
        self.tie.chain(self.chain, self.rows_of)
        # The side that is being read goes last: where there is one pane, or one scroll for both.
        for side in (self.active_side.other, self.active_side):
            self._hold(side, held[side])
        if self._laid_out is Mode.ALIGNED:
            self.tie.move(self.active_side.other, self.active.scroll_y)
        self.settle()
        self._overviews.clear()
        for side, pane in self._panes.items():
            sides = Side if mode is Mode.SINGLE else (side,)
            pane.entitle([self.articles[each] for each in sides])
        self.repaint()

    def _reading_place(self, side: Side) -> ReadingPlace | None:
        """What is being read on a side: the passage in focus if in view, else the first row."""
        pane = self.pane(side)
        passage = self.marks.focused.get(side)
        if passage is not None and self.in_view(side, row := self.row_of(side, passage)):
            return (side, self.span_of(side, passage).start), row - pane.scroll_y
        place = pane.layout_.place_at(self.top(side))
        return (place, pane.layout_.row_of(*place) - pane.scroll_y) if place else None

    def _hold(self, side: Side, place: ReadingPlace | None) -> None:
        if place is not None:
            at, row = place
            self.tie.move(side, self.pane(at[0]).layout_.row_of(*at) - row)

    # -- what stands between and beside the panes -------------------------------------------

    def repaint(self) -> None:
        """Paint everything anew: other passages are marked."""
        for pane in self._panes.values():
            pane.refresh()
        self._look_around()

    def _look_around(self) -> None:
        """Let gutter, rulers and status line follow the page."""
        self._gutter.redraw()
        for side, ruler in self._rulers.items():
            pane, height = self.pane(side), ruler.size.height
            if self.pairing and len(self._overviews.get(side, ())) != height:
                self._overviews[side] = overview(pane.layout_, self.articles, self.pairing, height)
            view = visible_part(pane.scroll_y, pane.page, pane.layout_.height, height)
            ruler.show(self._overviews.get(side, ()), view)
        self.post_message(ViewChanged())

    def _connectors(self) -> Iterator[Connector]:
        """The links of which at least one end is on the page."""
        if self.pairing is None or self._laid_out is Mode.SINGLE:
            return
        found: set[Link] = set()
        for side in Side:
            for passage in self.passages_in_view(side):
                found.update(self.pairing.links(side, passage))
        for link in sorted(found, key=lambda link: (link.left, link.right)):
            left, right = (
                row - self.top(side) for row, side in zip(self.rows_of(link), Side, strict=True)
            )
            yield connector_for(link, left, right, focused=link == self.marks.link)

    def passage_at_reading_row(self) -> int | None:
        """Return the passage a third down the page on the active side."""
        pane = self.active
        place = pane.layout_.place_at(self.top(self.active_side) + pane.pivot_row)
        return passage_at(self.articles[place[0]], place[1]) if place else None
