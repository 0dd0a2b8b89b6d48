"""Text that is laid out anew for each width it gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Lines(Visual):
    """What can say of itself which lines it has in a given width."""

    def lines(self, width: int) -> list[Content]:
        """Return the lines, none of them wider than `width` cells."""
        raise NotImplementedError

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines; part of Textual's Visual protocol."""
        return joined(self.lines(width)).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Lines take the width there is; part of Textual's Visual protocol."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines; part of Textual's Visual protocol."""
        return len(self.lines(width)) if width > 0 else 1


class Drawn(Lines):
    """Lines that a function draws for a width, none of them wider."""

    def __init__(self, draw: Callable[[int], Sequence[Content]]) -> None:
        self._draw = draw

    def lines(self, width: int) -> list[Content]:
        """Return what is drawn, cut to the width."""
        return [line.truncate(width, ellipsis=True) for line in self._draw(width)]


class Hanging(Lines):
    """Paragraphs, each of which hangs from a label: its lines begin where the label ends."""

    def __init__(self, entries: Sequence[tuple[Content, Content]] = ()) -> None:
        self._entries = entries

    def __bool__(self) -> bool:
        return bool(self._entries)

    @property
    def plain(self) -> str:
        """The words of labels and paragraphs, a line for each."""
        return "\n".join(label.plain + text.plain for label, text in self._entries)

    def lines(self, width: int) -> list[Content]:
        """Return the lines of all paragraphs."""
        lines: list[Content] = []
        for label, text in self._entries:
            wrapped = text.wrap(max(width - label.cell_length, 1)) or [Content("")]
            margin = Content(" " * label.cell_length)
            lines.append(label + wrapped[0])
            lines += (margin + line for line in wrapped[1:])
        return lines


def joined(lines: Sequence[Content]) -> Content:
    """Return lines as one text."""
    return Content("\n").join(lines)
