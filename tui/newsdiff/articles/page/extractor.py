"""Which blocks of a page trafilatura takes for its story.

trafilatura finds the story among menus, links and forms (Barbaresi, ACL 2021). It is given a tree
of the page's blocks alone, each with a sign of its own before its text, so what it takes is told
exactly; the words themselves are those of blocks.py. Such a tree has a tenth of a page's elements
and attributes, and takes a fraction of the time.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from newsdiff.articles.page.blocks import Block, Page
from newsdiff.articles.page.survey import Survey

_FIRST_SIGN = 0xF0000
"""Private characters: no page's text has them that is to be read."""

_MOST_SIGNS = 0x1FFFD
_SIGN = re.compile("[\U000f0000-\U0010ffff]")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff]")
"""What a tree of XML cannot hold, and the signs themselves."""

MOST_BLOCKS = 12_000
"""Beyond so many blocks trafilatura is not asked: its time grows faster than the page."""

_OF_TEXT = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "pre",
        "blockquote",
        "figcaption",
        "summary",
        "caption",
        "address",
    ]
)


def chosen_blocks(survey: Survey) -> set[int]:
    """Return the places of the blocks that trafilatura takes for the story.

    Hidden ones are not shown to it, nor are menus: they cost time, and are never chosen.
    """
    page = survey.page
    shown = [
        index
        for index, block in enumerate(page.blocks)
        if not block.hidden and not _is_menu(survey, block)
    ]
    if not shown or len(shown) > min(MOST_BLOCKS, _MOST_SIGNS):
        return set()
    import trafilatura

    logger = logging.getLogger("trafilatura")
    if logger.level != logging.CRITICAL:
        logger.setLevel(logging.CRITICAL)
    found: Any = trafilatura.bare_extraction(
        _tree(page, shown),
        fast=True,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    if found is None:
        return set()
    signs = (ord(char) - _FIRST_SIGN for char in _SIGN.findall("".join(found.body.itertext())))
    return {shown[sign] for sign in signs if sign < len(shown)}


def _is_menu(survey: Survey, block: Block) -> bool:
    if block.container < 0:
        return False
    noise = survey.noise[block.container] and not survey.page.containers[block.container].prose
    return noise or survey.menus[block.container]


def _tree(page: Page, shown: list[int]) -> Any:
    """Return a tree of the shown blocks in their containers."""
    from lxml import etree, html

    # trafilatura needs the methods of lxml.html; to look the class up in C is faster.
    parser = etree.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    root = parser.makeelement("html")
    body = etree.SubElement(root, "body")
    elements: dict[int, Any] = {-1: body}
    for sign, index in enumerate(shown):
        block = page.blocks[index]
        parent = _element(page, block.container, elements)
        _put(parent, block, chr(_FIRST_SIGN + sign))
    return root


def _element(page: Page, container: int, elements: dict[int, Any]) -> Any:
    """Return the element of a container; it and those it lies in are made when needed."""
    from lxml import etree

    missing = []
    while container not in elements:
        missing.append(container)
        container = page.containers[container].parent
    element = elements[container]
    for index in reversed(missing):
        made = page.containers[index]
        if made.tag not in ("html", "body"):
            element = etree.SubElement(element, made.tag)
            for name, value in made.attributes.items():
                element.set(name, _UNSAFE.sub("\ufffd", value))
        elements[index] = element
    return element


def _put(parent: Any, block: Block, sign: str) -> None:
    from lxml import etree

    holds_text = parent.tag in _OF_TEXT and len(parent) == 0 and parent.text is None
    if not holds_text:
        if parent.tag == "p" and parent.getparent() is not None:
            parent = parent.getparent()
        parent = etree.SubElement(parent, "p")
    text = _UNSAFE.sub("\ufffd", block.text)
    if not block.links:
        parent.text = sign + text
        return
    plain = 0 if block.is_link else max(0, len(text) - block.linked)
    parent.text = sign + text[:plain]
    each = max(1, (len(text) - plain) // block.links)
    for number in range(block.links):
        start = plain + number * each
        end = None if number == block.links - 1 else start + each
        etree.SubElement(parent, "a").text = text[start:end]
