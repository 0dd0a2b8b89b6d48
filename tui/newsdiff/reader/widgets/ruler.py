"""The overview beside a pane: the whole article, with what is where and what is in view."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.articles.model import Side
from newsdiff.presentation.relations import RelationSign
from newsdiff.reader.messages import PageJumped
from newsdiff.reader.theme.styles import WidgetStyles

BAR = "┃"


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
        """Show marks, one for each row, and which rows stand for what is in view."""
        if marks is not self._marks:
            self.refresh()
        else:
            for y in set(view) ^ set(self._view):
                self.refresh(Region(0, y, self.size.width, 1))
        self._marks, self._view = marks, view

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        found = self._marks[y] if y < len(self._marks) else None
        ground = ("track", "view") if y in self._view else ("track",)
        sign, styles = (found.sign, (*ground, f"{found.name}-sign")) if found else (" ", ground)
        mark = Segment(sign, self._style(*styles))
        bar = Segment(BAR if y in self._view else " ", self._style(*ground))
        return Strip([mark, bar] if self.side is Side.LEFT else [bar, mark], 2)

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
