"""A Word document opened again by python-docx: its words, with what is marked."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(data: bytes) -> Document:
    """Open the bytes of a file."""
    return docx.Document(io.BytesIO(data))


def told(data: bytes) -> str:
    """Return the document as lines: style, words, and marks as `{YELLOW:words}`."""
    return "".join(f"{line}\n" for line in _lines(opened(data)))


def _lines(word: Document) -> Iterator[str]:
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "| " + " | ".join(_words(cell.paragraphs[0]) for cell in row.cells)
        else:
            yield f"{block.style.name if block.style else ''}: {_words(block)}"
    yield from (f"comment: {comment.text}" for comment in word.comments)


def _words(paragraph: Paragraph) -> str:
    parts = []
    for run in paragraph.runs:
        colour = run.font.highlight_color
        marked = f"{{{WD_COLOR_INDEX(colour).name}:{run.text}}}" if colour else run.text
        parts.append(f"**{marked}**" if run.bold else marked)
    return "".join(parts)
