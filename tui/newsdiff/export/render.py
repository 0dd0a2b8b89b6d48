"""A comparison to a document of any format."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from newsdiff.export.formats import Format, MarkdownStyle
from newsdiff.presentation.sections import EVERYTHING, Section

if TYPE_CHECKING:
    from newsdiff.comparison import Comparison


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
