"""A comparison as a document: Markdown, HTML, JSON or terminal text."""

from newsdiff.export.formats import (
    Format,
    MarkdownStyle,
    format_of,
)
from newsdiff.export.options import ExportOptions
from newsdiff.export.render import render
from newsdiff.files import WriteError, refuse_existing, write_whole
from newsdiff.presentation.sections import EVERYTHING, Section

__all__ = [
    "EVERYTHING",
    "ExportOptions",
    "Format",
    "MarkdownStyle",
    "Section",
    "WriteError",
    "format_of",
    "refuse_existing",
    "render",
    "write_whole",
]
