"""The two articles side by side: two panes, scrolled together, with what stands between and beside.

The spread knows what is read (focus, filter, mode, lock); the screen around it only asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import Comparison
from newsdiff.reader.filters import Filter
from newsdiff.reader.geometry.pages import Mode, lay_out
from newsdiff.reader.geometry.sync import RowMap, Sync, in_order_chain
from newsdiff.reader.marks import Marks, passage_at
from newsdiff.reader.messages import PageJumped, PaneResized, PassageClicked, PassageFocused
from newsdiff.reader.pairing import Pairing, end_of
from newsdiff.reader.widgets.pane import Pane


class Spread(Horizontal):
    """Two panes that scroll together."""

    BINDINGS: ClassVar = []

    locked: reactive[bool] = reactive(True)
    """Whether the panes scroll together."""
    mode: reactive[Mode] = reactive(Mode.FLOW)
    filter: reactive[Filter] = reactive(Filter.ALL)

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__()
        self.marks = Marks({Side.LEFT: left, Side.RIGHT: right})
        self.chain: list[Link] = []
        self.focus_at: tuple[Side, int] | None = None
        self.active_side = Side.LEFT
        self._panes = {
            Side.LEFT: Pane(Side.LEFT, self.marks, id="left"),
            Side.RIGHT: Pane(Side.RIGHT, self.marks, id="right"),
        }
        self._sync = Sync(RowMap((), 1, 1))
        self._following = False
        self._laying_out = False

    def compose(self) -> ComposeResult:
        """The panes."""
        yield self._panes[Side.LEFT]
        yield self._panes[Side.RIGHT]

    def on_mount(self) -> None:
        """Follow the panes' scrolling."""
        for side, pane in self._panes.items():
            self.watch(pane, "scroll_y", lambda side=side: self._scrolled(side), init=False)

    # -- what is read -----------------------------------------------------------------------

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
        return self._panes[Side.LEFT if self.mode is Mode.SINGLE else side]

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was found; what is being read stays where it is."""
        self.marks.pairing = Pairing(comparison)
        self.chain = in_order_chain(comparison.links)
        self._refocus()
        self.lay_out()

    def set_marks(
        self,
        layer: str,
        spans: Mapping[Side, Sequence[Span]],
        current: tuple[Side, Span] | None = None,
    ) -> None:
        """Lay highlights over the text; an empty mapping takes them away."""
        self.marks.layers[layer] = {side: sorted(found) for side, found in spans.items()}
        self.marks.current = current
        self._repaint()

    # -- focus ------------------------------------------------------------------------------

    def focus_on(self, side: Side, passage: int, link: Link | None = None) -> None:
        """Put a passage in focus, with `link` (or its best one) as the pair that is marked."""
        self.focus_at = (side, passage)
        self.active_side = side
        self.pane(side).focus(scroll_visible=False)
        self._refocus(link)
        self._repaint()
        self.post_message(PassageFocused(side, passage))

    def _refocus(self, link: Link | None = None) -> None:
        self.marks.link, self.marks.focused = link, {}
        if self.focus_at is None:
            return
        side, passage = self.focus_at
        links = self.pairing.links(side, passage) if self.pairing else ()
        if link not in links:
            self.marks.link = links[0] if links else None
        self.marks.focused = {side: passage}
        if self.marks.link is not None:
            self.marks.focused[side.other] = end_of(self.marks.link, side.other)

    def show_passage(self, side: Side, passage: int, pivot: bool = True) -> None:
        """Focus a passage and bring it, and its partner with it, onto one row."""
        self.focus_on(side, passage)
        self.bring(both=pivot)

    def bring(self, both: bool = True) -> None:
        """Put the passage in focus and its partner onto one row, a third down the page."""
        rows = {s: self._row_of(s, p) for s, p in self.marks.focused.items()}
        if not rows or self.focus_at is None:
            return
        side = self.focus_at[0]
        level = min(self.pane(side).pivot_row, *rows.values())
        self._move(side, rows[side] - level)
        if both and side.other in rows and self.mode is not Mode.SINGLE:
            self._move(side.other, rows[side.other] - level)
        elif both and self.locked:
            self._follow(side)
        self._settle(side, rows[side])

    def show_span(self, side: Side, span: Span) -> None:
        """Bring some characters into view, without changing what is in focus."""
        pane = self.pane(side)
        row = pane.layout_.row_of(side, span.start)
        if not pane.scroll_y <= row < pane.scroll_y + pane.page - 1:
            pane.jump(row - pane.pivot_row)

    @on(PassageClicked)
    def _clicked(self, event: PassageClicked) -> None:
        event.stop()
        if event.note:
            self.filter = Filter.ALL
            self.show_passage(event.side, event.passage)
        else:
            self.focus_on(event.side, event.passage)

    # -- scrolling --------------------------------------------------------------------------

    def _row_of(self, side: Side, passage: int) -> int:
        start = self.articles[side].passages[passage].span.start
        return self.pane(side).layout_.row_of(side, start)

    def _scrolled(self, side: Side) -> None:
        if not self._following and self.locked and self.mode is not Mode.SINGLE:
            self._follow(side)

    def _follow(self, side: Side) -> None:
        leader, follower = self.pane(side), self.pane(side.other)
        if leader is follower:
            return
        if side is not self._sync.leader:
            self._settle(side, leader.scroll_y + leader.page / 2)
        y = self._sync.follow(side, leader.scroll_y, leader.page, leader.full_height)
        self._move(side.other, y)

    def _move(self, side: Side, y: float) -> None:
        # Events of the follower are dropped, not queued: it must never lead in turn.
        self._following = True
        try:
            self.pane(side).jump(y)
        finally:
            self._following = False

    def _settle(self, side: Side, pivot: float) -> None:
        leader, follower = self.pane(side), self.pane(side.other)
        self._sync.settle(
            side, leader.scroll_y, follower.scroll_y, leader.page, leader.full_height, pivot
        )

    # -- layout -----------------------------------------------------------------------------

    @on(PaneResized)
    def _resized(self, event: PaneResized) -> None:
        event.stop()
        if not self._laying_out:
            self._laying_out = True
            self.call_next(self.lay_out)

    def lay_out(self) -> None:
        """Wrap both articles to the width of their panes, and keep the text being read in place."""
        self._laying_out = False
        held = {side: self._reading_place(side) for side in Side}
        widths = {side: pane.text_width for side, pane in self._panes.items()}
        layouts = lay_out(self.mode, self.articles, widths, self.filter, self.pairing)
        for side, layout in layouts.items():
            self._panes[side].show(layout)
        self._chain_rows()
        for side, (place, level) in held.items():
            if place is not None:
                self._move(side, self.pane(side).layout_.row_of(*place) - level)
        self._settle(self.active_side, self.active.scroll_y + self.active.page / 2)

    def _chain_rows(self) -> None:
        anchors = [
            (self._row_of(Side.LEFT, link.left), self._row_of(Side.RIGHT, link.right))
            for link in self.chain
        ]
        left, right = (self.pane(side).full_height for side in Side)
        self._sync.rows = RowMap(anchors, left, right)

    def _reading_place(self, side: Side) -> tuple[tuple[Side, int] | None, float]:
        """A character on the screen, and on which row of the screen it stands."""
        pane = self.pane(side)
        top = pane.scroll_y
        passage = self.marks.focused.get(side)
        if passage is not None:
            row = self._row_of(side, passage)
            if top <= row < top + pane.page:
                return (side, self.articles[side].passages[passage].span.start), row - top
        place = pane.layout_.place_at(round(top))
        if place is None:
            return None, 0
        return place, pane.layout_.row_of(*place) - top

    def _repaint(self) -> None:
        for pane in self._panes.values():
            pane.refresh()

    @on(PageJumped)
    def _page_jumped(self, event: PageJumped) -> None:
        event.stop()
        pane = self.pane(event.side)
        pane.jump(event.share * pane.layout_.height - pane.page / 2)

    def passage_read(self) -> int | None:
        """Return the passage from which keys move on: the one in focus, if it is in view."""
        side, pane = self.active_side, self.active
        if self.focus_at and self.focus_at[0] is side:
            row = self._row_of(side, self.focus_at[1])
            if pane.scroll_y <= row < pane.scroll_y + pane.page:
                return self.focus_at[1]
        place = pane.layout_.place_at(round(pane.scroll_y) + pane.pivot_row)
        return passage_at(self.articles[place[0]], place[1]) if place else None
