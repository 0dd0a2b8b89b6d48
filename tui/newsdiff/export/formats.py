"""What an export can be: its formats, and the styles of Markdown."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


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


class MarkdownStyle(StrEnum):
    """How Markdown highlights: with a few inline HTML tags, or with emphasis alone."""

    MARKED = "marked"
    PLAIN = "plain"


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
