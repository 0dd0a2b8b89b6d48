"""Tells from the content what kind of document some bytes are; names only break ties."""

from __future__ import annotations

import re
from enum import Enum, auto

from newsdiff.articles.decode import is_binary


class DocumentType(Enum):
    """The kinds of documents that hold articles, and those that do not."""

    TEXT = auto()
    MARKDOWN = auto()
    HTML = auto()
    PDF = auto()
    DOCX = auto()
    BINARY = auto()


_FENCES = ("---", "+++")
"""What front matter begins with."""

_HEAD = 4_096
"""Bytes or characters at the start that tell the kind."""

_BINARY_STARTS = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3",
    b"ID3",
    b"OggS",
    b"{\\rtf",
)

_HTML_START = re.compile(
    r"""
    \s* (?: <\?xml [^>]{0,200} > \s* )? (?: <!-- .{0,2000}? --> \s* )*
    < (?: !doctype\s+html | html | head | body | title | meta | link | article | main | section
        | div | p | h[1-6] | table | header | center | font | span | script | style )
    \b [^<]{0,800}? >
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SECOND_TAG = re.compile(
    r"</(?:html|head|body|title|article|div|p|h[1-6]|table|td)\s*>|<(?:body|p|div|br)\b",
    re.IGNORECASE,
)

_MARKDOWN_SIGNS = (
    re.compile(r"^\#{1,6} \S", re.MULTILINE),
    re.compile(r"\S\n(?:={3,}|-{3,})\n"),
    re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?:|/|\#)[^()\s]{0,500}\)"),
    re.compile(r"(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)"),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^!\[[^\[\]\n]{0,300}\]\(", re.MULTILINE),
)


def kind_of_bytes(data: bytes) -> DocumentType | None:
    """Tell PDF, DOCX and binary files by their bytes; None for text of some kind."""
    if b"%PDF-" in data[:1024]:
        return DocumentType.PDF
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return DocumentType.DOCX
    if data.startswith(_BINARY_STARTS) or is_binary(data):
        return DocumentType.BINARY
    return None


def kind_of_text(text: str, *, name: str = "", media_type: str = "") -> DocumentType:
    """Tell HTML, Markdown and plain text; a server's `media_type` and a file's `name` may help."""
    if media_type == "text/plain":
        return DocumentType.TEXT
    head = text[:_HEAD]
    start = _HTML_START.match(head)
    if "html" in media_type or (start and _SECOND_TAG.search(text, start.end())):
        return DocumentType.HTML
    if media_type == "text/markdown" or name.lower().endswith((".md", ".markdown", ".mdown")):
        return DocumentType.MARKDOWN
    signs = sum(bool(sign.search(text[:50_000])) for sign in _MARKDOWN_SIGNS)
    return DocumentType.MARKDOWN if signs >= 2 or _has_front_matter(head) else DocumentType.TEXT


def _has_front_matter(head: str) -> bool:
    if not head.startswith(_FENCES):
        return False
    from newsdiff.articles.frontmatter import has_front_matter

    return has_front_matter(head)
