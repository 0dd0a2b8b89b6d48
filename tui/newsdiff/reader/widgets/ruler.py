"""The overview beside a pane: the whole article, with what is where and what is in view."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.articles.model import Side
from newsdiff.presentation.relations import RelationSign
from newsdiff.reader.messages import PageJumped
from newsdiff.reader.theme.styles import WidgetStyles

BAR = "┃"
TICKS_A_ROW = 2
"""Each cell has an upper and a lower half."""
SHAPE = "▪"
SHAPES = {"conflict": "█", "only-here": "╴"}
"""What marks look like without colours of their own."""


class Ruler(Widget):
    """Two cells wide: on the outside the marks, on the inside a bar along what is in view."""

    ALLOW_SELECT = False

    def __init__(self, side: Side) -> None:
        super().__init__(id=f"ruler-{side}")
        self.side = side
        self._marks: Sequence[RelationSign | None] = ()
        self._view = range(0)
        self._style = WidgetStyles(self)

    def notify_style_update(self) -> None:
        """Take the colours of another theme."""
        super().notify_style_update()
        self._style.forget()

    def show(self, marks: Sequence[RelationSign | None], view: range) -> None:
        """Show marks, two for each row, and which rows stand for what is in view."""
        if marks is not self._marks:
            self.refresh()
        else:
            for y in set(view) ^ set(self._view):
                self.refresh(Region(0, y, self.size.width, 1))
        self._marks, self._view = marks, view

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        ground = ("track", "view") if y in self._view else ("track",)
        ticks = [*self._marks[TICKS_A_ROW * y : TICKS_A_ROW * (y + 1)], None, None]
        mark = self._tick(ticks[0], ticks[1], ground)
        bar = Segment(BAR if y in self._view else " ", self._style(*ground))
        return Strip([mark, bar] if self.side is Side.LEFT else [bar, mark], 2)

    def _tick(
        self, upper: RelationSign | None, lower: RelationSign | None, ground: tuple[str, ...]
    ) -> Segment:
        """Draw two marks in one cell, by colour; signs would pass for those of the row beside them.

        Where colours are few, or none, the weightier mark is told by its shape.
        """
        if upper is None and lower is None:
            return Segment(" ", self._style(*ground))
        if self.app.native_ansi_color:
            found = max(filter(None, (upper, lower)), key=lambda each: each.weight)
            shape = SHAPES.get(found.name, SHAPE)
            return Segment(shape, self._style(*ground, f"{found.name}-sign"))
        styles = [
            self._style(*ground, f"{each.name}-sign") if each else None for each in (upper, lower)
        ]
        if styles[0] is not None and styles[1] is not None:
            return Segment("▀", styles[0] + Style(bgcolor=styles[1].color))
        return Segment("▀", styles[0]) if styles[0] else Segment("▄", styles[1])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go where the pointer is pressed, and follow it while it is held."""
        self.capture_mouse()
        self._jump(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the pointer."""
        if self.app.mouse_captured is self:
            self._jump(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        self.release_mouse()

    def _jump(self, y: int) -> None:
        if self.size.height:
            share = min(max((y + 0.5) / self.size.height, 0.0), 1.0)
            self.post_message(PageJumped(self.side, share))
