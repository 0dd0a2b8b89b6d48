"""A widget that shows lines which are laid out anew for each width."""

from __future__ import annotations

from textual.selection import Selection
from textual.widgets import Static

from newsdiff.reader.viewmodel.lines import Hanging, Lines, joined


class Told(Static):
    """Shows lines, which can be selected as they stand there."""

    lines: Lines = Hanging()

    def tell(self, lines: Lines) -> None:
        """Show other lines."""
        self.lines = lines
        self.update(lines)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the selected words."""
        return selection.extract(joined(self.lines.lines(self.content_size.width)).plain), "\n"
