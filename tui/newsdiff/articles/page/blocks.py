"""The text of a page as blocks, in order, each with the elements that it lies in.

A block is a paragraph, a heading, an item, a row of a table, or a line between breaks. All that a
sentence holds stays in it, whatever the element: times, buttons, formulas, marked words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newsdiff.articles.page.tree import (
    DEEPEST,
    HEADINGS,
    KINDS,
    Kind,
    is_hidden,
    is_shown_as_block,
)
from newsdiff.articles.superscript import raised

MOST_BLOCKS = 60_000
"""A page has at most so many blocks of text; what stands below is left out."""

LONGEST_HINT = 200
"""Characters of a class or id that are looked at."""

_LAYOUT_CELL = 40
"""Words in paragraphs that make a cell of a table more than a cell."""

_PICTURE_LINK = re.compile(r"(?:\bhttps?://)?\b(?:pic\.(?:twitter|x)\.com|t\.co)/\w{1,40}")
"""What the posts of a network show for a picture or a shortened address."""

_HINTS = ("class", "id", "role", "itemprop")

_ONE_LINE = HEADINGS | {"td", "th", "figcaption", "caption", "legend", "summary", "dt"}
"""Elements in which a break parts words, not paragraphs."""


@dataclass(slots=True)
class Container:
    """An element that stands in lines of its own, by its place in `Page.containers`.

    `hints` are its class, id and role in small letters. The counts are those of the blocks in it
    and in the containers in it: characters, characters in links, characters of sentences.
    """

    parent: int
    tag: str
    hints: str
    hidden: bool
    depth: int
    attributes: dict[str, str]
    chars: int = 0
    linked: int = 0
    prose: int = 0


@dataclass(slots=True)
class Block:
    """A line of text; `linked` of its characters are links, `links` how many there are."""

    text: str
    container: int
    tag: str
    linked: int = 0
    links: int = 0
    buttons: int = 0
    hidden: bool = False

    @property
    def is_link(self) -> bool:
        """Whether all of it, or all but a mark or two, leads elsewhere."""
        return self.linked + 2 >= len(self.text) * 0.9 and self.links > 0


@dataclass(slots=True)
class Page:
    """The containers and blocks of a page, in the order of the page."""

    containers: list[Container] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def ancestors(self, container: int) -> Iterator[int]:
        """Yield a container and all that it lies in, from the inside out."""
        while container >= 0:
            yield container
            container = self.containers[container].parent


def read_blocks(root: Any) -> Page:
    """Return the blocks under `root` in order, and the elements that they lie in."""
    from lxml import etree

    reader = _Reader()
    walk = etree.iterwalk(root, events=("start", "end"))
    depth = skipped = 0
    for event, element in walk:
        kind = KINDS.get(element.tag, Kind.INLINE)
        if event == "start":
            depth += 1
            if kind is Kind.NEVER or depth > DEEPEST:
                walk.skip_subtree()
                skipped = depth
                continue
            reader.start(element, kind, depth)
            if text := element.text:
                reader.add(text)
        else:
            if skipped == depth:
                skipped = 0
            else:
                reader.end(element, kind, depth)
            depth -= 1
            if text := element.tail:
                reader.add(text)
        if len(reader.page.blocks) >= MOST_BLOCKS:
            break
    reader.flush()
    return reader.page


class _Reader:
    """Collects the text of one line at a time, and knows which elements are open."""

    def __init__(self) -> None:
        self.page = Page()
        self._open: list[int] = [-1]
        self._pieces: list[str] = []
        self._linked = self._links = self._buttons = 0
        self._in_link = self._in_button = self._hidden_at = 0
        self._shown_as_blocks: list[int] = []
        self._quotes: list[str] = []
        self._raised: list[tuple[int, int]] = []
        self._layouts: list[bool] = []
        self._row: list[str] | None = None

    def add(self, text: str) -> None:
        """Add characters to the line."""
        if self._hidden_at:
            return
        self._pieces.append(text)
        if self._in_link or self._in_button:
            length = len(text.strip())
            self._linked += length if self._in_link else 0
            self._buttons += length if self._in_button else 0

    def start(self, element: Any, kind: Kind, depth: int) -> None:
        """Open an element that lies in `depth` - 1 others."""
        if self._hidden_at:
            return
        if kind is Kind.BLOCK:
            self._open_block(element)
        elif kind is Kind.BREAK:
            self._break(element.tag)
        elif element.keys() and is_hidden(element):
            self._hidden_at = depth
        elif kind is Kind.MARK:
            self._open_mark(element)
        elif is_shown_as_block(element):
            self._shown_as_blocks.append(depth)
            self._open_block(element)
        elif element.tag == "span" and self._is_stuck(element):
            self._pieces.append(" ")

    def end(self, element: Any, kind: Kind, depth: int) -> None:
        """Close an element."""
        if self._hidden_at:
            self._hidden_at = 0 if self._hidden_at == depth else self._hidden_at
        elif kind is Kind.BLOCK:
            self._close_container(element.tag)
        elif kind is Kind.MARK:
            self._close_mark(element.tag)
        elif self._shown_as_blocks and self._shown_as_blocks[-1] == depth:
            self._shown_as_blocks.pop()
            self._close_container("div")

    def flush(self) -> None:
        """End the line: what it holds becomes a block."""
        text = " ".join("".join(self._pieces).split()) if self._pieces else ""
        if ".com/" in text or "t.co/" in text:
            text = _PICTURE_LINK.sub("", text).strip()
        if text:
            container = self._open[-1]
            inside = self.page.containers[container] if container >= 0 else None
            self.page.blocks.append(
                Block(
                    text=text,
                    container=container,
                    tag=inside.tag if inside else "",
                    linked=min(self._linked, len(text)),
                    links=self._links,
                    buttons=self._buttons,
                    hidden=bool(inside and inside.hidden),
                )
            )
        self._pieces.clear()
        self._linked = self._buttons = 0
        self._links = self._in_link

    def _line_ends(self, between: str) -> None:
        if self._row is None:
            self.flush()
        else:
            self._pieces.append(between)

    def _break(self, tag: str) -> None:
        container = self._open[-1]
        one_line = container >= 0 and self.page.containers[container].tag in _ONE_LINE
        if tag == "br" and one_line:
            self._pieces.append(" ")
        else:
            self._line_ends(" ")

    def _open_block(self, element: Any) -> None:
        self._line_ends(" ")
        self._open_container(element)
        tag = element.tag
        if tag == "table":
            self._layouts.append(self._row is not None or _is_layout(element))
        elif tag == "tr" and self._layouts and not self._layouts[-1] and self._row is None:
            self._row = []

    def _open_container(self, element: Any) -> None:
        parent = self._open[-1]
        tag = element.tag if element.tag in _KNOWN else "div"
        hidden, depth = False, 0
        if parent >= 0:
            above = self.page.containers[parent]
            hidden, depth = above.hidden, above.depth + 1
        attributes: dict[str, str] = {}
        hints = ""
        if names := element.keys():
            attributes = {n: element.get(n)[:LONGEST_HINT] for n in names if n in _HINTS}
            hints = " ".join(attributes.values()).lower()
            hidden = hidden or is_hidden(element)
        self._open.append(len(self.page.containers))
        self.page.containers.append(Container(parent, tag, hints, hidden, depth, attributes))

    def _close_container(self, tag: str) -> None:
        if self._row is not None and tag in ("td", "th"):
            self._row.append(" ".join("".join(self._pieces).split()))
            self._pieces.clear()
        elif self._row is not None and tag == "tr":
            cells = filter(None, self._row)
            self._row = None
            self._pieces = [" | ".join(cells)]
            self.flush()
        else:
            self._line_ends(" ")
        if tag == "table" and self._layouts:
            self._layouts.pop()
        self._open.pop()

    def _open_mark(self, element: Any) -> None:
        match element.tag:
            case "a":
                self._in_link += 1
                self._links += 1
            case "button":
                self._in_button += 1
            case "q":
                inner = bool(self._quotes) or _is_open("".join(self._pieces[-40:]))
                self._pieces.append("‘" if inner else "“")
                self._quotes.append("’" if inner else "”")
            case _:
                self._raised.append((len(self._pieces), self._links))

    def _close_mark(self, tag: str) -> None:
        match tag:
            case "a":
                self._in_link -= 1
            case "button":
                self._in_button -= 1
            case "q":
                self._pieces.append(self._quotes.pop())
            case _:
                self._lower()

    def _lower(self) -> None:
        """Put what stands for a raised sign in its place; see superscript.py."""
        if not self._raised:
            return
        at, links = self._raised.pop()
        at = min(at, len(self._pieces))
        sign = "".join(self._pieces[at:])
        before = "".join(self._pieces[max(0, at - 2) : at])
        linked = self._links > links
        if linked and self._links:
            self._links = links
            self._linked = max(0, self._linked - len(sign.strip()))
        self._pieces[at:] = [raised(before, sign, is_link=linked)]

    def _is_stuck(self, element: Any) -> bool:
        """Whether a span follows another without a blank, as boxes that are shown apart do."""
        before = element.getprevious()
        if before is None or before.tag != "span" or before.tail or not self._pieces:
            return False
        last, first = self._pieces[-1][-1:], (element.text or "")[:1]
        return (last.islower() or last.isdigit() or last in ".!?:”") and first.isupper()


_KNOWN = frozenset(
    [
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
        "tr",
        "td",
        "th",
        "figure",
        "figcaption",
        "form",
        "address",
        "details",
        "summary",
        "body",
        "html",
        "caption",
        "dialog",
        "menu",
        "search",
        "fieldset",
    ]
)


def _is_open(text: str) -> bool:
    """Whether a quotation is open at the end of a text."""
    return text.rfind("“") > text.rfind("”")


def _is_layout(table: Any) -> bool:
    """Whether a table lays out the page: it holds tables, or paragraphs in its cells."""
    if table.get("role") in ("presentation", "none"):
        return True
    for element in table.iterdescendants("table", "td", "th"):
        if element.tag == "table":
            return True
        if element.find("p") is not None or element.find("br") is not None:
            words = sum(len(text.split()) for text in element.itertext())
            if words >= _LAYOUT_CELL:
                return True
    return False
