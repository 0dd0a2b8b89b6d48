"""A web page to parts and metadata, through trafilatura.

trafilatura finds the story among menus, links and forms (Barbaresi, ACL 2021). It is asked for the
text and for the metadata in two calls: asked for both at once, it puts a header into the text.
It is imported only when a page comes, for that takes a fifth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsdiff.articles.block_pages import block_reason
from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata, parse_date, same_words
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_TOP = 6
"""The title is looked for in so many first paragraphs."""

_STORY_CELL = 40
"""Words that the cell of a table must hold, in paragraphs, to be more than a menu."""

_PARAGRAPH_TAGS = ("p", "head", "item", "row", "code", "quote", "list", "table")


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the story on a page; raise ReadError when something keeps it from being read."""
    parts, metadata = html_parts(document.text)
    if reason := block_reason(document.text, parts):
        raise ReadError(document.origin, reason)
    return [Content(parts, metadata)]


def html_parts(page: str) -> tuple[list[Part], Metadata]:
    """Return the paragraphs of the story on `page`, in order, and what the page says of it."""
    import trafilatura

    page = _XML_DECLARATION.sub("", page, count=1)
    if trafilatura.load_html(page) is None:
        return [], Metadata()
    found: Any = trafilatura.bare_extraction(
        page, fast=True, include_comments=False, include_tables=True, with_metadata=False
    )
    parts = list(_parts(found.body, None)) if found is not None else []
    known = _metadata(trafilatura.extract_metadata(page))
    return _with_title_first(parts, known.title), known


def _parts(element: Any, kind: PassageKind | None) -> Iterator[Part]:
    """Yield the paragraphs under an element of trafilatura's tree; line breaks part paragraphs."""
    line: list[str] = [element.text or ""]
    for child in element:
        if child.tag == "table" and _is_layout(child):
            for cell in filter(_holds_story, child.iter("cell")):
                yield from _parts(cell, kind)
        elif child.tag in _PARAGRAPH_TAGS:
            yield from _line(line, kind)
            line = []
            yield from _parts(child, _kind_of(child) or kind)
        elif child.tag == "lb":
            yield from _line(line, kind)
            line = []
        else:
            separator = " | " if child.tag == "cell" and "".join(line).strip() else ""
            line.append(separator + " ".join("".join(child.itertext()).split()))
        line.append(child.tail or "")
    yield from _line(line, kind)


def _is_layout(table: Any) -> bool:
    """Whether a table lays out the page: paragraphs stand in its cells."""
    return any(_holds_story(cell) for cell in table.iter("cell"))


def _holds_story(cell: Any) -> bool:
    paragraphs = [child for child in cell if child.tag in ("p", "lb")]
    return bool(paragraphs) and len("".join(cell.itertext()).split()) >= _STORY_CELL


def _line(pieces: list[str], kind: PassageKind | None) -> Iterator[Part]:
    text = " ".join("".join(pieces).split())
    if text:
        yield text, kind


def _kind_of(element: Any) -> PassageKind | None:
    if element.tag == "head":
        return PassageKind.HEADING
    return PassageKind.BLOCK_QUOTE if element.tag == "quote" else None


def _metadata(metadata: Any) -> Metadata:
    if metadata is None:
        return Metadata()
    outlet = metadata.sitename or metadata.hostname or ""
    return Metadata(
        title=_without_outlet(metadata.title or "", outlet),
        outlet=outlet,
        byline=metadata.author or "",
        date=parse_date(metadata.date),
        address=metadata.url or "",
        language=(metadata.language or "")[:2].lower(),
    )


def _with_title_first(parts: list[Part], title: str) -> list[Part]:
    """Move the title to the top if trafilatura found it below the first lines of the story."""
    for index, (text, _) in enumerate(parts[:_TOP]):
        if same_words(text, title):
            return [(text, PassageKind.HEADLINE), *parts[:index], *parts[index + 1 :]]
    return parts


def _without_outlet(title: str, outlet: str) -> str:
    """Return the title of a page without the outlet's name behind a bar or dash."""
    head, mark, tail = title.rpartition(" | ")
    if not mark:
        head, mark, tail = re.sub(r" [–—-] (?=[^–—-]+$)", "\x00", title).rpartition("\x00")
    return head if mark and same_words(tail, outlet) else title
