"""Markdown to parts: clean text without marks, with the kinds that the marks give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.frontmatter import split_front_matter
from newsdiff.articles.limits import Limits
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument
from newsdiff.articles.superscript import raised

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<(?:br|hr|wbr)\s*/?>")
_STRUCK = re.compile(r"</?(?:del|s|strike)>")
_TICK_BOX = re.compile(r"\[[ xX]\] ")
_NOTE_SIGN = re.compile(r"(?<!!)\[\^[^\[\]\s]{1,40}\]")
_NOTE_TEXT = re.compile(r"\[\^[^\[\]\s]{1,40}\]:[ ]*")
_ATTRIBUTES = re.compile(r"[ ]{0,3}\{:?[.#:\s][^{}]*\}[ ]*")
_ITEM = re.compile(r"[ ]{0,3}(?:(?P<number>\d{1,9})(?P<mark>[.)])|[-*+])[ ]+")
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
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
    parser.enable(["table", "strikethrough"])
    return list(_parts(parser.parse(_prepared(text))))


def _prepared(text: str) -> str:
    """Return the text without what commonmark does not know: notes, attributes, definitions.

    A number that a wrapped sentence goes on with ("in the spring of / 1. May") begins no list.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        if _ATTRIBUTES.fullmatch(line):
            continue
        line = _NOTE_TEXT.sub("", line, count=1) if line.startswith("[^") else line
        line = _NOTE_SIGN.sub("", line)
        line = line[2:] if line.startswith((": ", ":\t")) and lines and lines[-1].strip() else line
        inside = bool(lines) and lines[-1][-1:].isalnum() and not _ITEM.match(lines[-1])
        if inside and _ITEM.match(line) and not line.startswith(("-", "*", "+")):
            line = _ITEM.sub(r"\g<number>\\\g<mark> ", line, count=1)
        lines.append(line)
    return "\n".join(lines)


def _parts(tokens: Sequence[Token]) -> Iterator[Part]:
    heading = False
    quotes = 0
    row: list[str] | None = None
    number = ""
    counted: list[bool] = []
    for index, token in enumerate(tokens):
        if token.type == "ordered_list_open":
            counted.append(_is_counted(tokens, index))
        elif token.type == "ordered_list_close":
            counted.pop()
        elif token.type == "list_item_open":
            number = "" if not token.info or counted[-1] else f"{token.info}{token.markup} "
        elif token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row), None
            row = None
        elif token.type == "inline":
            line, number = number + _text(token), ""
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


def _is_counted(tokens: Sequence[Token], opened: int) -> bool:
    """Whether a numbered list counts its items: "1986. A great year" alone is no list."""
    level = tokens[opened].level
    numbers: list[int] = []
    for token in islice(tokens, opened + 1, None):
        if token.type == "ordered_list_close" and token.level == level:
            break
        if token.type == "list_item_open" and token.level == level + 1:
            numbers.append(int(token.info))
            if len(numbers) > 1:
                break
    return len(numbers) > 1 and numbers[0] <= 1


def _text(token: Token) -> str:
    """Return the text of an inline token: link texts and picture descriptions without marks.

    Struck words are left out, as are raised signs that lead to notes; a break parts words.
    """
    pieces: list[str] = []
    struck = 0
    raising: list[str] | None = None
    for child in token.children or ():
        tag = child.content.lower() if child.type == "html_inline" else ""
        if child.type in ("s_open", "s_close") or _STRUCK.fullmatch(tag):
            struck += -1 if child.type == "s_close" or tag.startswith("</") else 1
        elif tag in ("<sup>", "</sup>"):
            if raising is not None:
                pieces.append(raised("".join(pieces[-2:]), "".join(raising)))
            raising = [] if tag == "<sup>" else None
        elif child.type in _LINE_BREAKS or _BREAK.fullmatch(tag):
            pieces.append(" ")
        elif tag in ("<q>", "</q>"):
            pieces.append("“" if tag == "<q>" else "”")
        elif child.type in ("text", "code_inline", "image") and struck <= 0:
            (pieces if raising is None else raising).append(child.content)
    return _TICK_BOX.sub("", " ".join("".join(pieces).split()), count=1)


def _html_lines(block: str) -> Iterator[Part]:
    """Yield the lines of a block of HTML without its tags."""
    yield from ((line, None) for line in _TAG.sub("", block).splitlines() if line.strip())
