"""What an export can be: its formats, its sections, and the styles of Markdown."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.comparison import Comparison


class Format(StrEnum):
    """The form an export takes."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    TEXT = "text"

    @property
    def suffix(self) -> str:
        """The file name extension that such a file usually has."""
        return _SUFFIXES[self][0]


class Section(StrEnum):
    """A part of an export that can be left out; titles and the summary always stand."""

    LINKS = "links"
    """The two articles passage by passage, and the passages that both report."""
    CONFLICTS = "conflicts"
    ONLY_HERE = "only-here"
    ACTORS = "actors"
    SOURCES = "sources"


class MarkdownStyle(StrEnum):
    """How Markdown highlights: with a few inline HTML tags, or with emphasis alone."""

    MARKED = "marked"
    PLAIN = "plain"


EVERYTHING: frozenset[Section] = frozenset(Section)

_SUFFIXES = {
    Format.MARKDOWN: (".md", ".markdown", ".mdown"),
    Format.HTML: (".html", ".htm", ".xhtml"),
    Format.JSON: (".json",),
    Format.TEXT: (".txt", ".text"),
}


def format_of(path: str | Path) -> Format | None:
    """Return the format that a file name's extension asks for, None where it asks for none."""
    suffix = Path(path).suffix.lower()
    return next((form for form, known in _SUFFIXES.items() if suffix in known), None)


def render(
    comparison: Comparison,
    format: Format,  # noqa: A002 - the word that users and callers know it by
    include: Collection[Section] = EVERYTHING,
    style: MarkdownStyle = MarkdownStyle.MARKED,
) -> str:
    """Return `comparison` as one document that ends with a line break.

    `include` chooses the sections, `style` matters to Markdown only. Each format is imported when
    it is asked for: Markdown, HTML and JSON load no rich, none loads textual.
    """
    match format:
        case Format.MARKDOWN:
            from newsdiff.export.markdown import markdown

            return markdown(comparison, include, style)
        case Format.HTML:
            from newsdiff.export.page import page

            return page(comparison, include)
        case Format.JSON:
            from newsdiff.export.record import json_text

            return json_text(comparison, include)
        case Format.TEXT:
            from newsdiff.export.terminal import terminal_text

            return terminal_text(comparison, include)
