"""Tells from the content what kind of document some bytes are; names only break ties.

A new format is a member of `DocumentType` and a row of `_BY_BYTES`, `_BY_ROOT` or `_BY_TEXT`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto

from newsdiff.articles.decode import is_binary
from newsdiff.articles.forms import (
    is_json,
    is_mail,
    is_press_archive,
    is_view_source,
    is_wire,
)


class DocumentType(Enum):
    """The kinds of documents that hold articles, and the one that does not."""

    TEXT = auto()
    MARKDOWN = auto()
    HTML = auto()
    VIEW_SOURCE = auto()
    PRESS_ARCHIVE = auto()
    PDF = auto()
    DOCX = auto()
    OPENDOCUMENT = auto()
    RTF = auto()
    EPUB = auto()
    MAIL = auto()
    WEBARCHIVE = auto()
    WARC = auto()
    WACZ = auto()
    GZIP = auto()
    NITF = auto()
    NEWSML = auto()
    FACTIVA_XML = auto()
    FEED = auto()
    JSON = auto()
    WIRE = auto()
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
    (DocumentType.EPUB, lambda data: _is_package(data, b"application/epub+zip")),
    (DocumentType.OPENDOCUMENT, lambda data: _is_package(data, b"opendocument.text")),
    (DocumentType.WACZ, lambda data: _holds(data, b"datapackage.json", b".warc")),
    (DocumentType.DOCX, lambda data: _holds(data, b"word/")),
    (DocumentType.GZIP, lambda data: data.startswith(b"\x1f\x8b\x08")),
    (DocumentType.RTF, lambda data: data[:40].lstrip().startswith(b"{\\rtf")),
    (DocumentType.WARC, lambda data: data.startswith(b"WARC/")),
    (DocumentType.WEBARCHIVE, lambda data: data.startswith(b"bplist00")),
)
"""The first whose test the bytes pass is their kind."""

_TEXT_STARTS = frozenset(bytes([code]) for code in (*b"\t\n\r", *range(0x20, 0x7F)))
_NO_TEXT = tuple(b"PK GIF8 RIFF BZh Rar! 7z OggS ID3 RDX SQLite".split())
"""What begins with other bytes, or with these, is looked up in the table of file signatures."""

_BY_ROOT: Mapping[str, DocumentType] = {
    "nitf": DocumentType.NITF,
    "newsml": DocumentType.NEWSML,
    "newsitem": DocumentType.NEWSML,
    "newsmessage": DocumentType.NEWSML,
    "ppsresponse": DocumentType.FACTIVA_XML,
    "ppsarticleresponse": DocumentType.FACTIVA_XML,
    "rss": DocumentType.FEED,
    "rdf": DocumentType.FEED,
    "feed": DocumentType.FEED,
    "entry": DocumentType.FEED,
    "plist": DocumentType.WEBARCHIVE,
}
"""Kinds of XML by the name of the root element, in small letters and without its prefix."""

_BY_TEXT: Sequence[tuple[DocumentType, Callable[[str], bool]]] = (
    (DocumentType.JSON, is_json),
    (DocumentType.MAIL, is_mail),
    (DocumentType.WIRE, is_wire),
)
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
_WHOLE_PAGE = re.compile(r"<(?:!doctype\s*html|html)\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"<(?:p|div|h[1-6]|article|section|td|li|br)\b", re.IGNORECASE)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml")

_MARKDOWN_NAMES = (".md", ".markdown", ".mdown")
_PROSE_NAMES = (*_MARKDOWN_NAMES, ".txt", ".text")
_MARKDOWN_SIGNS = (
    ("#", re.compile(r"^\#{1,6} \S", re.MULTILINE)),
    ("\n", re.compile(r"(?<=\S)\n(?:={3,}|-{3,})\n")),
    ("](", re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?:|/|\#)[^()\s]{0,500}\)")),
    ("**", re.compile(r"(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)")),
    ("> ", re.compile(r"^> \S", re.MULTILINE)),
    ("![", re.compile(r"^!\[[^\[\]\n]{0,300}\]\(", re.MULTILINE)),
)
"""Patterns of Markdown, each with characters that are looked for first: most texts lack them."""


def _is_package(data: bytes, kind: bytes) -> bool:
    """Whether a ZIP file names its kind in its first entry, as books and office files do."""
    return data.startswith(_ZIP) and kind in data[30:200]


def _holds(data: bytes, *names: bytes) -> bool:
    """Whether names of entries stand in a ZIP file."""
    return data.startswith(_ZIP) and all(name in data for name in names)


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
    if kind := _kind_at_start(text, media_type):
        return _kind_of_page(text) if kind is DocumentType.HTML else kind
    for kind, is_such in _BY_TEXT:
        if is_such(text):
            return kind
    if _is_late_page(text, name.lower()):
        return _kind_of_page(text)
    if media_type == "text/markdown" or name.lower().endswith(_MARKDOWN_NAMES):
        return DocumentType.MARKDOWN
    from newsdiff.articles.no_article import told_by_text

    if told_by_text(text, name):
        return DocumentType.NO_ARTICLE
    head = text[:50_000]
    signs = sum(bool(mark in head and sign.search(head)) for mark, sign in _MARKDOWN_SIGNS)
    return DocumentType.MARKDOWN if signs >= 2 or _has_front_matter(text) else DocumentType.TEXT


def _kind_at_start(text: str, media_type: str) -> DocumentType | None:
    """Tell XML by its root, and pages by their first tags."""
    start = _prolog_end(text)
    found = _FIRST_TAG.match(text, start)
    root = found["name"].lower() if found else ""
    if root in _BY_ROOT:
        return _BY_ROOT[root]
    page = "html" in media_type or _PAGE_ROOT.match(text, start)
    piece = found and root in _PAGE_TAGS and _SECOND_TAG.search(text, found.end())
    return DocumentType.HTML if page or piece else None


def _is_late_page(text: str, name: str) -> bool:
    """Whether a page stands below what a server, or whoever saved it, put before it."""
    if name.endswith(_PAGE_NAMES):
        return bool(_BLOCK_TAG.search(text))
    late = None if name.endswith(_PROSE_NAMES) else _PAGE_ROOT.search(text[:_PAGE_HEAD])
    return bool(late and _BLOCK_TAG.search(text, late.end()))


def page_start(text: str) -> int:
    """Return where a page begins below what a server put before it, such as a warning."""
    late = _WHOLE_PAGE.search(text[:_PAGE_HEAD])
    return late.start() if late and "<title" not in text[: late.start()].lower() else 0


def _kind_of_page(page: str) -> DocumentType:
    if is_view_source(page):
        return DocumentType.VIEW_SOURCE
    return DocumentType.PRESS_ARCHIVE if is_press_archive(page) else DocumentType.HTML


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
