"""An OpenDocument text (ODT, as of LibreOffice): paragraphs, headings, lists and rows of tables.

Deletions of tracked changes, notes in the margin and what the file says of its maker are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsdiff.articles.blocks import Part
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.formats.bounds import Package
from newsdiff.articles.formats.markup import local_name, parse_xml
from newsdiff.articles.limits import Limits
from newsdiff.articles.model import PassageKind
from newsdiff.articles.sources import RawDocument

_LEFT_OUT = (
    "tracked-changes",
    "annotation",
    "annotation-end",
    "forms",
    "note-citation",
    "ruby-text",
)
_BREAKS = {"tab": " ", "s": " ", "line-break": "\n"}


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text of the document."""
    package = Package(document, limits, "ODT file")
    root = parse_xml(package.read("content.xml"), document.origin)
    body = next((each for each in root.iter() if local_name(each) == "body"), None)
    if body is None:
        raise ReadError(document.origin, "the ODT file is damaged")
    return [Content(list(_Reader().parts(body)))]


class _Reader:
    """Walks once over the document's tree."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = []
        """The texts of the paragraphs that are open: a note may lie inside one."""
        self._cells: list[str] | None = None
        self._rows = 0
        self._left_out = 0

    def parts(self, body: Any) -> Iterator[Part]:
        """Yield paragraphs, headings and rows, in order."""
        from lxml import etree

        for event, element in etree.iterwalk(body, events=("start", "end")):
            name = local_name(element)
            if event == "start":
                self._start(name, element)
            else:
                yield from self._end(name, element)
                self._add(element.tail)

    def _start(self, name: str, element: Any) -> None:
        self._left_out += name in _LEFT_OUT
        if name in ("p", "h"):
            self._lines.append([])
        elif name == "table-row":
            self._rows += 1
            self._cells = []
        self._add(_BREAKS.get(name) or element.text)

    def _end(self, name: str, element: Any) -> Iterator[Part]:
        if name in ("p", "h"):
            text = "".join(self._lines.pop())
            heading = name == "h" or _style(element) in ("Title", "Heading")
            if self._left_out:
                pass
            elif self._rows and self._cells is not None:
                self._cells.append(" ".join(text.split()))
            else:
                for line in text.split("\n"):
                    if line.strip():
                        yield line.strip(), PassageKind.HEADING if heading else None
        elif name == "table-row":
            self._rows -= 1
            if row := " | ".join(filter(None, self._cells or ())):
                yield row, None
            self._cells = [] if self._rows else None
        self._left_out -= name in _LEFT_OUT

    def _add(self, text: str | None) -> None:
        if text and self._lines and not self._left_out:
            self._lines[-1].append(text)


def _style(element: Any) -> str:
    """Return the name of a paragraph's style, without what the program adds to it."""
    names = (value for key, value in element.attrib.items() if key.endswith("}style-name"))
    return str(next(names, "")).partition("_20_")[0]
