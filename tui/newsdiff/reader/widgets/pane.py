"""One column of text: virtualised, so that an article of 20,000 paragraphs opens like a note."""

from __future__ import annotations

import re
from operator import attrgetter

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsdiff.articles.model import Side, Span
from newsdiff.presentation.relations import RelationSign
from newsdiff.reader.geometry.cells import character_at, with_blanks
from newsdiff.reader.geometry.layout import Layout, Row
from newsdiff.reader.messages import PaneResized, PassageClicked
from newsdiff.reader.theme.styles import WidgetStyles
from newsdiff.reader.viewmodel.marks import Marks, passage_at, passages_in

MARGIN = 3
"""Cells left of the text: the bar of the focused passage, the sign of its relation, a blank."""
WIDEST = 80
"""Cells of text in a row at most: longer rows are hard to read on."""
_SELECTABLE = Style.from_meta({"offset": (0, 0)})
"""Tells Textual that the text of a row can be selected; `character_under` says where from."""

RIGHT_THREAD = "┆"
"""Stands left of the right article's rows, where both are in one column."""

PIVOT = 1 / 3
"""The share of the page above the row on which a pair is shown side by side."""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT_MARK = "\u200e"
"""Takes no cell; keeps terminals that reorder Hebrew and Arabic from reordering across panes."""


