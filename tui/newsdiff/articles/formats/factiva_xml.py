"""Factiva's XML: its own fields around the paragraphs of each article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.formats.markup import descendants, first, parse_xml, text_of
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the articles, each with its lead and the rest of its paragraphs."""
    root = parse_xml(document.data, document.origin)
    found = [_article(each) for each in descendants(root, "article")]
    if not found:
        raise ReadError(document.origin, "this Factiva file holds no articles")
    return found


def _article(article: Any) -> Content:
    paragraphs = (
        text_of(paragraph)
        for name in ("leadparagraph", "tailparagraphs")
        for element in descendants(article, name)
        for paragraph in descendants(element, "paragraph")
    )
    return Content(
        [(text, None) for text in paragraphs if text],
        Metadata(
            title=text_of(first(article, "headline")),
            outlet=text_of(first(article, "sourcename")),
            byline=byline_of([text_of(first(article, "byline"))]),
            date=day(text_of(first(article, "publicationdate"))),
            language=text_of(first(article, "baselanguage"))[:2].lower(),
        ),
    )
