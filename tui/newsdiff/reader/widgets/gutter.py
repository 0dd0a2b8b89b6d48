"""The strip between the panes: lines that join the passages that belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from newsdiff.reader.geometry.connectors import Cell, Connector, draw
from newsdiff.reader.messages import DividerDragged

Styles = dict[tuple[str, bool], Style]


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
        self._strips: list[Strip] = []

    def redraw(self) -> None:
        """Draw anew: something was scrolled or another passage is in focus."""
        self._strips = []
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw anew in the colours of another theme."""
        super().notify_style_update()
        self._strips = []

    def render_line(self, y: int) -> Strip:
        """Paint one row of the screen."""
        width, height = self.size
        if len(self._strips) != height:
            canvas = draw(list(self._connectors()), width, height)
            # Asking textual for a style is slow: once for a page, not for each cell.
            plain, styles = self.rich_style, self._styles()
            self._strips = [_painted(row, width, plain, styles) for row in canvas]
        return self._strips[y]

    def _styles(self) -> Styles:
        """The style of each kind of connector, in focus or not."""
        emphasis = self.get_component_rich_style("gutter--focused", partial=True)
        plain = {
            name.removeprefix("gutter--"): self.get_component_rich_style(name)
            for name in self.COMPONENT_CLASSES
        }
        return {(name, False): style for name, style in plain.items()} | {
            (name, True): style + emphasis for name, style in plain.items()
        }

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


def _painted(cells: Mapping[int, Cell], width: int, plain: Style, styles: Styles) -> Strip:
    segments: list[Segment] = []
    reached = 0
    for column, cell in sorted(cells.items()):
        if column > reached:
            segments.append(Segment(" " * (column - reached), plain))
        kind = cell.connector.style, cell.connector.focused
        segments.append(Segment(cell.character, styles[kind]))
        reached = column + 1
    segments.append(Segment(" " * (width - reached), plain))
    return Strip(segments, width)
