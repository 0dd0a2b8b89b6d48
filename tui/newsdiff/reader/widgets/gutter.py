"""The strip between the panes: lines that join the passages that belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.geometry.connectors import Cell, Connector, draw
from newsdiff.reader.messages import DividerDragged
from newsdiff.reader.theme.styles import WidgetStyles

FOLLOWED = 8
"""So many lines beside each other can still be followed by eye."""


class Gutter(Widget):
    """Paints connectors, and is the divider that the pointer drags."""

    ALLOW_SELECT = False

    def __init__(self, connectors: Callable[[], Iterable[Connector]]) -> None:
        super().__init__(id="gutter")
        self._connectors = connectors
        self.all_lines = False
        """Whether lines are drawn for all links, however many there are on the page."""
        self._strips: list[Strip] = []
        self._style = WidgetStyles(self)

    def redraw(self) -> None:
        """Draw anew: something was scrolled or another passage is in focus."""
        self._strips = []
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw anew in the colours of another theme."""
        super().notify_style_update()
        self._style.forget()
        self._strips = []

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        width, height = self.size
        if len(self._strips) != height:
            found = list(self._connectors())
            stubs = len(found) > FOLLOWED and not self.all_lines
            canvas = draw(found, width, height, stubs=stubs)
            self._strips = [_painted(row, width, self._style) for row in canvas]
        return self._strips[y]

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


def _painted(cells: Mapping[int, Cell], width: int, style: WidgetStyles) -> Strip:
    segments: list[Segment] = []
    reached = 0
    for column, cell in sorted(cells.items()):
        if column > reached:
            segments.append(Segment(" " * (column - reached), style()))
        connector = cell.connector
        line = f"{connector.name}-line" + ("-focused" if connector.focused else "")
        segments.append(Segment(cell.character, style(line)))
        reached = column + 1
    segments.append(Segment(" " * (width - reached), style()))
    return Strip(segments, width)
