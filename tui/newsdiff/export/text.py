"""A comparison as text for a terminal, a pipe or a text file. The only export that needs rich.

Where the output takes no styles, brackets stand for the highlights.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export.blocks import (
    SIGNS,
    Block,
    Bullets,
    Document,
    Fold,
    Grid,
    Paragraph,
    Reports,
    Run,
    Style,
    Words,
)
from newsdiff.export.document import document
from newsdiff.export.options import ExportOptions, prepared

FILE_WIDTH = 100
"""The columns of a text file, which has no terminal to ask."""

SIDE_BY_SIDE_FROM = 90
"""With fewer columns than this the two sides stand one below the other."""

_STYLES = {
    Style.STRONG: "bold",
    Style.FAINT: "dim",
    Style.SHARED: "cyan underline",
    Style.DIFFERS: "bold cyan underline",
    Style.CONFLICT: "bold yellow reverse",
    Style.LEFT_ONLY: "strike yellow",
    Style.RIGHT_ONLY: "underline green",
}
_BRACKETS = {
    Style.SHARED: ("‹", "›"),
    Style.DIFFERS: ("[", "]"),
    Style.CONFLICT: ("[≠ ", "]"),
}
"""What stands around words with or without styles."""


def plain_text(comparison: Comparison, options: ExportOptions, width: int = FILE_WIDTH) -> str:
    """Return the findings as text of `width` columns, without colours or other escapes."""
    return _rendered(
        Console(width=width, force_terminal=False), document(comparison, options), options
    )


def text_for(
    out: TextIO, comparison: Comparison, options: ExportOptions, width: int | None = None
) -> str:
    """Return the findings as they suit `out`: its width, and colours where it takes them.

    rich honours NO_COLOR, FORCE_COLOR, COLUMNS and TERM; `width` overrides the columns. Nothing is
    written to `out`.
    """
    found = document(prepared(comparison, options), options)
    return _rendered(Console(file=out, width=width), found, options)


def _rendered(like: Console, found: Document, options: ExportOptions) -> str:
    written = io.StringIO()
    console = Console(
        file=written,
        width=like.width,
        force_terminal=like.is_terminal,
        color_system=like.color_system,  # type: ignore[arg-type]
        no_color=like.no_color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    writer = _Writer(found, console.is_terminal, wide=console.width >= SIDE_BY_SIDE_FROM)
    for block in writer.document(spaced=not options.brief):
        console.print(block)
    text = written.getvalue()
    if console.is_terminal:
        return text
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


class _Writer:
    """Writes blocks as rich renderables; texts are `Text`, never markup."""

    def __init__(self, found: Document, styled: bool, wide: bool) -> None:
        self.found = found
        self.styled = styled
        self.wide = wide

    def document(self, spaced: bool) -> Iterator[RenderableType]:
        """Yield the document from top to bottom; what is `spaced` has blank lines between parts."""
        yield Text(self.found.title, "bold")
        for part in self.found.parts:
            if spaced:
                yield Text()
            yield Rule(Text(part.title, style="bold"), align="left", style="dim")
            for block in part.blocks:
                yield from self.block(block)
        for number, note in enumerate(self.found.notes, start=1):
            yield _item(f"[{number}]", Text(note), indent=len(str(number)) + 3)

    def block(self, block: Block) -> Iterator[RenderableType]:
        """Yield a block."""
        match block:
            case Paragraph():
                if block.anchor:
                    yield Text()
                yield self._words(block.words)
            case Bullets():
                yield from (_item("·", self._words(item)) for item in block.items)
            case Grid():
                yield self._grid(block)
            case Reports():
                yield from self._reports(block)
            case Fold():
                yield Text()
                yield Text(block.title, "bold")
                for inner in block.blocks:
                    yield from self.block(inner)

    def _grid(self, grid: Grid) -> RenderableType:
        if grid.widths and not self.wide:
            return Group(*(item for row in grid.rows for item in self._stacked(grid.headings, row)))
        table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
        for index, heading in enumerate(grid.headings):
            ratio = grid.widths[index] if grid.widths else None
            justify = "right" if index in grid.numbers else "left"
            table.add_column(Text(heading), justify=justify, overflow="fold", ratio=ratio)  # type: ignore[arg-type]
        table.expand = bool(grid.widths)
        for row in grid.rows:
            table.add_row(*map(self._words, row))
        return table

    def _stacked(self, headings: Sequence[str], row: Sequence[Words]) -> Iterator[RenderableType]:
        """Yield a row with each cell on a line of its own."""
        first, *cells = row
        if first:
            yield self._words(first)
        for heading, cell in zip(headings[1:], cells, strict=True):
            if cell:
                yield _item("", Text.assemble((f"{heading}: ", "dim"), self._words(cell)), indent=2)

    def _reports(self, block: Reports) -> Iterator[RenderableType]:
        for row in block.rows:
            if self.wide:
                yield self._beside(row.label, row.words)
                continue
            for side in Side:
                if row.words[side]:
                    name = (f"{self.found.names[side]}: ", "dim")
                    text = Text.assemble(name, self._words(row.words[side]))
                    yield _item(row.label, text, indent=5)

    def _beside(self, label: str, words: Mapping[Side, Words]) -> RenderableType:
        grid = Table.grid(expand=True, padding=(0, 2, 0, 0))
        grid.add_column(width=4, no_wrap=True)
        for _ in Side:
            grid.add_column(ratio=1, overflow="fold")
        grid.add_row(Text(label, "dim"), *(self._words(words[side]) for side in Side))
        return grid

    def _words(self, words: Words) -> Text:
        text = Text()
        for run in words:
            if run.note:
                text.append(f" [{run.note}]", "dim")
            before, after = self._around(run)
            if run.text:
                text.append(f"{before}{run.text}{after}", _STYLES.get(run.style, ""))
        return text

    def _around(self, run: Run) -> tuple[str, str]:
        signs = SIGNS if self.styled else SIGNS | _BRACKETS
        return signs.get(run.style, ("", ""))


def _item(label: str, content: RenderableType, indent: int = 3) -> RenderableType:
    """Return `content` with a label before its first line and the other lines indented."""
    grid = Table.grid()
    grid.add_column(width=indent, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label, "dim"), content)
    return grid
