"""NewsML-G2 and NewsML 1.2 of IPTC: envelopes of agencies around stories in HTML, NITF or text.

A file may hold several stories, and pictures beside them, which are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.formats.markup import (
    descendants,
    element_parts,
    first,
    local_name,
    parse_xml,
    text_of,
)
from newsdiff.articles.formats.nitf import nitf_content
from newsdiff.articles.language import count_words
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import UNKNOWN, Metadata
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the stories in a document of either version."""
    root = parse_xml(document.data, document.origin)
    read = _read_1 if local_name(root) == "newsml" else _read_g2
    found = [content for item in _items(root) if (content := read(item, root))]
    if not found:
        reason = "this NewsML document holds no text, but perhaps pictures or a list of stories"
        raise ReadError(document.origin, reason)
    return found


def _items(root: Any) -> Iterator[Any]:
    """Yield the news items; they may be the root, or lie in an envelope."""
    return descendants(root, "newsitem")


def _read_g2(item: Any, envelope: Any) -> Content | None:
    """Read a `newsItem` of NewsML-G2."""
    story = _largest(descendants(item, "inlinexml", "inlinedata"))
    if story is None:
        return None
    about, itself = first(item, "contentmeta"), first(item, "itemmeta")
    days = (
        first(itself, "firstcreated"),
        first(about, "contentcreated"),
        first(itself, "versioncreated"),
    )
    known = Metadata(
        title=text_of(first(about, "headline")),
        outlet=_provider(itself) or text_of(first(about, "infosource", "name")),
        byline=byline_of([text_of(first(about, "by"))]) or byline_of(_creators(about)),
        date=next(filter(None, (day(text_of(each)) for each in days)), None),
    )
    return _content(story, known)


def _creators(about: Any) -> list[str]:
    """Return the names of those who made the story; a bare code is none."""
    return [text_of(first(each, "name")) for each in descendants(about, "creator")]


def _provider(itself: Any) -> str:
    """Return the provider's name; a bare code such as "x:courier" is none."""
    provider = first(itself, "provider")
    if provider is None:
        return ""
    return text_of(first(provider, "name")) or str(provider.get("literal") or "")


def _read_1(item: Any, envelope: Any) -> Content | None:
    """Read a `NewsItem` of NewsML 1.2."""
    story = _largest(descendants(item, "datacontent"))
    if story is None:
        return None
    provider = next(descendants(item, "provider"), None)
    party = first(provider, "party")
    days = ("firstcreated", "thisrevisioncreated", "dateandtime")
    said = [
        each for name in days for place in (item, envelope) for each in descendants(place, name)
    ]
    known = Metadata(
        title=text_of(next(descendants(item, "headline"), None)),
        outlet="" if party is None else str(party.get("FormalName") or ""),
        byline=byline_of([text_of(next(descendants(item, "byline"), None))]),
        date=next(filter(None, (day(text_of(each)) for each in said)), None),
    )
    return _content(story, known)


def _largest(stories: Iterable[Any]) -> Any:
    """Return the element with the most words: others are captions, or the story in short."""
    counted = [(count_words(text_of(each)), each) for each in stories]
    best = max(counted, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None


def _content(story: Any, known: Metadata) -> Content:
    """Return the story with what its envelope says, or its own word where that says nothing."""
    nitf = nitf_content(story)
    parts = list(nitf.body) if nitf else _parts(story)
    own = nitf.metadata if nitf else UNKNOWN
    said = {field: value for field, value in known._asdict().items() if value}
    return Content([part for part in parts if isinstance(part, tuple)], own._replace(**said))


def _parts(story: Any) -> list[Part]:
    """Return the paragraphs of a story in HTML, or in plain text with blank lines between them."""
    body = next(descendants(story, "body"), story)
    if len(body):
        return element_parts(body)
    from newsdiff.articles.blocks import unwrap

    lines = unwrap((body.text or "").strip("\n")).split("\n")
    return [(" ".join(line.split()), None) for line in lines if line.strip()]
