"""Selecting with the pointer, inside one pane and character by character.

Textual (8.2.8) lets a selection that leaves a pane go on in the other one, and counts wide
characters as it counts cells. This can go once a selection can be kept inside the widget in which
it began, and `apply_offsets` counts characters.
"""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection
from textual.widget import Widget

from newsdiff.reader.widgets.pane import Pane


class SelectsInOnePane(Screen[None]):
    """A screen whose selections stay in the pane in which they began."""

    _anchor: tuple[Pane, Offset] | None = None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a selection begins."""
        pointer = Offset(event.screen_x, event.screen_y)
        widget, _ = self.get_widget_at(*pointer)
        self._anchor = None
        if isinstance(widget, Pane):
            self._anchor = widget, widget.character_under(pointer)

    def forget_anchor(self) -> None:
        """Let what is selected without the pointer be: a passage clicked twice."""
        self._anchor = None

    def validate_selections(self, selections: dict[Widget, Selection]) -> dict[Widget, Selection]:
        """Keep a selection inside the pane in which it began."""
        if self._anchor is None or not selections:
            return selections
        pane, start = self._anchor
        ends = sorted(
            (start, pane.character_under(self.app.mouse_position)), key=lambda o: (o.y, o.x)
        )
        return {pane: Selection(ends[0], ends[1] + (1, 0))}
