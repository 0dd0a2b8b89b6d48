"""Trees of HTML and XML to paragraphs, where all of the tree is the story.

A page of the web has menus around its story, and html.py looks for it. The content of a feed, of an
agency's format, of a book's chapter or of a database's answer has none: each paragraph counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.errors import ReadError
from newsdiff.articles.model import PassageKind

BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "address", "pre"),
        *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "hr", "body"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "caption", "form", "fieldset", "text"),
        *(
            "hl1",
            "hl2",
            "block",
            "media",
            "media-caption",
            "media-producer",
            "bq",
            "fn",
            "nitf-table",
        ),
    )
)
"""Tags that begin and end a paragraph, of HTML and of NITF."""

SKIPPED = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "title", "svg", "iframe"),
        *("object", "embed", "select", "textarea", "del", "s", "strike"),
        *("media-reference", "media-metadata", "media-object"),
    )
)
"""Tags whose text is no part of a story; what is struck out was taken back."""

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"), PassageKind.HEADING),
    **dict.fromkeys(("blockquote", "bq"), PassageKind.BLOCK_QUOTE),
    **dict.fromkeys(("figcaption", "media-caption", "caption"), PassageKind.CAPTION),
}
_CELLS = ("td", "th")


def parse_xml(data: bytes, origin: str) -> Any:
    """Return the root element of an XML document; raise ReadError when it is damaged.

    Nothing is fetched, and no entity of the document's own is replaced: one can be made to grow
    without end. What is broken here and there is read as far as it makes sense.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(origin, "this is XML that is damaged") from error
    if root is None:
        raise ReadError(origin, "this is XML that is damaged")
    return root


def parse_html(markup: str) -> Any:
    """Return the root element of a page or a piece of one, or None if there is nothing in it."""
    from lxml import etree, html

    # A declaration of the encoding is of the bytes; these are characters.
    _, mark, rest = markup.partition("?>") if markup.lstrip().startswith("<?xml") else ("", "", "")
    try:
        return html.document_fromstring((rest if mark else markup).replace("\x00", ""))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def html_text_parts(markup: str) -> list[Part]:
    """Return all paragraphs of a page or a piece of one, in order."""
    root = parse_html(markup)
    return [] if root is None else element_parts(root)


def element_parts(root: Any) -> list[Part]:
    """Return all paragraphs below an element, in order; rows of tables are one each.

    Time grows with the tree's size alone, whatever lies in what.
    """
    return list(_Reader().parts(root))


def local_name(element: Any) -> str:
    """Return an element's name in small letters, without its name space; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def text_of(element: Any) -> str:
    """Return all text in an element on one line, or "" for no element."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def children(element: Any, *names: str) -> Iterator[Any]:
    """Yield the child elements with one of the names, whatever their name space."""
    return (child for child in element if local_name(child) in names)


def first(element: Any, *path: str) -> Any:
    """Return the first element at the end of a path of names, or None."""
    for name in path:
        element = None if element is None else next(children(element, name), None)
    return element


def descendants(element: Any, *names: str) -> Iterator[Any]:
    """Yield the elements below with one of the names, in the order of the document."""
    below = () if element is None else element.iter()
    return (each for each in below if local_name(each) in names)


class _Reader:
    """Walks once over a tree, and gathers the line that it is in."""

    def __init__(self) -> None:
        self._line: list[str] = []
        self._kinds: list[PassageKind] = []
        self._skipping = 0
        self._verbatim = 0

    def parts(self, root: Any) -> Iterator[Part]:
        """Yield the paragraphs."""
        from lxml import etree

        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                yield from self._start(element)
            elif event == "end":
                yield from self._end(element)
            if event != "start" and element is not root:
                self._add(element.tail)
        yield from self._flush()

    def _start(self, element: Any) -> Iterator[Part]:
        name = local_name(element)
        if name in SKIPPED:
            self._skipping += 1
        elif name in BLOCKS or name == "br":
            yield from self._flush()
        elif name in _CELLS and self._line:
            self._add(" | ")
        elif name == "q":
            self._add("“")
        if name in _KINDS:
            self._kinds.append(_KINDS[name])
        self._verbatim += name == "pre"
        self._add(element.text)

    def _end(self, element: Any) -> Iterator[Part]:
        name = local_name(element)
        if name in BLOCKS:
            yield from self._flush()
        elif name == "q":
            self._add("”")
        if name in _KINDS:
            self._kinds.pop()
        self._verbatim -= name == "pre"
        self._skipping -= name in SKIPPED

    def _add(self, text: str | None) -> None:
        if text and not self._skipping:
            self._line.append(text)

    def _flush(self) -> Iterator[Part]:
        joined = "".join(self._line)
        self._line = []
        kind = self._kinds[-1] if self._kinds else None
        for piece in _paragraphs(joined) if self._verbatim else (joined,):
            if line := " ".join(piece.split()).strip("| "):
                yield line, kind


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of text whose line breaks count: blank lines part them."""
    from newsdiff.articles.blocks import unwrap

    return unwrap(text.replace("\r\n", "\n")).split("\n")
