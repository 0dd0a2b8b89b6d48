"""A field whose contents cannot drive the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import Input

from newsdiff.articles.sanitise import sanitise


class Field(Input):
    """An input that paints what it holds made harmless: names of files hold what they like.

    The value itself stays as it is, for a file is found by its true name only.
    """

    def render_line(self, y: int) -> Strip:
        """Paint the field."""
        strip = super().render_line(y)
        clean = [Segment(sanitise(text).text, style) for text, style, _ in strip]
        return Strip(clean).adjust_cell_length(strip.cell_length, self.rich_style)
