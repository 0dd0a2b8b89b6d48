"""RSS and Atom: each entry that holds its text is an article; one that only leads to it is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.formats.markup import (
    children,
    descendants,
    element_parts,
    first,
    html_text_parts,
    parse_xml,
    text_of,
)
from newsdiff.articles.language import count_words
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument

TEASER_WORDS = 80
"""A description with fewer words is a teaser, where the feed has no field for the text."""

_DATES = ("pubdate", "published", "date", "issued", "updated")


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the entries that hold their text, in the order of the feed."""
    root = parse_xml(document.data, document.origin)
    entries = list(descendants(root, "item", "entry"))
    if not entries:
        raise ReadError(document.origin, "this feed has no entries")
    channel = next(descendants(root, "channel"), root)
    outlet = plain(text_of(first(channel, "title")))
    found = [content for entry in entries if (content := _entry(entry, outlet))]
    if not found:
        reason = "this feed holds teasers, not the articles; give newsdiff an article's address"
        raise ReadError(document.origin, reason)
    return found


def _entry(entry: Any, outlet: str) -> Content | None:
    parts = _text(entry)
    if not parts:
        return None
    written = (day(text_of(each)) for name in _DATES for each in children(entry, name))
    return Content(
        parts,
        Metadata(
            title=plain(text_of(first(entry, "title"))),
            outlet=plain(text_of(first(entry, "source", "title"))) or outlet,
            byline=_authors(entry),
            date=next(filter(None, written), None),
            address=_address(entry),
        ),
    )


def _text(entry: Any) -> list[Part]:
    """Return the text of an entry: its content, or a description that is more than a teaser."""
    for element in children(entry, "encoded", "content"):
        if element.get("type") == "xhtml" or len(element):
            return element_parts(element)
        if (element.text or "").strip():
            return html_text_parts(element.text)
    for element in children(entry, "description", "summary"):
        parts = element_parts(element) if len(element) else html_text_parts(element.text or "")
        if sum(count_words(text) for text, _ in parts) >= TEASER_WORDS:
            return parts
    return []


def _authors(entry: Any) -> str:
    names = [_author(each) for each in children(entry, "author", "creator")]
    return byline_of(names)


def _author(element: Any) -> str:
    """Return an author's name: of Atom, of Dublin Core, or of RSS ("mail@example (Name)")."""
    name = first(element, "name")
    text = text_of(element if name is None else name)
    if "@" in text:
        text = text.partition("(")[2].partition(")")[0]
    return text


def _address(entry: Any) -> str:
    """Return the address of the article that an entry stands for."""
    links = list(children(entry, "link"))
    chosen = [link for link in links if link.get("rel", "alternate") == "alternate"] or links
    return next(filter(None, (_target(link) for link in chosen)), "")


def _target(link: Any) -> str:
    return str(link.get("href") or text_of(link))


def plain(text: str) -> str:
    """Return a title without the tags and entities that it may be written in."""
    if "<" not in text and "&" not in text:
        return text
    return " ".join(line for line, _ in html_text_parts(text)) or text
