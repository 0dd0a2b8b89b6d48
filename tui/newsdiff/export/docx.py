"""A comparison as a Word document with real highlights; notes are Word's own comments.

The only export that needs python-docx (extra `docx`), which is imported when a document is written.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

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
    words,
)
from newsdiff.export.document import document
from newsdiff.export.options import ExportOptions, MissingLibraryError

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph as WordParagraph

_HIGHLIGHTS = {
    Style.SHARED: "TURQUOISE",
    Style.DIFFERS: "BRIGHT_GREEN",
    Style.CONFLICT: "YELLOW",
}
"""The names of Word's own highlight colours: they can be searched for and changed in Word."""
_BOLD = (Style.STRONG, Style.DIFFERS, Style.CONFLICT)
_NOT_IN_XML = re.compile("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\U00010000-\\U0010FFFF]")
_REPORT_WIDTHS = (1, 7, 7)
_PAGE_CM = 17.0
_MARGIN_CM = 2.0


def docx(comparison: Comparison, options: ExportOptions) -> bytes:
    """Return the document as the bytes of a .docx file; raises MissingLibraryError."""
    try:
        import docx as library
    except ImportError as error:
        raise MissingLibraryError("writing DOCX needs python-docx (extra docx)") from error
    from docx.shared import Cm, Pt

    found = document(comparison, options)
    word = library.Document()
    word.core_properties.author = "newsdiff"
    word.core_properties.title = _kept(found.title)[:255]
    word.core_properties.comments = ""
    for section in word.sections:
        section.left_margin = section.right_margin = Cm(_MARGIN_CM)
    word.styles["Normal"].font.size = Pt(10)
    writer = _Writer(word, found)
    word.add_heading(_kept(found.title), level=1)
    for part in found.parts:
        word.add_heading(_kept(part.title), level=2)
        for block in part.blocks:
            writer.block(block)
    written = io.BytesIO()
    word.save(written)
    return written.getvalue()


class _Writer:
    """Adds blocks to a Word document."""

    def __init__(self, word: Word, found: Document) -> None:
        self.word = word
        self.found = found

    def block(self, block: Block) -> None:
        """Add a block at the end."""
        match block:
            case Paragraph():
                self._add(self.word.add_paragraph(), block.words)
            case Bullets():
                for item in block.items:
                    self._add(self.word.add_paragraph(style="List Bullet"), item)
            case Grid():
                self._table(block.headings, block.rows, block.widths)
            case Reports():
                names = ("", *(self.found.names[side] for side in Side))
                rows = [
                    (words(row.label), *(row.words[side] for side in Side)) for row in block.rows
                ]
                self._table(names, rows, _REPORT_WIDTHS)
            case Fold():
                self._add(self.word.add_paragraph(), words(block.title, Style.STRONG))
                for inner in block.blocks:
                    self.block(inner)

    def _table(
        self, headings: Sequence[str], rows: Sequence[Sequence[Words]], widths: Sequence[int]
    ) -> None:
        from docx.shared import Cm

        table = self.word.add_table(rows=len(rows) + 1, cols=len(headings), style="Table Grid")
        table.autofit = not widths
        filled = [[words(heading, Style.STRONG) for heading in headings], *rows]
        for row, contents in zip(table.rows, filled, strict=True):
            for column, (cell, content) in enumerate(zip(row.cells, contents, strict=True)):
                self._add(cell.paragraphs[0], content)
                if widths:
                    cell.width = Cm(_PAGE_CM * widths[column] / sum(widths))
        self.word.add_paragraph()

    def _add(self, paragraph: WordParagraph, words: Words) -> None:
        from docx.enum.text import WD_COLOR_INDEX
        from docx.shared import RGBColor

        for run in words:
            if run.note:
                self._comment(paragraph, run)
                continue
            # Words that are struck out pass for deleted ones, in this program's own reader too.
            before, after = SIGNS.get(run.style, ("", ""))
            added = paragraph.add_run(f"{before}{_kept(run.text)}{after}")
            added.bold = run.style in _BOLD or None
            added.underline = run.style is Style.RIGHT_ONLY or None
            if run.style is Style.FAINT:
                added.font.color.rgb = RGBColor(0x60, 0x60, 0x60)
            if run.style in _HIGHLIGHTS:
                added.font.highlight_color = WD_COLOR_INDEX[_HIGHLIGHTS[run.style]]

    def _comment(self, paragraph: WordParagraph, run: Run) -> None:
        """Put a note into the margin, beside the words that it follows."""
        mark = paragraph.runs[-1] if paragraph.runs else paragraph.add_run("")
        note = _kept(self.found.notes[run.note - 1])
        self.word.add_comment(mark, text=note, author="newsdiff", initials="n")


def _kept(text: str) -> str:
    """Return the characters that XML can hold; python-docx would make tabs and lines of others."""
    return _NOT_IN_XML.sub("", text.replace("\t", " ").replace("\n", " ").replace("\r", " "))
