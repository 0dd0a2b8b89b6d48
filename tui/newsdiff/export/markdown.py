"""A comparison as a Markdown document for GitHub, Obsidian and pandoc.

Every word of an article goes through `escape`, by way of a pen; nothing else of theirs is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export.blocks import Block, Bullets, Fold, Grid, Paragraph, Reports, words
from newsdiff.export.document import document
from newsdiff.export.markdown_escape import escape, line
from newsdiff.export.markdown_pens import Pen, pen_for
from newsdiff.export.options import ExportOptions
from newsdiff.export.parts.view import passage_anchor


def markdown(comparison: Comparison, options: ExportOptions) -> str:
    """Return the document: CommonMark with GitHub's tables and footnotes."""
    found = document(comparison, options)
    writer = _Writer(pen_for(options.style), [found.names[side] for side in Side])
    blocks = ["# " + line(escape(found.title))]
    for part in found.parts:
        blocks.append(f"## {writer.pen.anchor(part.name)}{escape(part.title)}")
        blocks += [text for block in part.blocks for text in writer.block(block)]
    blocks += [
        f"[^note-{number}]: {line(escape(note))}" for number, note in enumerate(found.notes, 1)
    ]
    return "\n\n".join(blocks) + "\n"


class _Writer:
    """Writes blocks with one pen."""

    def __init__(self, pen: Pen, names: Sequence[str]) -> None:
        self.pen = pen
        self.names = names

    def block(self, block: Block) -> Iterator[str]:
        """Yield a block as Markdown blocks."""
        match block:
            case Paragraph():
                yield self.pen.anchor(block.anchor) + line(self.pen.write(block.words))
            case Bullets():
                yield "\n".join(f"- {line(self.pen.write(item))}" for item in block.items)
            case Grid():
                rows = [[self.pen.write(cell) for cell in row] for row in block.rows]
                yield _table([escape(each) for each in block.headings], rows, block.widths)
            case Reports():
                yield _table(["", *map(escape, self.names)], self._reports(block), (1, 10, 10))
            case Fold():
                yield f"**{line(escape(block.title))}**"
                for inner in block.blocks:
                    yield from self.block(inner)

    def _reports(self, block: Reports) -> Iterator[Sequence[str]]:
        for row in block.rows:
            cells = []
            for side in Side:
                passage = row.passages[side]
                anchor = "" if passage is None else passage_anchor(side, passage)
                cells.append(self.pen.anchor(anchor) + self.pen.write(row.words[side]))
            yield [self.pen.anchor(row.anchor) + self.pen.write(words(row.label)), *cells]


def _table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()
) -> str:
    """Return a table of escaped cells; pandoc takes the columns' relative widths from the rule."""
    rule = ["-" * 3 * width for width in widths or [1] * len(headings)]
    body = [[line(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, rule, *body))
