"""Markdown to parts: clean text without marks, with the kinds that the marks give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.frontmatter import split_front_matter
from newsdiff.articles.limits import Limits
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<[^<>]*>")
_LINE_BREAKS = ("softbreak", "hardbreak")


MOST_BRACKETS = 20_000
"""The parser's time grows with the square of the opening brackets; no article has so many."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the paragraphs of a Markdown text and what its front matter says."""
    metadata, text = split_front_matter(document.text)
    return [Content(markdown_parts(text) or text, metadata)]


def markdown_parts(text: str) -> list[Part]:
    """Return the paragraphs of a Markdown text in order; tables give a part for each row.

    The list is empty if the text holds nothing that Markdown shows, or is made to stall a parser.
    """
    if text.count("[") > MOST_BRACKETS:
        return []
    from markdown_it import MarkdownIt

    # HTML is parsed so that its tags can be taken out; nothing of it is ever rendered.
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable("table")
    return list(_parts(parser.parse(text)))


def _parts(tokens: Sequence[Token]) -> Iterator[Part]:
    heading = False
    quotes = 0
    row: list[str] | None = None
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row), None
            row = None
        elif token.type == "inline":
            line = _plain(token)
            if row is not None:
                row.append(line)
            elif line:
                yield line, _kind(token, heading, quotes > 0)
        elif token.type in ("fence", "code_block"):
            yield from ((line, None) for line in token.content.splitlines() if line.strip())
        elif token.type == "html_block":
            yield from _html_lines(token.content)


def _kind(token: Token, heading: bool, quoted: bool) -> PassageKind | None:
    if heading:
        return PassageKind.HEADING
    children = [child.type for child in token.children or ()]
    if children == ["image"]:
        return PassageKind.CAPTION
    return PassageKind.BLOCK_QUOTE if quoted else None


def _plain(token: Token) -> str:
    """Return the text of an inline token: link texts and picture descriptions without marks."""
    pieces: list[str] = []
    for child in token.children or ():
        if child.type in _LINE_BREAKS:
            pieces.append(" ")
        elif child.type in ("text", "code_inline", "image"):
            pieces.append(child.content)
    return "".join(pieces).strip()


def _html_lines(block: str) -> Iterator[Part]:
    """Yield the lines of a block of HTML without its tags."""
    yield from ((line, None) for line in _TAG.sub("", block).splitlines() if line.strip())
