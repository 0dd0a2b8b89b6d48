"""A comparison to a document of any format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newsdiff.export.formats import Format
from newsdiff.export.options import ExportOptions, prepared

if TYPE_CHECKING:
    from newsdiff.comparison import Comparison


class Writer(Protocol):
    """Writes a whole comparison in one format; each module that is named for a format has one."""

    def __call__(self, comparison: Comparison, options: ExportOptions, /) -> str | bytes:
        """Return a document: text that ends with a line break, or the bytes of a file."""


def render(
    comparison: Comparison,
    format: Format,  # noqa: A002 - the word that users and callers know it by
    options: ExportOptions | None = None,
) -> str | bytes:
    """Return `comparison` as one document: text that ends with a line break, or bytes for DOCX.

    Raises MissingLibraryError when the format needs a library that is not installed.
    """
    options = options or ExportOptions()
    return writer_of(format)(prepared(comparison, options), options)


def writer_of(form: Format) -> Writer:
    """Return what writes a format, imported when it is asked for.

    Only text loads rich and only DOCX python-docx; none loads textual.
    """
    match form:
        case Format.MARKDOWN:
            from newsdiff.export.markdown import markdown

            return markdown
        case Format.HTML:
            from newsdiff.export.html import page

            return page
        case Format.JSON:
            from newsdiff.export.json import json_text

            return json_text
        case Format.TEXT:
            from newsdiff.export.text import plain_text

            return plain_text
        case Format.DOCX:
            from newsdiff.export.docx import docx

            return docx
        case Format.CSV:
            from newsdiff.export.csv import csv_table

            return csv_table
        case Format.ANNOTATIONS:
            from newsdiff.export.annotations import web_annotations

            return web_annotations
