"""Reads an article from wherever it is: the first step of everything.

Where the bytes come from, what kind of document they are, and what is made of them are told apart:
sources.py and fetch.py get bytes, sniff.py tells the kind, one module for each kind makes parts of
them, build.py makes the article. The modules of kinds are imported when such a document comes.
"""

from __future__ import annotations

from pathlib import Path

from newsdiff.articles.blocks import Part
from newsdiff.articles.build import article_from_parts, article_from_text
from newsdiff.articles.decode import declared_charset, decode
from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import Article
from newsdiff.articles.sniff import DocumentType, kind_of_bytes, kind_of_text
from newsdiff.articles.sources import RawDocument, is_address, read_file, read_standard_input


def read_article(
    origin: str | Path, *, keep_furniture: bool = False, limits: Limits = DEFAULT_LIMITS
) -> Article:
    """Read the article at `origin`: a file, an http or https address, or "-" for standard input.

    Text, Markdown, saved HTML pages, PDF and DOCX are told apart by their content. With
    `keep_furniture`, captions and page furniture count as passages of the story. Raises ReadError,
    with one line for the user, when there is no article to read within `limits`.
    """
    return article_from_raw(_raw(origin, limits), keep_furniture=keep_furniture, limits=limits)


def article_from_raw(
    raw: RawDocument, *, keep_furniture: bool = False, limits: Limits = DEFAULT_LIMITS
) -> Article:
    """Make an article of the bytes of a document of any kind; see `read_article`."""
    if not raw.data.strip():
        raise ReadError(raw.origin, "this is empty")
    contents, known = _contents(raw, limits)
    known = known._replace(origin=raw.origin, fetched=raw.fetched)
    article = (
        article_from_text(contents, metadata=known, keep_furniture=keep_furniture, limits=limits)
        if isinstance(contents, str)
        else article_from_parts(contents, known, keep_furniture=keep_furniture, limits=limits)
    )
    if not article.passages:
        raise ReadError(raw.origin, "no text in it can be shown")
    if not article.body:
        raise ReadError(raw.origin, "this holds page furniture only, no story")
    return article


def _raw(origin: str | Path, limits: Limits) -> RawDocument:
    if str(origin) == "-":
        return read_standard_input(limits)
    if isinstance(origin, str) and is_address(origin):
        from newsdiff.articles.fetch import fetch

        return fetch(origin, limits)
    return read_file(Path(origin), limits)


def _contents(raw: RawDocument, limits: Limits) -> tuple[str | list[Part], Metadata]:
    """Return the text of a document, or its parts where it has a structure, and its metadata."""
    match kind_of_bytes(raw.data):
        case DocumentType.BINARY:
            raise ReadError(raw.origin, "this is a binary file, not an article")
        case DocumentType.PDF:
            from newsdiff.articles.pdf import pdf_parts

            return pdf_parts(raw.data, raw.origin, limits)
        case DocumentType.DOCX:
            from newsdiff.articles.docx import docx_parts

            return docx_parts(raw.data, raw.origin, limits)
    decoded = decode(raw.data, raw.charset or declared_charset(raw.data))
    text = decoded.text.replace("\r\n", "\n")
    contents: str | list[Part]
    match kind_of_text(text, name=raw.origin, media_type=raw.media_type):
        case DocumentType.HTML:
            from newsdiff.articles.block_pages import block_reason
            from newsdiff.articles.html import html_parts

            contents, known = html_parts(text)
            if reason := block_reason(text, contents):
                raise ReadError(raw.origin, reason)
        case DocumentType.MARKDOWN:
            from newsdiff.articles.frontmatter import split_front_matter
            from newsdiff.articles.markdown import markdown_parts

            known, text = split_front_matter(text)
            contents = markdown_parts(text) or text
        case _:
            contents, known = text, Metadata()
    return contents, known._replace(replaced=decoded.undecodable)
