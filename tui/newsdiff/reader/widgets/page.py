"""Two columns that are laid out in one of the modes, and scroll together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.reactive import reactive

from newsdiff.articles.model import Article, Side, Span
from newsdiff.reader.geometry.pages import Mode, Stack, arrange
from newsdiff.reader.messages import PageJumped, PaneResized
from newsdiff.reader.state.filters import Filter, Shown
from newsdiff.reader.widgets.columns import Columns
from newsdiff.reader.widgets.scroll_sync import ScrollSync

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link

NARROW_TERMINAL, NARROW_PAGE = 90, 64
"""With fewer columns, two panes are too narrow to read: there is one column."""

ReadingPlace = tuple[tuple[Side, int], float]
"""A character (side and offset), and the row of the screen on which it stands."""


class Page(Columns):
    """Lays out two articles and keeps their panes, gutter and rulers in step.

    What is being read stays where it is when the page is laid out anew: for another size, mode,
    filter or comparison.
    """

    wanted_mode: reactive[Mode] = reactive(Mode.FLOW, init=False)
    """The mode that was chosen; there is one column anyway where the terminal is narrow."""
    filter: reactive[Filter] = reactive(Filter.ALL, init=False)

    sentences: reactive[bool] = reactive(False, init=False)
    """Whether each sentence stands on a row of its own."""

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__(left, right)
        self.chain: list[Link] = []
        self.scroll_sync = ScrollSync(self.pane)
        self._laid_out = Mode.FLOW
        self._laid_out_for: list[object] = []
        self._pages = dict.fromkeys(Side, 0)
        """How many rows were on the screen when the page was laid out."""
        self._stack: Stack | None = None

    def on_mount(self) -> None:
        """Follow the panes' scrolling."""
        for side, pane in self._panes.items():
            self.watch(pane, "scroll_y", partial(self._scrolled, side), init=False)

    # -- what is on the page ----------------------------------------------------------------

    @property
    def shown(self) -> Shown:
        """What is laid out."""
        return Shown(self.articles, self.pairing, self.chain, self.filter, self.sentences)

    @property
    def too_narrow(self) -> bool:
        """Whether there is no room for two columns."""
        return self.app.size.width < NARROW_TERMINAL or self.extent.width < NARROW_PAGE

    @property
    def mode(self) -> Mode:
        """The mode the page is shown in."""
        return Mode.SINGLE if self.too_narrow else self.wanted_mode

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
        self.scroll_sync.scrolled(side)
        self.look_around()

    def toggle_lock(self) -> None:
        """ScrollSync the panes, as they stand, or untie them."""
        self.scroll_sync.locked = not self.scroll_sync.locked
        self.settle()
        self.view_changed()

    def settle(self) -> None:
        """Take the places of the panes as wanted, around what stands in the middle of the page."""
        self.scroll_sync.settle(self.active_side, self.active.scroll_y + self.active.page / 2)

    @on(PageJumped)
    def _page_jumped(self, event: PageJumped) -> None:
        event.stop()
        pane = self.pane(event.side)
        pane.jump(event.share * max(pane.layout_.height, pane.page) - pane.page / 2)

    # -- layout -----------------------------------------------------------------------------

    @on(PaneResized)
    def _resized(self, event: PaneResized) -> None:
        event.stop()
        # Both panes tell of the same change of size.
        if self._sizes() != self._laid_out_for:
            self.lay_out()

    def _sizes(self) -> list[object]:
        """What the layout depends on, apart from what is shown."""
        return [self.mode, *(pane.size for pane in self._panes.values())]

    def watch_wanted_mode(self) -> None:
        """Show another mode."""
        self.rearrange()

    def watch_filter(self) -> None:
        """Fold other passages away."""
        self.rearrange()

    def watch_sentences(self) -> None:
        """Put each sentence on a row of its own, or sentences into paragraphs."""
        self.rearrange()

    def rearrange(self) -> None:
        """Decide anew what stands where, and show it."""
        self._stack = None
        self.lay_out()

    def lay_out(self) -> None:
        """Wrap both articles to the width of their panes, and keep the text being read in place."""
        mode = self.mode
        if self.has_class("-single") != (mode is Mode.SINGLE):
            # The panes change their widths now, and then ask to be laid out.
            self.toggle_class("-single")
            return
        self._laid_out_for = self._sizes()
        held = {side: self._reading_place(side) for side in Side}
        if self._stack is None or mode is not self._laid_out:
            self._stack = arrange(mode, self.shown)
        parting = self._laid_out is Mode.SINGLE and mode is not Mode.SINGLE
        self._laid_out, self.one_column = mode, mode is Mode.SINGLE
        widths = {side: pane.text_width for side, pane in self._panes.items()}
        for side, layout in self._stack(widths).items():
            self._panes[side].show(layout)
        self.scroll_sync.chain(self.chain, self.rows_of)
        if parting:
            self._part(held[self.active_side])
        else:
            # The side that is being read goes last: there may be one pane, or one scroll for both.
            for side in (self.active_side.other, self.active_side):
                self._hold(side, held[side])
        if mode is Mode.ALIGNED:
            self.scroll_sync.move(self.active_side.other, self.active.scroll_y)
        self.settle()
        self._overviews.clear()
        self.entitle()
        self._pages = {side: self.pane(side).page for side in Side}
        self.repaint()

    def _reading_place(self, side: Side) -> ReadingPlace | None:
        """What is being read on a side: the passage in focus if in view, else the first row.

        In view as the page was laid out: it may have become shorter since.
        """
        pane = self.pane(side)
        passage = self.marks.focused.get(side)
        if passage is not None:
            row = self.row_of(side, passage) - pane.scroll_y
            if 0 <= round(row) < self._pages[side]:
                return (side, self.span_of(side, passage).start), row
        place = pane.layout_.place_at(self.top(side))
        return (place, pane.layout_.row_of(*place) - pane.scroll_y) if place else None

    def _part(self, place: ReadingPlace | None) -> None:
        """Keep in place what was read in one column, and let the other column follow."""
        if place is not None:
            (side, _), _ = place
            self._hold(side, place)
            self.scroll_sync.follow(side, afresh=True)

    def _hold(self, side: Side, place: ReadingPlace | None) -> None:
        if place is None:
            return
        at, row = place
        pane = self.pane(at[0])
        level = row if row < pane.page else pane.pivot_row  # the page may have become shorter
        self.scroll_sync.move(side, pane.layout_.row_of(*at) - level)
