"""The two articles side by side: two panes, scrolled together, with what stands between and beside.

The spread knows what is read (focus, mode, filter, lock); the screen around it only asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import Comparison
from newsdiff.reader.filters import Filter, Shown
from newsdiff.reader.geometry.connectors import Connector
from newsdiff.reader.geometry.overview import overview, visible_part
from newsdiff.reader.geometry.pages import Mode, lay_out
from newsdiff.reader.geometry.sync import in_order_chain
from newsdiff.reader.looks import Look, look
from newsdiff.reader.marks import Marks, passage_at
from newsdiff.reader.messages import (
    DividerDragged,
    PageJumped,
    PaneResized,
    PassageClicked,
    PassageFocused,
    ViewChanged,
)
from newsdiff.reader.navigation import Stop, step, stops
from newsdiff.reader.pairing import Pairing, end_of
from newsdiff.reader.widgets.gutter import Gutter
from newsdiff.reader.widgets.pane import Pane
from newsdiff.reader.widgets.particulars import Particulars
from newsdiff.reader.widgets.ruler import Ruler
from newsdiff.reader.widgets.tie import Tie

NARROW = 90
"""Below this many columns, two panes are too narrow to read: there is one column."""
SMALLEST_SHARE, LARGEST_SHARE = 0.25, 0.75
"""How far the divider goes."""


class Spread(Horizontal):
    """Two panes that scroll together."""

    wanted_mode: reactive[Mode] = reactive(Mode.FLOW, init=False)
    """The mode that was chosen; there is one column anyway where the terminal is narrow."""
    filter: reactive[Filter] = reactive(Filter.ALL, init=False)
    share: reactive[float] = reactive(0.5, init=False)
    """The left pane's share of the width, 0..1."""

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__()
        self.marks = Marks({Side.LEFT: left, Side.RIGHT: right})
        self.chain: list[Link] = []
        self.focus_at: tuple[Side, int] | None = None
        self.active_side = Side.LEFT
        self.tie = Tie(self.pane)
        self._panes = {side: Pane(side, self.marks, id=side.value) for side in Side}
        self._rulers = {side: Ruler(side) for side in Side}
        self._particulars = {side: Particulars(side, self.articles[side]) for side in Side}
        self._gutter = Gutter(self._connectors)
        self._overviews: dict[Side, list[Look | None]] = {}
        self._laid_out = Mode.FLOW
        self._laying_out = False

    def compose(self) -> ComposeResult:
        """Ruler, pane, gutter, pane, ruler; above each pane, where its article comes from."""
        yield self._rulers[Side.LEFT]
        yield Vertical(self._particulars[Side.LEFT], self._panes[Side.LEFT], id="column-left")
        yield self._gutter
        yield Vertical(self._particulars[Side.RIGHT], self._panes[Side.RIGHT], id="column-right")
        yield self._rulers[Side.RIGHT]

    def on_mount(self) -> None:
        """Follow the panes' scrolling."""
        for side, pane in self._panes.items():
            self.watch(pane, "scroll_y", partial(self._scrolled, side), init=False)

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
    def shown(self) -> Shown:
        """What is laid out."""
        return Shown(self.articles, self.pairing, self.chain, self.filter)

    @property
    def mode(self) -> Mode:
        """The mode the page is shown in."""
        return Mode.SINGLE if self.app.size.width < NARROW else self.wanted_mode

    @property
    def active(self) -> Pane:
        """The pane that keys move."""
        return self.pane(self.active_side)

    def pane(self, side: Side) -> Pane:
        """Return the pane that shows the article on `side`."""
        return self._panes[Side.LEFT if self._laid_out is Mode.SINGLE else side]

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was found; what is being read stays where it is."""
        self.marks.pairing = Pairing(comparison)
        self.chain = in_order_chain(comparison.links)
        self._refocus(self.marks.link)
        self.lay_out()

    def show_articles(self, left: Article, right: Article) -> None:
        """Show two other articles from their beginning; nothing is known about them yet."""
        self._change_articles(left, right)
        for side in Side:
            self.tie.move(side, 0)

    def swap(self) -> None:
        """Swap the two sides; what is being read stays in view. Nothing is compared yet."""
        tops = {side: self.pane(side).scroll_y for side in Side}
        focused = self.focus_at
        self._change_articles(*(self.articles[side.other] for side in Side))
        self.share = 1 - self.share
        for side in Side:
            self.tie.move(side, tops[side.other])
        if focused is not None:
            self.focus_on(focused[0].other, focused[1])

    def _change_articles(self, left: Article, right: Article) -> None:
        self.marks.articles = {Side.LEFT: left, Side.RIGHT: right}
        self.marks.pairing, self.chain, self.focus_at = None, [], None
        self.marks.layers.clear()
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
        self._refocus(link)
        self.pane(side).focus(scroll_visible=False)
        self._repaint()
        self.post_message(PassageFocused(side, passage))

    def _refocus(self, link: Link | None = None) -> None:
        self.marks.link, self.marks.focused = None, {}
        if self.focus_at is None:
            return
        side, passage = self.focus_at
        links = self.pairing.links(side, passage) if self.pairing else ()
        same = [
            found
            for found in links
            if link and (found.left, found.right) == (link.left, link.right)
        ]
        self.marks.link = next(iter([*same, *links]), None)
        self.marks.focused = {side: passage}
        if self.marks.link is not None:
            self.marks.focused[side.other] = end_of(self.marks.link, side.other)

    def show_passage(
        self, side: Side, passage: int, pivot: bool = True, link: Link | None = None
    ) -> None:
        """Focus a passage and bring it, and with `pivot` its partner, onto one row."""
        if not self.shown.keeps(side, self.articles[side].passages[passage]):
            self.filter = Filter.ALL
        self.focus_on(side, passage, link)
        self.bring(pivot)

    def bring(self, pivot: bool = True) -> None:
        """Put the passage in focus, and with `pivot` its partner, a third down the page."""
        rows = {s: self._row_of(s, p) for s, p in self.marks.focused.items()}
        if self.focus_at is None:
            return
        side = self.focus_at[0]
        shared = self.pane(side) is self.pane(side.other)
        level = min(self.pane(side).pivot_row, *([rows[side]] if shared else rows.values()))
        self.tie.move(side, rows[side] - level)
        if pivot and side.other in rows and not shared:
            self.tie.move(side.other, rows[side.other] - level)
        elif self.tie.locked:
            self.tie.follow(side)
        self.tie.settle(side, rows[side])
        self._repaint()

    def show_span(self, side: Side, span: Span) -> None:
        """Bring some characters into view, without changing what is in focus."""
        passage = passage_at(self.articles[side], span.start)
        if passage is not None and not self.pane(side).layout_.shows(side, span.start):
            self.filter = Filter.ALL
        row = self.pane(side).layout_.row_of(side, span.start)
        if not self._in_view(side, row):
            self.pane(side).jump(row - self.pane(side).pivot_row)

    def go(self, kind: Stop, forward: bool) -> bool:
        """Focus the next or previous stop on the active side; False where there is none."""
        side = self.active_side
        here, inclusive = self._from_here(forward)
        found = stops(kind, self.shown, side)
        passage = step(found, here, forward=forward, inclusive=inclusive)
        if passage is None:
            return False
        if kind is Stop.PASSAGE:
            self.focus_on(side, passage)
            self.show_span(side, self.articles[side].passages[passage].span)
        else:
            self.show_passage(side, passage)
        return True

    def next_partner(self) -> None:
        """Take the next of the partners of the passage in focus."""
        if self.focus_at is None or self.pairing is None or self.marks.link is None:
            return
        links = list(self.pairing.links(*self.focus_at))
        following = links[(links.index(self.marks.link) + 1) % len(links)]
        self.show_passage(*self.focus_at, link=following)

    def cross(self) -> None:
        """Go to the other side; the partner of the passage in focus is then in focus."""
        side = self.active_side.other
        link, passage = self.marks.link, self.marks.focused.get(side)
        if passage is not None and self.focus_at and self.focus_at[0] is not side:
            self.focus_on(side, passage, link)
        else:
            self.active_side = side
            self.pane(side).focus(scroll_visible=False)

    def toggle_lock(self) -> None:
        """Tie the panes, as they stand, or untie them."""
        self.tie.locked = not self.tie.locked
        self.tie.settle(self.active_side, self.active.scroll_y + self.active.page / 2)
        self.post_message(ViewChanged())

    def _from_here(self, forward: bool) -> tuple[int, bool]:
        """The passage to step from, and whether it counts: that in focus, or the first in view."""
        side = self.active_side
        if self.focus_at and self.focus_at[0] is side:
            row = self._row_of(side, self.focus_at[1])
            if self._in_view(side, row):
                return self.focus_at[1], False
        shown = self._passages_in_view(side)
        if not shown:
            return 0, True
        return (shown[0] if forward else shown[-1]), True

    @on(PassageClicked)
    def _clicked(self, event: PassageClicked) -> None:
        event.stop()
        if event.note:
            self.show_passage(event.side, event.passage)
        else:
            self.focus_on(event.side, event.passage)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let keys move the pane that has the focus."""
        if isinstance(event.widget, Pane) and self._laid_out is not Mode.SINGLE:
            self.active_side = event.widget.side
        self.set_class(self.active_side is Side.RIGHT, "-right-active")

    # -- scrolling --------------------------------------------------------------------------

    def _row_of(self, side: Side, passage: int) -> int:
        start = self.articles[side].passages[passage].span.start
        return self.pane(side).layout_.row_of(side, start)

    def _rows_of(self, link: Link) -> tuple[int, int]:
        return self._row_of(Side.LEFT, link.left), self._row_of(Side.RIGHT, link.right)

    def _in_view(self, side: Side, row: int) -> bool:
        top = round(self.pane(side).scroll_y)
        return top <= row < top + self.pane(side).page

    def _passages_in_view(self, side: Side) -> range:
        """The passages that begin on the page."""
        layout, top = self.pane(side).layout_, round(self.pane(side).scroll_y)
        passages = self.articles[side].passages
        first = last = None
        for y in range(top, top + self.pane(side).page):
            row = layout.row(y)
            if row is None or row.block.note or row.block.side is not side:
                continue
            first = row.span if first is None else first
            last = row.span
        if first is None or last is None:
            return range(0)
        low = passage_at(self.articles[side], first.start) or 0
        high = passage_at(self.articles[side], last.end - 1) or 0
        return range(low if passages[low].span.start >= first.start else low + 1, high + 1)

    def _scrolled(self, side: Side) -> None:
        self.tie.scrolled(side)
        self._look_around()

    @on(PageJumped)
    def _page_jumped(self, event: PageJumped) -> None:
        event.stop()
        pane = self.pane(event.side)
        pane.jump(event.share * pane.layout_.height - pane.page / 2)

    # -- layout -----------------------------------------------------------------------------

    @on(PaneResized)
    def _resized(self, event: PaneResized) -> None:
        event.stop()
        self._lay_out_soon()

    def _lay_out_soon(self) -> None:
        if not self._laying_out:
            self._laying_out = True
            self.call_next(self.lay_out)

    def watch_wanted_mode(self) -> None:
        """Show another mode."""
        self.lay_out()

    def watch_filter(self) -> None:
        """Fold other passages away."""
        self.lay_out()

    def watch_share(self, share: float) -> None:
        """Move the divider."""
        self.query_one("#column-left").styles.width = f"{share * 100:.3f}fr"
        self.query_one("#column-right").styles.width = f"{(1 - share) * 100:.3f}fr"

    @on(DividerDragged)
    def _divider_dragged(self, event: DividerDragged) -> None:
        event.stop()
        self.move_divider((event.x - self.region.x) / max(self.size.width, 1))

    def move_divider(self, share: float) -> None:
        """Give the left pane `share` (0..1) of the width, within bounds."""
        self.share = min(max(share, SMALLEST_SHARE), LARGEST_SHARE)

    def lay_out(self) -> None:
        """Wrap both articles to the width of their panes, and keep the text being read in place."""
        self._laying_out = False
        held = {side: self._reading_place(side) for side in Side}
        self._laid_out = self.mode
        self.set_class(self._laid_out is Mode.SINGLE, "-single")
        widths = {side: pane.text_width for side, pane in self._panes.items()}
        layouts = lay_out(self._laid_out, self.shown, widths)
        for side, layout in layouts.items():
            self._panes[side].show(layout)
        rows = [
            (self._row_of(Side.LEFT, k.left), self._row_of(Side.RIGHT, k.right)) for k in self.chain
        ]
        self.tie.chain(rows)
        for side, (place, level) in held.items():
            if place is not None and (side is self.active_side or len(layouts) == 2):
                self.tie.move(side, self.pane(side).layout_.row_of(*place) - level)
        if self._laid_out is Mode.ALIGNED:
            self.tie.move(self.active_side.other, self.active.scroll_y)
        self.tie.settle(self.active_side, self.active.scroll_y + self.active.page / 2)
        self._overviews.clear()
        self._tell_particulars()
        self._repaint()

    def _tell_particulars(self) -> None:
        both = self.articles.values() if self._laid_out is Mode.SINGLE else ()
        for side, shown in self._particulars.items():
            shown.show(*both or [self.articles[side]])

    def _reading_place(self, side: Side) -> tuple[tuple[Side, int] | None, float]:
        """A character on the screen, and on which row of the screen it stands."""
        pane = self.pane(side)
        passage = self.marks.focused.get(side)
        if passage is not None:
            row = self._row_of(side, passage)
            if self._in_view(side, row):
                place = (side, self.articles[side].passages[passage].span.start)
                return place, row - pane.scroll_y
        found = pane.layout_.place_at(round(pane.scroll_y))
        if found is None:
            return None, 0
        return found, pane.layout_.row_of(*found) - pane.scroll_y

    def partner_distance(self) -> int:
        """Return by how many rows the partner in focus is below the page, or above it (< 0)."""
        if self.focus_at is None or self.focus_at[0].other not in self.marks.focused:
            return 0
        side = self.focus_at[0].other
        row = self._row_of(side, self.marks.focused[side])
        top = round(self.pane(side).scroll_y)
        below = row - (top + self.pane(side).page - 1)
        return max(below, 0) or min(row - top, 0)

    # -- what stands between and beside the panes -------------------------------------------

    def _repaint(self) -> None:
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
        seen: set[Link] = set()
        for side in Side:
            for passage in self._passages_in_view(side):
                seen.update(self.pairing.links(side, passage))
        tops = {side: round(self.pane(side).scroll_y) for side in Side}
        for link in sorted(seen, key=lambda link: (link.left, link.right)):
            chosen = look(link.relation)
            focused = link == self.marks.link
            left, right = self._rows_of(link)
            yield Connector(
                left - tops[Side.LEFT],
                right - tops[Side.RIGHT],
                chosen.focused_line if focused else chosen.line,
                chosen.style,
                chosen.weight,
                focused,
            )
