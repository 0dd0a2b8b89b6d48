"""The text of a Word document as a reader sees it: WordprocessingML to lines.

Inserted and moved text, content controls, smart tags, fields and text boxes are read; deleted,
hidden and struck text, the instructions of fields and the signs of notes are not. (ECMA-376-1,
part 1, chapter 17; the second drawing of a text box, for old programs, is passed over.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newsdiff.articles.superscript import raised

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NEVER = frozenset(
    (
        *("del", "moveFrom", "delText", "delInstrText", "instrText", "footnoteReference"),
        *("endnoteReference", "annotationRef", "footnoteRef", "endnoteRef", "commentReference"),
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tcPr", "trPr", "sectPr", "rt"),
    )
)
"""Elements whose text is no text of the document."""

_BLANKS = {"tab": " ", "br": "\n", "cr": "\n", "ptab": " ", "noBreakHyphen": "-"}
_LONGEST_CELL = 20
"""Words: a table with a longer cell lays out the page."""


@dataclass(slots=True)
class Line:
    """A paragraph or the row of a table, with the id of its style."""

    text: str
    style: str = ""


def lines_of(body: Any) -> Iterator[Line]:
    """Yield the lines of a document's body, or of a note, in order."""
    for element in body:
        tag = _tag(element)
        if tag == "p":
            yield from _paragraph(element)
        elif tag == "tbl":
            yield from _table(element)
        elif tag not in _NEVER:
            yield from lines_of(element)  # content controls, inserted blocks, alternatives


def _paragraph(paragraph: Any) -> Iterator[Line]:
    """Yield a paragraph's lines, and after them those of the text boxes that hang on it."""
    style = paragraph.find(f"{NAMESPACE}pPr/{NAMESPACE}pStyle")
    name = style.get(f"{NAMESPACE}val", "") if style is not None else ""
    pieces: list[str] = []
    boxes: list[Any] = []
    _collect(paragraph, pieces, boxes)
    for text in "".join(pieces).split("\n"):
        if text := " ".join(text.split()):
            yield Line(text, name)
    for box in boxes:
        yield from lines_of(box)


def _collect(element: Any, pieces: list[str], boxes: list[Any]) -> None:
    """Add the text under an element to `pieces`, and the text boxes in it to `boxes`."""
    for child in element:
        tag = _tag(child)
        if tag in _NEVER or tag == "Fallback":
            continue
        if tag == "t":
            pieces.append(child.text or "")
        elif tag in _BLANKS:
            pieces.append(_BLANKS[tag])
        elif tag == "txbxContent":
            boxes.append(child)
        elif tag == "r":
            _collect_run(child, pieces, boxes)
        else:
            _collect(child, pieces, boxes)


def _collect_run(run: Any, pieces: list[str], boxes: list[Any]) -> None:
    """Add a run's text, unless it is hidden or struck; a raised one as superscript.py has it."""
    look = run.find(f"{NAMESPACE}rPr")
    if look is not None and any(_is_on(look, name) for name in ("vanish", "strike", "dstrike")):
        return
    start = len(pieces)
    _collect(run, pieces, boxes)
    align = look.find(f"{NAMESPACE}vertAlign") if look is not None else None
    if align is not None and align.get(f"{NAMESPACE}val") == "superscript":
        sign = "".join(pieces[start:])
        pieces[start:] = [raised("".join(pieces[max(0, start - 2) : start]), sign)]


def _is_on(look: Any, name: str) -> bool:
    """Whether a look has a property that is on unless its value says otherwise."""
    found = look.find(NAMESPACE + name)
    return found is not None and found.get(f"{NAMESPACE}val", "true") not in (
        "0",
        "false",
        "off",
        "none",
    )


def _table(table: Any) -> Iterator[Line]:
    """Yield a table's rows, or its paragraphs where it lays out the page."""
    if table.find(f".//{NAMESPACE}tbl") is not None:
        for cell in table.iterfind(f"{NAMESPACE}tr/{NAMESPACE}tc"):
            yield from lines_of(cell)
        return
    rows = [list(row.iter(f"{NAMESPACE}tc")) for row in table.iter(f"{NAMESPACE}tr")]
    cells = [[list(lines_of(cell)) for cell in row] for row in rows]
    if _is_layout(cells):
        for row in cells:
            for cell in row:
                yield from cell
        return
    for row_cells in cells:
        texts = [" ".join(line.text for line in cell) for cell in row_cells]
        if any(texts):
            yield Line(" | ".join(filter(None, texts)))


def _is_layout(rows: list[list[list[Line]]]) -> bool:
    """Whether a table lays out the page: it has one column, or paragraphs in its cells."""
    columns = max((len(row) for row in rows), default=0)
    if columns < 2:
        return True
    texts = [line.text for row in rows for cell in row for line in cell]
    several = any(len(cell) > 2 for row in rows for cell in row)
    return several or any(len(text.split()) >= _LONGEST_CELL for text in texts)


def _tag(element: Any) -> str:
    """Return an element's name without its name space; "" for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
