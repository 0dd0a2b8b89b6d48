"""A page's tree, and what in it is never shown as text.

lxml reads pages as browsers do, nearly; it is imported only when a page comes.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Any

from newsdiff.articles.lexicon import LEXICON


class Kind(Enum):
    """How an element stands in the text."""

    INLINE = auto()
    BLOCK = auto()
    """In lines of its own."""
    BREAK = auto()
    MARK = auto()
    """In its sentence, but told apart: links, buttons, quotation marks, raised signs."""
    NEVER = auto()
    """Not shown as text of the page: scripts, fields of forms, struck words."""


def _kinds() -> dict[object, Kind]:
    """Return the kind of each element of data/page_elements.toml."""
    table = LEXICON.table("page_elements")
    return {tag: kind for kind in Kind for tag in table.get(kind.name.lower(), "").split()}


KINDS = _kinds()
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

DEEPEST = 400
"""Elements that lie in one another: a page that goes deeper is cut there."""

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table\b|list-item)", re.IGNORECASE)
_LONG_TAG = re.compile(r"<(?P<name>[A-Za-z][\w-]{0,30})\b[^<>]{20000,}>")
_MOST_ATTRIBUTES = 1_000
"""The parser's time grows with the square of an element's attributes; no page needs so many."""

_SCREEN_READER = re.compile(r"(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden)(?:\s|$)")


def parse(page: str) -> Any:
    """Return the root element of a page, or None where there is none."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    page = _LONG_TAG.sub(_with_few_attributes, _without_declaration(page))
    data = page.encode("utf-8", "replace").replace(b"\x00", b"")
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None


def is_hidden(element: Any) -> bool:
    """Whether a browser shows nothing of the element until something is done."""
    names = element.keys()
    if "hidden" in names and element.get("hidden").lower() != "until-found":
        return True
    if "aria-modal" in names or ("aria-hidden" in names and element.get("aria-hidden") == "true"):
        return True
    if "style" in names and _HIDDEN_STYLE.search(element.get("style")):
        return True
    return "class" in names and bool(_SCREEN_READER.search(element.get("class")))


def is_shown_as_block(element: Any) -> bool:
    """Whether an element of a sentence is shown in lines of its own."""
    style = element.get("style")
    return style is not None and bool(_BLOCK_STYLE.search(style))


def _with_few_attributes(tag: re.Match[str]) -> str:
    """Return a long tag as it is, or without attributes where it has very many."""
    return (
        tag[0]
        if len(tag[0].split(None, _MOST_ATTRIBUTES)) <= _MOST_ATTRIBUTES
        else f"<{tag['name']}>"
    )


def _without_declaration(page: str) -> str:
    page = page.lstrip("\ufeff \t\r\n")
    if page.startswith("<?xml"):
        end = page.find("?>", 0, 400)
        return page[end + 2 :] if end > 0 else page
    return page
