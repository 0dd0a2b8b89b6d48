"""A comparison as a document: Markdown, HTML, JSON, text, DOCX, CSV, annotations."""

from newsdiff.export.formats import (
    DOCUMENTS,
    Format,
    MarkdownStyle,
    Table,
    format_of,
    table_of,
)
from newsdiff.export.options import ExportOptions, MissingLibraryError
from newsdiff.export.render import render
from newsdiff.files import WriteError, refuse_existing, write_whole
from newsdiff.presentation.sections import EVERYTHING, Section

__all__ = [
    "DOCUMENTS",
    "EVERYTHING",
    "ExportOptions",
    "Format",
    "MarkdownStyle",
    "MissingLibraryError",
    "Section",
    "Table",
    "WriteError",
    "format_of",
    "refuse_existing",
    "render",
    "table_of",
    "write_whole",
]
