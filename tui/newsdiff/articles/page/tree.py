"""A page's tree, and what in it is never shown as text.

lxml reads pages as browsers do, nearly; it is imported only when a page comes.
"""

from __future__ import annotations

import re
from typing import Any

NEVER_SHOWN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "datalist",
        "textarea",
        "input",
        "head",
        "meta",
        "link",
        "title",
        "rp",
        "rt",
        "rtc",
        "annotation",
        "annotation-xml",
        "progress",
        "meter",
        "frame",
        "frameset",
        "noframes",
        "applet",
        "param",
        "source",
        "track",
        "area",
        "picture",
        "img",
        "base",
        "del",
        "s",
        "strike",
        "amp-analytics",
        "amp-ad",
        "amp-img",
        "amp-embed",
        "amp-iframe",
    ]
)
"""Elements whose text is none, or is none of the page: scripts, forms' fields, struck words."""

BLOCK_TAGS = frozenset(
    [
        "html",
        "body",
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "legend",
        "address",
        "details",
        "summary",
        "center",
        "hgroup",
        "dialog",
        "menu",
        "search",
        "noindex",
        "listing",
        "xmp",
    ]
)

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

DEEPEST = 400
"""Elements that lie in one another: a page that goes deeper is cut there."""

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table\b|list-item)", re.IGNORECASE)
_SCREEN_READER = re.compile(r"(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden)(?:\s|$)")


def parse(page: str) -> Any:
    """Return the root element of a page, or None where there is none."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    data = _without_declaration(page).encode("utf-8", "replace").replace(b"\x00", b"")
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None


def is_hidden(element: Any) -> bool:
    """Whether a browser shows nothing of the element until something is done."""
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if attributes.get("aria-hidden") == "true" or "aria-modal" in attributes:
        return True
    if _HIDDEN_STYLE.search(attributes.get("style", "")):
        return True
    return bool(_SCREEN_READER.search(attributes.get("class", "")))


def is_block(element: Any) -> bool:
    """Whether an element stands in lines of its own."""
    if element.tag in BLOCK_TAGS:
        return True
    style = element.get("style")
    return style is not None and bool(_BLOCK_STYLE.search(style))


def _without_declaration(page: str) -> str:
    page = page.lstrip("\ufeff \t\r\n")
    if page.startswith("<?xml"):
        end = page.find("?>", 0, 400)
        return page[end + 2 :] if end > 0 else page
    return page
