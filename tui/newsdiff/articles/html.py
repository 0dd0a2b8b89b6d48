"""A web page to parts and particulars, through trafilatura.

trafilatura finds the story among menus, links and forms (Barbaresi, ACL 2021). It is asked for the
text and for the particulars in two calls: asked for both at once, it puts a header into the text.
It is imported only when a page comes, for that takes a fifth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.model import PassageKind
from newsdiff.articles.particulars import Particulars, parse_date

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_PARAGRAPH_TAGS = ("p", "head", "item", "row", "code", "quote", "list", "table")


def declared_charset(data: bytes) -> str:
    """Return the encoding that the head of a page names, or ""."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii", "replace") if found else ""


def html_parts(page: str) -> tuple[list[Part], Particulars]:
    """Return the paragraphs of the story on `page`, in order, and what the page says of it."""
    import trafilatura

    page = _XML_DECLARATION.sub("", page, count=1)
    if trafilatura.load_html(page) is None:
        return [], Particulars()
    found: Any = trafilatura.bare_extraction(
        page, fast=True, include_comments=False, include_tables=True, with_metadata=False
    )
    parts = list(_parts(found.body, None)) if found is not None else []
    return parts, _particulars(trafilatura.extract_metadata(page))


def _parts(element: Any, kind: PassageKind | None) -> Iterator[Part]:
    """Yield the paragraphs under an element of trafilatura's tree; line breaks part paragraphs."""
    line: list[str] = [element.text or ""]
    for child in element:
        if child.tag in _PARAGRAPH_TAGS:
            yield from _line(line, kind)
            line = []
            yield from _parts(child, _kind_of(child) or kind)
        elif child.tag == "lb":
            yield from _line(line, kind)
            line = []
        else:
            separator = " | " if child.tag == "cell" and line and "".join(line).strip() else ""
            line.append(separator + " ".join("".join(child.itertext()).split()))
        line.append(child.tail or "")
    yield from _line(line, kind)


def _line(pieces: list[str], kind: PassageKind | None) -> Iterator[Part]:
    text = " ".join("".join(pieces).split())
    if text:
        yield text, kind


def _kind_of(element: Any) -> PassageKind | None:
    if element.tag == "head":
        return PassageKind.HEADING
    return PassageKind.BLOCK_QUOTE if element.tag == "quote" else None


def _particulars(metadata: Any) -> Particulars:
    if metadata is None:
        return Particulars()
    outlet = metadata.sitename or metadata.hostname or ""
    return Particulars(
        title=_without_outlet(metadata.title or "", outlet),
        outlet=outlet,
        byline=metadata.author or "",
        date=parse_date(metadata.date),
        address=metadata.url or "",
        language=(metadata.language or "")[:2].lower(),
    )


def _without_outlet(title: str, outlet: str) -> str:
    """Return the title of a page without the outlet's name behind a bar or dash."""
    head, mark, tail = title.rpartition(" | ")
    if not mark:
        head, mark, tail = re.sub(r" [–—-] (?=[^–—-]+$)", "\x00", title).rpartition("\x00")
    same = re.sub(r"\W", "", tail.casefold()) == re.sub(r"\W", "", outlet.casefold())
    return head if mark and same else title
