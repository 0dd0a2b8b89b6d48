"""What a user may choose about a document, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from newsdiff.export.formats import MarkdownStyle
from newsdiff.presentation.sections import EVERYTHING, Section

if TYPE_CHECKING:
    from newsdiff.articles.model import Article
    from newsdiff.comparison import Comparison


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What stands in a document, and how.

    `include` chooses the sections. `names` are what the left and the right article are called, ""
    for the usual name. Files are named without their folders unless `show_paths`. `style` matters
    to Markdown only.
    """

    include: frozenset[Section] = EVERYTHING
    names: tuple[str, str] = ("", "")
    show_paths: bool = False
    style: MarkdownStyle = MarkdownStyle.PLAIN


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
    """Return an article that names its file without the folders it lies in."""
    if "://" in article.origin:
        return article
    # A path of Windows has no folder elsewhere; a published name has none anywhere.
    name = PurePath(article.origin.replace("\\", "/")).name
    return replace(article, origin=name)
