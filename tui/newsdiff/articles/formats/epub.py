"""An EPUB file: each chapter of the book's order that holds prose is an article.

News readers such as calibre make them, with lists of articles between the articles.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.decode import declared_charset, decode
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.bounds import Package
from newsdiff.articles.formats.markup import (
    children,
    descendants,
    element_parts,
    first,
    parse_html,
    parse_xml,
    text_of,
)
from newsdiff.articles.language import count_words
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument

_CHAPTERS = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_FEWEST_WORDS = 25
"""A chapter with fewer words is a title page, a list or a picture."""

_MAKERS = ("calibre", "unknown")
"""Names of programs that stand where an author or a publisher should."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the chapters in order; what the book says of itself holds for each."""
    package = Package(document, limits, "EPUB file")
    if "META-INF/encryption.xml" in package.names and _is_locked(package, document.origin):
        raise ReadError(document.origin, "the EPUB file is locked (DRM)")
    name = _package_file(package, document.origin)
    book = parse_xml(package.read(name), document.origin)
    known = _metadata(first(book, "metadata"))
    folder = posixpath.dirname(name)
    chapters = list(_chapters(book, package, folder))
    if not chapters:
        raise ReadError(document.origin, "the EPUB file holds no article")
    return [content._replace(metadata=_merged(known, content.metadata)) for content in chapters]


def _is_locked(package: Package, origin: str) -> bool:
    """Whether more than fonts is encrypted."""
    root = parse_xml(package.read("META-INF/encryption.xml"), origin)
    uris = [each.get("URI", "") for each in descendants(root, "cipherreference")]
    return any(uri.lower().endswith((".xhtml", ".html", ".htm", ".xml")) for uri in uris)


def _package_file(package: Package, origin: str) -> str:
    root = parse_xml(package.read("META-INF/container.xml"), origin)
    found = next(descendants(root, "rootfile"), None)
    return str(found.get("full-path") or "") if found is not None else ""


def _metadata(element: Any) -> Metadata:
    """Return who published the book; its date is mostly the day when the file was made."""
    said = {name: text_of(first(element, name)) for name in ("publisher", "creator", "language")}
    names = {
        name: "" if value.lower().startswith(_MAKERS) else value for name, value in said.items()
    }
    return Metadata(
        outlet=names["publisher"],
        byline=names["creator"],
        language=said["language"][:2].lower(),
    )


def _merged(known: Metadata, own: Metadata) -> Metadata:
    return known._replace(title=own.title)


def _chapters(book: Any, package: Package, folder: str) -> Iterator[Content]:
    manifest, spine = first(book, "manifest"), first(book, "spine")
    if manifest is None or spine is None:
        return
    items = {item.get("id"): item for item in children(manifest, "item")}
    for reference in children(spine, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        if (item.get("media-type") or "").lower() not in _CHAPTERS:
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        if path in package.names:
            data = package.read(path)
            root = parse_html(decode(data, declared_charset(data)).text)
            if root is not None and (content := _chapter(root)):
                yield content


def _chapter(root: Any) -> Content | None:
    """Return a chapter; None for a list of links or a page without prose."""
    parts = element_parts(root)
    words = sum(count_words(text) for text, _ in parts)
    linked = sum(count_words(text_of(link)) for link in descendants(root, "a"))
    if words < _FEWEST_WORDS or linked * 2 > words:
        return None
    return Content(parts, Metadata(title=_title(parts, root)))


def _title(parts: list[Part], root: Any) -> str:
    """Return the first heading near the top, or else what the page calls itself."""
    heading = next((text for text, kind in parts[:4] if kind is PassageKind.HEADING), "")
    return heading or text_of(next(descendants(root, "title"), None))
