"""A PDF file to parts, through pypdfium2 (the extra `pdf`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsdiff.articles.blocks import Part
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.particulars import Particulars

_PAGE_NUMBER = re.compile(r"(?:Page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_HYPHENS = ("-", "\u00ad", "\ufffe")  # pdfium gives U+FFFE for a hyphen at a line's end
_FULL_LINE = 0.75
"""A line shorter than this share of the widest ends its paragraph, if a sentence ends with it."""


def pdf_parts(data: bytes, origin: str, limits: Limits) -> tuple[list[Part], Particulars]:
    """Return the paragraphs of a PDF file, and the author that it names."""
    try:
        import pypdfium2
    except ModuleNotFoundError:
        reason = "PDF files need an extra: pip install 'newsdiff[pdf]'"
        raise ReadError(origin, reason) from None
    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > limits.pdf_pages:
                raise ReadError(origin, f"more than {limits.pdf_pages} pages, no article")
            pages = [page.get_textpage().get_text_bounded() for page in document]
            metadata = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "the PDF file asks for a password" if locked else "the PDF file is damaged"
        raise ReadError(origin, reason) from error
    paragraphs = list(_paragraphs(line for page in pages for line in _lines(page)))
    if not paragraphs:
        raise ReadError(origin, "the PDF file holds pictures of text, not text")
    return [(text, None) for text in paragraphs], Particulars(byline=metadata.get("Author", ""))


def _lines(page: str) -> list[str]:
    """Return the lines of a page without its number."""
    lines = [line.strip() for line in page.splitlines()]
    while lines and (not lines[-1] or _PAGE_NUMBER.fullmatch(lines[-1])):
        lines.pop()
    return lines


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Join lines to paragraphs: one ends with a sentence on a short line, or at a blank line."""
    lines = list(lines)
    widest = max(map(len, lines), default=0)
    paragraph = ""
    for line in lines:
        if paragraph.endswith(_HYPHENS) and line[:1].islower():
            paragraph = paragraph[:-1] + line
        else:
            paragraph = f"{paragraph} {line}".strip()
        short = len(line) < _FULL_LINE * widest
        ended = line.rstrip('"”’)]').endswith((".", "!", "?", "…", ":"))
        if paragraph and (not line or (short and (ended or len(paragraph) == len(line)))):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
