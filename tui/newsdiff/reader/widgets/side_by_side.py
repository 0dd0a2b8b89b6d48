"""The two articles side by side, and the passage in them that is being read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on

from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison
from newsdiff.reader.geometry.pages import Mode
from newsdiff.reader.geometry.sync import in_order_chain
from newsdiff.reader.messages import PassageClicked, PassageFocused
from newsdiff.reader.state.filters import Filter
from newsdiff.reader.state.navigation import Stop, step, stops
from newsdiff.reader.widgets.page import Page

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link


class SideBySide(Page):
    """A page with a passage in focus, and its partner beside it."""

    focus_at: tuple[Side, int] | None = None
    """The passage in focus; `marks.link` is the link to its partner."""

    # -- what is read -----------------------------------------------------------------------

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what was found; what is being read stays where it is."""
        from newsdiff.reader.viewmodel.pairing import Pairing

        self.marks.pairing = Pairing(comparison)
        self.chain = in_order_chain(comparison.links)
        self._refocus(self.marks.link)
        self.rearrange()

    def show_articles(self, left: Article, right: Article) -> None:
        """Show two other articles from their beginning; nothing is known about them yet."""
        self._change_articles(left, right)
        for side in Side:
            self.scroll_sync.move(side, 0)
        self.settle()

    def swap(self) -> None:
        """Swap the two sides; what is being read stays in view. Nothing is compared yet."""
        tops = {side: self.pane(side).scroll_y for side in Side}
        focused = self.focus_at
        self._change_articles(*(self.articles[side.other] for side in Side))
        self.move_divider(1 - self.share)
        for side in Side:
            self.scroll_sync.move(side, tops[side.other])
        self.settle()
        if focused is not None:
            self.focus_on(focused[0].other, focused[1])

    def _change_articles(self, left: Article, right: Article) -> None:
        self.marks.articles = {Side.LEFT: left, Side.RIGHT: right}
        self.marks.pairing, self.chain, self.focus_at = None, [], None
        self.marks.layers.clear()
        self._refocus()
        self.rearrange()

    def lay_out(self) -> None:
        """Lay out the page; a pair in focus that stood in one column is put side by side."""
        parting = self.one_column
        super().lay_out()
        if parting and not self.one_column and self.focus_at and self._focus_in_view() is not None:
            side = self.focus_at[0]
            self._put(self.row_of(*self.focus_at) - self.pane(side).scroll_y)

    # -- focus ------------------------------------------------------------------------------

    def focus_on(self, side: Side, passage: int, link: Link | None = None) -> None:
        """Put a passage in focus, with `link` (or its best one) as the pair that is marked."""
        self.focus_at = (side, passage)
        self.active_side = side
        self._refocus(link)
        self.pane(side).focus(scroll_visible=False)
        self.repaint()
        self.post_message(PassageFocused(side, passage))

    def _refocus(self, link: Link | None = None) -> None:
        """Mark the passage in focus and its partner by `link`, where the passage still has it."""
        self.marks.link, self.marks.focused = None, {}
        if self.focus_at is None:
            return
        side, passage = self.focus_at
        links = self.pairing.links(side, passage) if self.pairing else ()
        same = (one for one in links if link and (one.left, one.right) == (link.left, link.right))
        self.marks.link = next(same, links[0] if links else None)
        self.marks.focused = {side: passage}
        if self.marks.link is not None:
            self.marks.focused[side.other] = self.marks.link.passage(side.other)

    def show_passage(
        self, side: Side, passage: int, pivot: bool = True, link: Link | None = None
    ) -> None:
        """Focus a passage and bring it, and with `pivot` its partner, onto one row."""
        if not self.shown.keeps(side, self.articles[side].passages[passage]):
            self.filter = Filter.ALL
        self.focus_on(side, passage, link)
        # Aligned, a partner that has moved stays where it is: a note stands in its place.
        stays = self.mode is Mode.ALIGNED and self.marks.link not in self.chain
        self.bring(pivot and not stays)

    def bring(self, pivot: bool = True) -> None:
        """Put the passage in focus, and with `pivot` its partner, a third down the page."""
        if self.focus_at is None:
            return
        self._put(self.pane(self.focus_at[0]).pivot_row, pivot)

    def _put(self, level: float, pivot: bool = True) -> None:
        """Put the passage in focus, and with `pivot` its partner, on row `level` of the screen."""
        assert self.focus_at is not None
        side = self.focus_at[0]
        focused = self.marks.focused.items()
        rows = {s: self.row_of(s, p) for s, p in focused if s is side or self.shows(s, p)}
        if not pivot or self.pane(side) is self.pane(side.other):
            rows = {side: rows[side]}
        level = min(level, *rows.values())
        if side.other in rows:
            for each, row in rows.items():
                self.scroll_sync.move(each, row - level)
        else:
            self.pane(side).jump(rows[side] - level)  # and the other follows
            if self.mode is Mode.ALIGNED:
                self.scroll_sync.move(side.other, self.pane(side).scroll_y)
        self.scroll_sync.settle(side, rows[side])
        self.repaint()

    def bring_partner(self) -> None:
        """Bring the partner of the passage in focus beside it; in one column, go to it."""
        if not all(self.shows(side, passage) for side, passage in self.marks.focused.items()):
            self.filter = Filter.ALL
        if self.one_column and self.partner_distance():
            self.cross()
        self.bring()

    def partner_distance(self) -> int | None:
        """Return by how many rows the partner in focus is below the page, or above it (< 0).

        None where it is folded away.
        """
        if self.focus_at is None or self.focus_at[0].other not in self.marks.focused:
            return 0
        side = self.focus_at[0].other
        if not self.shows(side, self.marks.focused[side]):
            return None
        row = self.row_of(side, self.marks.focused[side]) - self.top(side)
        return max(row - self.pane(side).page + 1, 0) or min(row, 0)

    @on(PassageClicked)
    def _clicked(self, event: PassageClicked) -> None:
        if event.note:
            self.show_passage(event.side, event.passage, link=self._link_told(event))
        else:
            self.focus_on(event.side, event.passage)

    def _link_told(self, event: PassageClicked) -> Link | None:
        """Return the link for which a note stands in one column: it stays in focus."""
        if self.pairing is None or event.beside is None:
            return None
        ends = event.side.in_order(event.passage, event.beside)
        return next(iter(self.pairing.links_between(*ends)), None)

    # -- moving the focus -------------------------------------------------------------------

    def passage_read(self) -> int:
        """Return the passage being read on the active side: that in focus, or first in view."""
        focus = self._focus_in_view()
        return next(iter(self.passages_in_view(self.active_side)), 0) if focus is None else focus

    def _focus_in_view(self) -> int | None:
        if self.focus_at is None or self.focus_at[0] is not self.active_side:
            return None
        side, passage = self.focus_at
        return passage if self.in_view(side, self.row_of(side, passage)) else None

    def stops(self, kind: Stop, side: Side) -> Sequence[int]:
        """Return the passages of an article that keys stop at."""
        return stops(kind, self.shown, side)

    def go(self, kind: Stop, *, forward: bool) -> bool:
        """Focus the next or previous stop on the active side; False where there is none."""
        side = self.active_side
        here = self._focus_in_view()
        inclusive = here is None
        if here is None:
            in_view = self.passages_in_view(side) or [0]
            here = in_view[0] if forward else in_view[-1]
        passage = step(self.stops(kind, side), here, forward=forward, inclusive=inclusive)
        if passage is None:
            return False
        if kind is Stop.PASSAGE:
            self.focus_on(side, passage)
            self.show_span(side, self.span_of(side, passage))
        else:
            self.show_passage(side, passage)
        return True

    @property
    def partners(self) -> Sequence[Link]:
        """The links of the passage in focus."""
        if self.focus_at is None or self.pairing is None:
            return ()
        return self.pairing.links(*self.focus_at)

    def next_partner(self) -> None:
        """Take the next of the partners of the passage in focus."""
        links = self.partners
        if self.focus_at is not None and self.marks.link is not None:
            following = links[(links.index(self.marks.link) + 1) % len(links)]
            self.show_passage(*self.focus_at, link=following)

    def cross(self) -> None:
        """Go to the other side; the partner of the passage in focus is then in focus."""
        side = self.active_side.other
        passage = self.marks.focused.get(side)
        if passage is not None and self.focus_at and self.focus_at[0] is not side:
            self.focus_on(side, passage, self.marks.link)
        else:
            self.active_side = side
            self.pane(side).focus(scroll_visible=False)
