"""What a document says, without a format: to compare with what is read back from one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export import ExportOptions
from newsdiff.export.blocks import Block, Bullets, Fold, Grid, Paragraph, Reports, Style, Words
from newsdiff.export.document import document


def parts(
    comparison: Comparison, options: ExportOptions, signs: Mapping[Style, str]
) -> dict[str, list[list[str]]]:
    """Return the blocks of each part by its title: a list of cells for each row of a table, a list
    of one text for every other block. `signs` stand around words of a style.
    """
    found = document(comparison, options)
    names = [found.names[side] for side in Side]
    return {
        part.title: [row for block in part.blocks for row in _rows(block, names, signs)]
        for part in found.parts
    }


def _rows(block: Block, names: list[str], signs: Mapping[Style, str]) -> Iterator[list[str]]:
    match block:
        case Paragraph():
            yield [text(block.words, signs)]
        case Bullets():
            yield from ([text(item, signs)] for item in block.items)
        case Grid():
            yield list(block.headings)
            yield from ([text(cell, signs) for cell in row] for row in block.rows)
        case Reports():
            yield ["", *names]
            for row in block.rows:
                yield [row.label, *(text(row.words[side], signs) for side in Side)]
        case Fold():
            yield [block.title]
            for inner in block.blocks:
                yield from _rows(inner, names, signs)


def text(words: Words, signs: Mapping[Style, str]) -> str:
    """Return the text of runs."""
    return "".join(signs.get(run.style, "{}").format(run.text) for run in words if run.text)
