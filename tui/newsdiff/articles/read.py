"""Reads an article from wherever it is: the first step of everything.

Where the bytes come from, what kind of document they are, and what is made of them are told apart:
sources.py and fetch.py get bytes, unpack.py has them converted, with sniff.py for what they are and
converters.py for how, build.py makes the article.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from newsdiff.articles.build import article_from_parts, article_from_text
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError, SeveralArticlesError
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article
from newsdiff.articles.sources import (
    STANDARD,
    RawDocument,
    is_address,
    numbered,
    read_file,
    read_standard_input,
    split_number,
)
from newsdiff.articles.unpack import contents_of


def read_article(
    origin: str | Path, *, keep_furniture: bool = False, limits: Limits = DEFAULT_LIMITS
) -> Article:
    """Read the article at `origin`: a file, an http or https address, or "-" for standard input.

    The kind of document is told by its content. "FILE#3" is the third of several articles in a
    file. With `keep_furniture`, captions and page furniture count as passages of the story.
    Raises SeveralArticlesError where a number is wanting, and ReadError, with one line for the
    user, when there is no article to read within `limits`.
    """
    place, number = split_number(origin)
    return article_from_raw(
        _raw(place, limits), number=number, keep_furniture=keep_furniture, limits=limits
    )


def read_articles(
    origin: str | Path, *, keep_furniture: bool = False, limits: Limits = DEFAULT_LIMITS
) -> list[Article]:
    """Read all articles at `origin`; the origin of each is its own, "FILE#3".

    Those without a word of story are passed over. Raises ReadError when there is none.
    """
    raw = _raw(str(origin), limits)
    contents = list(contents_of(raw, limits))
    if len(contents) == 1:
        return [_article(contents[0], raw.origin, keep_furniture, limits)]
    articles = []
    for number, content in enumerate(contents, start=1):
        try:
            place = numbered(raw.origin, number)
            articles.append(_article(content, place, keep_furniture, limits))
        except ReadError:
            continue
    if not articles:
        raise ReadError(raw.origin, "no text in it can be shown")
    return articles


def article_from_raw(
    raw: RawDocument,
    *,
    number: int | None = None,
    keep_furniture: bool = False,
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Make an article of the bytes of a document of any kind; see `read_article`."""
    contents = contents_of(raw, limits)
    if number is None:
        found = list(contents)
        if len(found) > 1:
            raise SeveralArticlesError(raw.origin, len(found))
        return _article(found[0], raw.origin, keep_furniture, limits)
    before = list(islice(contents, number - 1))
    chosen = next(contents, None)
    if chosen is None:
        holds = f"{len(before)} articles" if len(before) > 1 else "one article"
        raise ReadError(raw.origin, f"this holds {holds}; there is no number {number}")
    return _article(chosen, numbered(raw.origin, number), keep_furniture, limits)


def _raw(place: str, limits: Limits) -> RawDocument:
    if place == STANDARD:
        return read_standard_input(limits)
    if is_address(place):
        from newsdiff.articles.fetch import fetch

        return fetch(place, limits)
    return read_file(Path(place), limits)


def _article(content: Content, origin: str, keep_furniture: bool, limits: Limits) -> Article:
    body, known = content.body, content.metadata._replace(origin=origin)
    article = (
        article_from_text(body, metadata=known, keep_furniture=keep_furniture, limits=limits)
        if isinstance(body, str)
        else article_from_parts(body, known, keep_furniture=keep_furniture, limits=limits)
    )
    if not article.passages:
        raise ReadError(origin, "no text in it can be shown")
    if not article.body:
        raise ReadError(origin, "this holds page furniture only, no story")
    return article
