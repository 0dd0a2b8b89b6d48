"""What an export can be: its formats, the styles of Markdown, the tables of CSV."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """The form an export takes: a document, a record, a table, or notes for other programs."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    TEXT = "text"
    DOCX = "docx"
    CSV = "csv"
    ANNOTATIONS = "w3c"
    """Notes and verdicts as W3C annotations."""

    @property
    def suffix(self) -> str:
        """The file name extension that such a file usually has."""
        return _SUFFIXES[self][0]


class Table(StrEnum):
    """What the rows of a CSV file are."""

    LINKS = "links"
    POINTS = "points"
    SOURCES = "sources"
    STATEMENTS = "statements"
    NOTES = "notes"


class MarkdownStyle(StrEnum):
    """How Markdown highlights: with a few inline HTML tags, or with emphasis alone."""

    MARKED = "marked"
    PLAIN = "plain"


_SUFFIXES = {
    Format.MARKDOWN: (".md", ".markdown", ".mdown"),
    Format.HTML: (".html", ".htm", ".xhtml"),
    Format.JSON: (".json",),
    Format.TEXT: (".txt", ".text"),
    Format.DOCX: (".docx",),
    Format.CSV: (".csv",),
    Format.ANNOTATIONS: (".jsonld",),
}


DOCUMENTS = (Format.MARKDOWN, Format.HTML, Format.TEXT, Format.DOCX)
"""The formats that people read: they can be brief."""


def table_of(path: str | Path) -> Table | None:
    """Return the table that the last word of a file name asks for: points for `monday-points.csv`.

    None where it asks for none.
    """
    word = re.split(r"[^a-z]+", Path(path).stem.lower())[-1]
    return next((table for table in Table if table == word), None)


def format_of(path: str | Path) -> Format | None:
    """Return the format that a file name's extension asks for, None where it asks for none."""
    suffix = Path(path).suffix.lower()
    return next((form for form, known in _SUFFIXES.items() if suffix in known), None)