class Pane(ScrollView, inherit_bindings=False, can_focus=True):
    """Paints the rows of a layout with the marks of the moment."""

    def __init__(self, side: Side, marks: Marks, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.side = side
        self.marks = marks
        self.layout_ = Layout.empty()
        self._style = WidgetStyles(self)

    # -- geometry ---------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """How many rows are on the screen."""
        return self.size.height

    @property
    def rows(self) -> int:
        """How many rows of text there are."""
        return self.layout_.height

    @property
    def text_width(self) -> int:
        """How many cells a row of text may take."""
        return max(1, min(WIDEST, self.size.width - MARGIN - 1))

    @property
    def text_left(self) -> int:
        """The cell at which rows of text begin; columns stand in the middle of wide panes."""
        return MARGIN + max(0, self.size.width - MARGIN - 1 - WIDEST) // 2

    @property
    def pivot_row(self) -> int:
        """The row of the screen on which a pair is shown."""
        return int(self.page * PIVOT)

    @property
    def full_height(self) -> int:
        """All rows, with the blank ones below that let the last passages reach the pivot row."""
        return self.layout_.height + self.page - self.pivot_row - 1

    def show(self, layout: Layout) -> None:
        """Show another layout; the caller scrolls."""
        self.layout_ = layout
        # Nothing else on the screen depends on it: no layout of the screen need follow.
        height = max(self.full_height, self.page)
        self.set_reactive(ScrollView.virtual_size, Size(self.size.width, height))
        self.refresh()

    def jump(self, y: float) -> None:
        """Scroll so that row `y` is the first, at once."""
        self.scroll_to(y=max(0.0, y), animate=False, force=True)

    def on_resize(self, event: events.Resize) -> None:
        """Tell that the text must be wrapped to another width."""
        self.post_message(PaneResized())

    # -- painting ---------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        self._style.forget()

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        width, plain = self.size.width, self._style()
        at = self.scroll_offset.y + y
        row = self.layout_.row(at)
        if row is None:
            return Strip([Segment(" " * width, plain + _SELECTABLE)], width)
        left, indent = self.text_left - MARGIN, row.block.indent
        # In one column a thread runs along what the right article says.
        thread = Segment(RIGHT_THREAD.rjust(indent - 1) + " ", self._style("note"))
        segments = [Segment(" " * left, plain), *([thread] if indent else []), *self._margin(row)]
        segments.extend(self._note(row) if row.block.note else self._text(row, at))
        return Strip(segments).adjust_cell_length(width, plain)

    def _margin(self, row: Row) -> list[Segment]:
        plain = self._style()
        bar, sign = Segment(" ", plain + _SELECTABLE), Segment(" ", plain)
        if row.block.note:
            return [bar, sign, Segment(" ", plain)]
        side = row.block.side
        article = self.marks.articles[side]
        focused = self.marks.focused.get(side)
        if focused is not None and article.passages[focused].span.overlaps(row.span):
            bar = Segment("▌", self._style("focus-bar") + _SELECTABLE)
        look = self._look_of(row)
        if look is not None:
            sign = Segment(look.sign, self._style(f"{look.name}-sign"))
        return [bar, sign, Segment(" ", plain)]

    def _look_of(self, row: Row) -> RelationSign | None:
        """Return the weightiest look of the passages that begin in a row; that in focus goes first.

        None where no passage begins, or all are set aside.
        """
        side = row.block.side
        begun = passages_in(self.marks.articles[side], row.span)
        focused = self.marks.focused.get(side)
        if focused is not None and focused in begun:
            return self.marks.look_of(side, focused)
        looks = filter(None, (self.marks.look_of(side, passage) for passage in begun))
        return max(looks, key=attrgetter("weight"), default=None)

    def _note(self, row: Row) -> list[Segment]:
        return [Segment(row.span.of(row.block.note), self._style("note"))]

    def _text(self, row: Row, at: int) -> list[Segment]:
        side = row.block.side
        text = self.marks.articles[side].text
        selected, selection = self._selected(row, at), self._style("selected")
        segments = []
        for run in self.marks.runs(side, row.span):
            style = self._style(*run.styles)
            for part, chosen in _split(run.span, selected):
                painted = style + selection if chosen else style
                segments.append(Segment(with_blanks(part.of(text)), painted))
        if _RIGHT_TO_LEFT.search(text, row.span.start, row.span.end):
            mark = Segment(_LEFT_TO_RIGHT_MARK, self._style())
            return [mark, *segments, mark]
        return segments

    # -- pointer and selection --------------------------------------------------------------

    def place_under(self, x: int, y: int) -> tuple[Row, int] | None:
        """Return the row at cell `x` of screen row `y` and the offset of the character there."""
        row = self.layout_.row(self.scroll_offset.y + y)
        if row is None:
            return None
        block = row.block
        text = block.note or self.marks.articles[block.side].text
        cell = x - self.text_left - block.indent
        return row, character_at(text, row.span.start, row.span.end, cell)

    def on_click(self, event: events.Click) -> None:
        """Put the passage under the pointer in focus; select it when clicked twice."""
        if event.chain > 1:
            event.prevent_default()  # textual would select the whole article
        at = event.get_content_offset(self)
        found = self.place_under(*at) if at else None
        if found is None:
            return
        row, offset = found
        block = row.block
        if block.note:
            told = PassageClicked(block.side, block.passages.start, note=True)
            told.beside = self.layout_.beside(block)
            self.post_message(told)
            return
        passage = passage_at(self.marks.articles[block.side], offset)
        if passage is not None:
            self.post_message(PassageClicked(block.side, passage, twice=event.chain == 2))

    def character_under(self, pointer: Offset) -> Offset:
        """Return the character at a cell of the screen, or the nearest in the pane.

        As selections count: its place in its row, and the row.
        """
        region = self.content_region
        x = min(max(pointer.x, region.x), region.right - 1) - region.x
        y = min(max(pointer.y, region.y), region.bottom - 1) - region.y
        found = self.place_under(x, y)
        at = found[1] - found[0].span.start if found else 0
        return Offset(at, self.scroll_offset.y + y)

    def selection_of(self, side: Side, span: Span) -> Selection:
        """Return the selection of some characters."""
        first, last = (self._character(side, offset) for offset in (span.start, span.end - 1))
        return Selection(first, Offset(last.x + 1, last.y))

    def _character(self, side: Side, offset: int) -> Offset:
        y = self.layout_.row_of(side, offset)
        row = self.layout_.row(y)
        return Offset(offset - row.span.start if row else 0, y)

    def _selected(self, row: Row, at: int) -> Span | None:
        selection = self.text_selection
        found = selection.get_span(at) if selection is not None else None
        if found is None:
            return None
        start, end = self._characters(row, found[0], None if found[1] == -1 else found[1])
        return Span(start, end)

    @staticmethod
    def _characters(row: Row, first: int, last: int | None) -> tuple[int, int]:
        """The offsets of the characters `first` to `last` of a row, None for its end."""
        start, end = row.span.start, row.span.end
        last_offset = end if last is None else min(max(start + last, start), end)
        return min(max(start + first, start), last_offset), last_offset

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected characters as the article has them, without the breaks of rows."""
        first = selection.start or Offset(0, 0)
        last = selection.end or Offset(0, self.layout_.height)
        pieces: list[tuple[Row, Span]] = []
        for y in range(first.y, min(last.y + 1, self.layout_.height)):
            row = self.layout_.row(y)
            if row is None or row.block.note:
                continue
            start, end = self._characters(
                row, first.x if y == first.y else 0, last.x if y == last.y else None
            )
            piece = Span(start, end)
            if pieces and pieces[-1][0].block is row.block:
                pieces[-1] = (row, Span(pieces[-1][1].start, piece.end))
            else:
                pieces.append((row, piece))
        text = "\n".join(piece.of(self.marks.articles[r.block.side].text) for r, piece in pieces)
        return (text, "\n") if text else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint another selection."""
        self.refresh()


def _split(span: Span, inner: Span | None) -> list[tuple[Span, bool]]:
    """Cut `span` where `inner` begins and ends, and say which parts lie in it."""
    if inner is None or not inner.overlaps(span):
        return [(span, False)]
    start, end = max(span.start, inner.start), min(span.end, inner.end)
    parts = [
        (Span(span.start, start), False),
        (Span(start, end), True),
        (Span(end, span.end), False),
    ]
    return [(part, chosen) for part, chosen in parts if len(part)]
