"""NITF, the News Industry Text Format of IPTC: a story as agencies send it, in XML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.formats.markup import (
    children,
    descendants,
    element_parts,
    first,
    local_name,
    parse_xml,
    text_of,
)
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument

_DATES = (
    ("pubdata", "date.publication"),
    ("date.release", "norm"),
    ("date.issue", "norm"),
    ("story.date", "norm"),
)
"""Elements that give the day, the best first, and the attribute that has it."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the story."""
    root = parse_xml(document.data, document.origin)
    content = nitf_content(root)
    if content is None:
        raise ReadError(document.origin, "this NITF document holds no story")
    return [content]


def nitf_content(root: Any) -> Content | None:
    """Return the story below an element `nitf`, or None if there is none.

    Headlines below the first are kept as headings. The tag line is about its author.
    """
    content = next(descendants(root, "body.content"), None)
    if content is None:
        return None
    headlines = list(descendants(root, "hl1", "hl2"))
    title = next((text_of(each) for each in headlines if local_name(each) == "hl1"), "")
    lower = [text_of(each) for each in headlines if local_name(each) == "hl2"]
    parts = [(text, PassageKind.HEADING) for text in lower if text]
    return Content(
        [*parts, *element_parts(content)],
        Metadata(
            title=title or text_of(first(root, "head", "title")),
            outlet=_outlet(root),
            byline=_byline(root),
            date=_day(root),
        ),
    )


def _byline(root: Any) -> str:
    """Return who wrote the story: the persons in the byline, or its words without "By"."""
    byline = next(descendants(root, "byline"), None)
    if byline is None:
        return ""
    persons = [text_of(person) for person in descendants(byline, "person")]
    if persons:
        return byline_of(persons)
    titles = [text_of(each) for each in children(byline, "byttl")]
    words = text_of(byline)
    for job in titles:
        words = words.replace(job, " ")
    return byline_of([" ".join(words.split())])


def _outlet(root: Any) -> str:
    """Return the name of the paper or the agency."""
    published = next(descendants(root, "pubdata"), None)
    if published is not None and published.get("name"):
        return str(published.get("name"))
    distributor = text_of(next(descendants(root, "distributor"), None))
    holder = next(descendants(root, "doc.copyright"), None)
    return distributor or ("" if holder is None else str(holder.get("holder") or ""))


def _day(root: Any) -> Any:
    for name, attribute in _DATES:
        for element in descendants(root, name):
            if found := day(element.get(attribute) or ""):
                return found
    return None
