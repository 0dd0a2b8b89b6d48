"""What a user may choose about a document, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from newsdiff.export.formats import MarkdownStyle, Table
from newsdiff.presentation.sections import EVERYTHING, Section

if TYPE_CHECKING:
    from newsdiff.articles.model import Article
    from newsdiff.comparison import Comparison


class MissingLibraryError(Exception):
    """A format needs a library that is not installed; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What stands in a document, and how.

    `include` chooses the sections. `names` are what the left and the right article are called, ""
    for the usual name. Files are named without their folders unless `show_paths`. `style` matters
    to Markdown only. `brief` asks for one page;
    `table` says what the rows of CSV are.
    """

    include: frozenset[Section] = EVERYTHING
    names: tuple[str, str] = ("", "")
    show_paths: bool = False
    style: MarkdownStyle = MarkdownStyle.PLAIN
    brief: bool = False
    table: Table = Table.LINKS


def prepared(comparison: Comparison, options: ExportOptions) -> Comparison:
    """Return a comparison as it may be published: with the names chosen, without local paths."""
    names = options.names if any(options.names) else comparison.options.names
    left, right = (
        article if options.show_paths else _without_folder(article)
        for article in (comparison.left, comparison.right)
    )
    return replace(
        comparison, left=left, right=right, options=replace(comparison.options, names=names)
    )


def _without_folder(article: Article) -> Article:
    return replace(article, origin=published_name(article.origin))


def published_name(origin: str) -> str:
    """Return an address as it is, and a file without the folders it lies in."""
    if "://" in origin:
        return origin
    # A path of Windows has no folder elsewhere; a published name has none anywhere.
    return PurePath(origin.replace("\\", "/")).name
