"""JSON: articles as databases, agencies and programs write them.

ninjs 1 to 3, WordPress, the Guardian, Wallabag, schema.org, JSON Feed, and the plain records that
crawlers make (a title, a text, perhaps an author and a date). Which it is shows by the fields; they
are looked for wherever they lie, for every service wraps them in something of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.formats.feeds import plain
from newsdiff.articles.formats.markup import html_text_parts
from newsdiff.articles.language import count_words
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument

Record = Mapping[str, Any]

_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|a|em|strong|b|i|ul|li|blockquote|figure|span)\b[^>]*>")
FEWEST_WORDS = 20
"""A record with fewer words is a caption, a message or a teaser."""

_DEEPEST = 6
"""Records are looked for so many fields deep."""

_BODIES = (
    *("bodyHtml", "bodyText"),
    *("body_html", "body_xhtml", "content_html", "articleBody", "body_text", "content_text"),
    *("maintext", "full_text", "fulltext", "article_text", "content", "body", "text", "story"),
)
_TITLES = ("headline", "title", "name", "webTitle", "titel")
_BYLINES = (
    *("byline", "by", "author", "authors", "published_by", "creator", "dc_creator", "writer"),
)
_DATES = (
    *("datePublished", "webPublicationDate", "published_at", "date_published", "date_publish"),
    *("publish_date", "published", "publication_date", "pubDate", "pub_date", "firstPublished"),
    *("firstcreated", "firstCreated", "contentcreated", "versioncreated", "versionCreated"),
    *("date", "created"),
)
_OUTLETS = (
    *("publisher", "publication", "outlet", "newspaper", "sitename", "site_name", "source_name"),
    *("source", "provider", "copyrightholder", "copyrightHolder"),
)
_ADDRESSES = ("webUrl", "canonical_url", "url", "link", "permalink", "address", "uri")


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the articles in a JSON document, or in the lines of one."""
    found = [content for value in _values(document) for content in _articles(value, 0)]
    if not found:
        reason = "this is JSON without an article: no record in it has a title and a text"
        raise ReadError(document.origin, reason)
    return found


def _values(document: RawDocument) -> list[Any]:
    """Return the value of the document, or one for each line (JSON Lines)."""
    text = document.text.lstrip("\ufeff")
    # Besides its own error, the parser lets through those of too deep and too long values.
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError):
        pass
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise ReadError(document.origin, "this is JSON that is damaged or cut off") from error


def _articles(value: Any, depth: int) -> Iterator[Content]:
    """Yield the articles in a value: itself, or in what it holds."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        content = _article(value)
        if content is not None:
            yield content
            return
        for inner in value.values():
            if isinstance(inner, list | dict):
                yield from _articles(inner, depth + 1)


def _article(record: Record) -> Content | None:
    """Return the article that a record is, or None; it has a title and more than a teaser."""
    fields = record.get("fields")
    # The Guardian keeps what was asked for apart from what is always there.
    record = {**record, **fields} if isinstance(fields, dict) else record
    body = _body(record)
    title = _title(record)
    if body is None or not title:
        return None
    words = body if isinstance(body, str) else " ".join(text for text, _ in body)
    if count_words(words) < FEWEST_WORDS:
        return None
    return Content(
        body,
        Metadata(
            title=title,
            outlet=_outlet(record),
            byline=_byline(record),
            date=next(filter(None, (_day(record.get(name)) for name in _DATES)), None),
            address=next(filter(_is_address, (_text(record.get(n)) for n in _ADDRESSES)), ""),
            language=_text(record.get("language") or record.get("inLanguage"))[:2].lower(),
        ),
    )


def _body(record: Record) -> str | list[Part] | None:
    text = _main(record.get("bodies")) or next(
        filter(None, (_text(record.get(name)) for name in _BODIES)), ""
    )
    if not text.strip():
        return None
    return html_text_parts(text) if _TAG.search(text) else text


def _title(record: Record) -> str:
    found = (_text(record.get(name)) for name in _TITLES)
    return plain(_main(record.get("headlines")) or next(filter(None, found), ""))


def _main(values: Any) -> str:
    """Return the main one of the texts that ninjs 2 and 3 give for several uses."""
    if not isinstance(values, list):
        return ""
    texts = [value for value in values if isinstance(value, dict) and value.get("value")]
    main = [value for value in texts if value.get("role") in ("main", "body", "story")]
    return str((main or texts)[0]["value"]) if texts else ""


def _byline(record: Record) -> str:
    for name in _BYLINES:
        if names := [each for each in _names(record.get(name)) if not each.isdigit()]:
            return byline_of(names)
    embedded = record.get("_embedded")
    authors = embedded.get("author") if isinstance(embedded, dict) else None
    return byline_of(_names(authors))


def _names(value: Any) -> list[str]:
    """Return the names in a field: text, a record with a name, or a list of these."""
    if isinstance(value, list):
        return [name for item in value[:50] for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name") or value.get("display_name"))
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _outlet(record: Record) -> str:
    names = (_names(record.get(name)) for name in _OUTLETS)
    return next((found[0] for found in names if found and not _is_address(found[0])), "")


def _day(value: Any) -> Any:
    return day(value) if isinstance(value, str) else None


def _text(value: Any) -> str:
    """Return a field's text; WordPress has it as what it is rendered to."""
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("value") or value.get("html")
    return value if isinstance(value, str) else ""


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))
