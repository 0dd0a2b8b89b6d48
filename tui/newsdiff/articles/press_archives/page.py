"""A page that a press archive made: all of it is read in order, and then taken apart as text is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.dates import day
from newsdiff.articles.formats.markup import element_parts, parse_html, text_of
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the articles on the page, or all of its text for another module to take apart."""
    root = parse_html(document.text)
    if root is None:
        raise ReadError(document.origin, "this is empty")
    found = _europresse(root)
    return found or [Content(element_parts(root))]


def _europresse(root: Any) -> list[Content]:
    """Read a page of Europresse, whose fields have classes of their own."""
    articles = root.xpath(
        "//article[.//*[contains(@class, 'DocPublicationName') or contains(@class, 'titreArticle')"
        " or contains(@class, 'rdp__')]]"
    )
    return [content for article in articles if not (content := _article(article)).empty]


def _article(article: Any) -> Content:
    texts = article.xpath(
        ".//*[contains(@class, 'docOcurrContainer') or contains(@class, 'DocText')]"
    ) or article.xpath("./section")
    title = _class(article, "titreArticleVisu") or _class(article, "titreArticle")
    return Content(
        [part for text in texts[:1] for part in element_parts(text)],
        Metadata(
            title=title,
            outlet=_class(article, "DocPublicationName").partition(",")[0],
            byline=byline_of([_class(article, "docAuthors") or _class(article, "Authors")]),
            date=_day(_class(article, "DocHeader")),
        ),
    )


def _class(article: Any, name: str) -> str:
    """Return the text of the first element of a class, as far as it is the innermost such."""
    found = article.xpath(f".//*[contains(@class, '{name}')]")
    return text_of(found[0]) if found else ""


def _day(header: str) -> Any:
    """Return the day in "News, Tuesday 4 June 2024, p. 1"."""
    pieces = [header, *re.split(r",\s*", header)]
    return next(filter(None, map(day, pieces)), None)
