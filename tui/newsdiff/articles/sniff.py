"""Tells from the content what kind of document some bytes are; names only break ties.

A new format is a member of `DocumentType` and a row of `_BY_BYTES`, `_BY_ROOT` or `_BY_TEXT`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto

from newsdiff.articles.decode import is_binary


class DocumentType(Enum):
    """The kinds of documents that hold articles, and the one that does not."""

    TEXT = auto()
    MARKDOWN = auto()
    HTML = auto()
    PDF = auto()
    DOCX = auto()
    NO_ARTICLE = auto()


_FENCES = ("---", "+++")
"""What front matter begins with."""

_HEAD = 4_096
"""Bytes or characters at the start that tell the kind."""

_PAGE_HEAD = 50_000
"""Characters in which the first tag of a page is looked for, below what a server put before it."""

_ZIP = b"PK\x03\x04"

_BY_BYTES: Sequence[tuple[DocumentType, Callable[[bytes], bool]]] = (
    (DocumentType.PDF, lambda data: b"%PDF-" in data[:1024]),
    (DocumentType.DOCX, lambda data: data.startswith(_ZIP) and b"word/" in data),
)
"""The first whose test the bytes pass is their kind."""

_TEXT_STARTS = frozenset(bytes([code]) for code in (*b"\t\n\r", *range(0x20, 0x7F)))
_NO_TEXT = tuple(b"PK GIF8 RIFF BZh Rar! 7z OggS ID3 RDX SQLite".split())
"""What begins with other bytes, or with these, is looked up in the table of file signatures."""

_BY_ROOT: Mapping[str, DocumentType] = {
    "html": DocumentType.HTML,
}
"""Kinds of XML by the name of the root element, in small letters and without its prefix."""

_BY_TEXT: Sequence[tuple[DocumentType, Callable[[str], bool]]] = ()
"""The first whose test a text passes is its kind."""

_BLANKS = re.compile(r"[\s\ufeff]*")
_FIRST_TAG = re.compile(r"<(?:[\w.-]{1,40}:)?(?P<name>[A-Za-z][\w.-]{0,60})(?=[\s/>])")
_PAGE_TAGS = frozenset(
    (
        *("html", "head", "body", "title", "meta", "link", "article", "main", "section", "div"),
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "header", "center", "font", "span"),
        *("script", "style", "base", "b", "i", "em", "strong", "a", "img", "br", "hr", "ul", "ol"),
        *("dl", "form", "nav", "aside", "figure", "blockquote"),
    )
)
"""Tags that a page, or a piece of one, may begin with."""

_SECOND_TAG = re.compile(
    r"</(?:html|head|body|title|article|div|p|h[1-6]|table|td)\s*>|<(?:body|p|div|br)\b",
    re.IGNORECASE,
)
_PAGE_ROOT = re.compile(r"<(?:!doctype\s*html|html|head|body)\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"<(?:p|div|h[1-6]|article|section|td|li|br)\b", re.IGNORECASE)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml")

_MARKDOWN_NAMES = (".md", ".markdown", ".mdown")
_PROSE_NAMES = (*_MARKDOWN_NAMES, ".txt", ".text")
_MARKDOWN_SIGNS = (
    re.compile(r"^\#{1,6} \S", re.MULTILINE),
    re.compile(r"\S\n(?:={3,}|-{3,})\n"),
    re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?:|/|\#)[^()\s]{0,500}\)"),
    re.compile(r"(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)"),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^!\[[^\[\]\n]{0,300}\]\(", re.MULTILINE),
)


def kind_of_bytes(data: bytes) -> DocumentType | None:
    """Tell the kinds that show by their bytes; None for text of some kind."""
    for kind, is_such in _BY_BYTES:
        if is_such(data):
            return kind
    if is_binary(data):
        return DocumentType.NO_ARTICLE
    if data[:1] in _TEXT_STARTS and not data.startswith(_NO_TEXT):
        return None
    from newsdiff.articles.no_article import told_by_bytes

    return DocumentType.NO_ARTICLE if told_by_bytes(data) else None


def kind_of_text(text: str, *, name: str = "", media_type: str = "") -> DocumentType:
    """Tell the kinds of text; a server's `media_type` and a file's `name` may help."""
    if media_type == "text/plain":
        return DocumentType.TEXT
    if markup := _kind_of_markup(text, name, media_type):
        return markup
    for kind, is_such in _BY_TEXT:
        if is_such(text):
            return kind
    if media_type == "text/markdown" or name.lower().endswith(_MARKDOWN_NAMES):
        return DocumentType.MARKDOWN
    from newsdiff.articles.no_article import told_by_text

    if told_by_text(text):
        return DocumentType.NO_ARTICLE
    signs = sum(bool(sign.search(text[:50_000])) for sign in _MARKDOWN_SIGNS)
    return DocumentType.MARKDOWN if signs >= 2 or _has_front_matter(text) else DocumentType.TEXT


def _kind_of_markup(text: str, name: str, media_type: str) -> DocumentType | None:
    """Tell XML by its root, and pages by their tags, whatever a server or a program put first."""
    found = _FIRST_TAG.match(text, _prolog_end(text))
    root = found["name"].lower() if found else ""
    if found and root in _BY_ROOT and root != "html":
        return _BY_ROOT[root]
    if "html" in media_type or (_PAGE_ROOT.match(text, _prolog_end(text))):
        return DocumentType.HTML
    if found and root in _PAGE_TAGS and _SECOND_TAG.search(text, found.end()):
        return DocumentType.HTML
    head = text[:_PAGE_HEAD]
    if name.lower().endswith(_PAGE_NAMES) and _BLOCK_TAG.search(text):
        return DocumentType.HTML
    late = None if name.lower().endswith(_PROSE_NAMES) else _PAGE_ROOT.search(head)
    return DocumentType.HTML if late and _BLOCK_TAG.search(text, late.end()) else None


def _prolog_end(text: str) -> int:
    """Return where the first element begins: behind a declaration, a document type and comments."""
    at = 0
    while True:
        at = _end_of_blanks(text, at)
        if text.startswith("<!--", at):
            at = _behind(text, "-->", at)
        elif text.startswith("<?xml", at):
            at = _behind(text, "?>", at)
        elif text[at : at + 9].lower() == "<!doctype" and not _PAGE_ROOT.match(text, at):
            at = _behind_document_type(text, at)
        else:
            return at


def _end_of_blanks(text: str, start: int) -> int:
    found = _BLANKS.match(text, start)
    return found.end() if found else start


def _behind(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return found + len(mark) if found >= 0 else len(text)


def _behind_document_type(text: str, start: int) -> int:
    """Return the place behind a document type, which may hold declarations in brackets."""
    end = _behind(text, ">", start)
    return _behind(text, "]>", start) if "[" in text[start:end] else end


def _has_front_matter(text: str) -> bool:
    if not text.startswith(_FENCES):
        return False
    from newsdiff.articles.frontmatter import has_front_matter

    return has_front_matter(text)
