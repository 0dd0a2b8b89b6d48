"""The strip between the panes: lines that join the passages that belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.geometry.connectors import Canvas, Connector, draw
from newsdiff.reader.messages import DividerDragged


class Gutter(Widget):
    """Paints connectors, and is the divider that the pointer drags."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "gutter--verbatim",
        "gutter--paraphrase",
        "gutter--overlap",
        "gutter--conflict",
        "gutter--focused",
    }

    def __init__(self, connectors: Callable[[], Iterable[Connector]]) -> None:
        super().__init__(id="gutter")
        self._connectors = connectors
        self._canvas: Canvas | None = None

    def redraw(self) -> None:
        """Draw anew: something was scrolled or another passage is in focus."""
        self._canvas = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        width, height = self.size
        if self._canvas is None or len(self._canvas) != height:
            self._canvas = draw(list(self._connectors()), width, height)
        painted = self._canvas[y]
        segments = []
        for column in range(width):
            cell = painted.get(column)
            if cell is None:
                segments.append(Segment(" ", self.rich_style))
                continue
            style = self.get_component_rich_style(f"gutter--{cell.connector.style}")
            if cell.connector.focused:
                style += self.get_component_rich_style("gutter--focused", partial=True)
            segments.append(Segment(cell.character, style))
        return Strip(segments, width)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the divider."""
        self.capture_mouse()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the divider."""
        self.release_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move the divider with the pointer."""
        if self.app.mouse_captured is self:
            self.post_message(DividerDragged(event.screen_x))
