"""The saved view of a page's source: a table of the source's lines, read as the page itself."""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.markup import parse_html
from newsdiff.articles.limits import Limits
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[RawDocument]:
    """Return the page whose source is shown."""
    root = parse_html(document.text)
    lines = [] if root is None else root.xpath("//td[contains(@class, 'line-content')] | //pre")
    source = "\n".join("".join(line.itertext()) for line in lines)
    if not source.strip():
        raise ReadError(document.origin, "this is a view of a page's source; save the page itself")
    return [document.inner(source.encode(), media_type="text/html", charset="utf-8")]
