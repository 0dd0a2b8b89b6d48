"""The runs of text on a PDF file's pages to paragraphs in the order in which they are read.

Columns are found by the gutters between them, which few runs cross; what crosses a gutter, such as
the headline, parts the bands above and below it. Lines at a page's edge that come again on other
pages, or that browsers print there, are no text. A paragraph ends where the next line stands
further off, is indented, is of another size, or follows a short line with a full stop.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from newsdiff.articles.blocks import Part
from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.lines import CLOSERS, SENTENCE_ENDS
from newsdiff.articles.model import PassageKind

HYPHEN = "\x02"
"""Ends a line inside a word."""

FEWEST_IN_COLUMN = 3
_MOST_CROSSING = 0.34
"""The share of a page's runs that may cross a gutter: headlines, and lines above the columns."""

_LARGE = 1.15
"""So many times the size of most text is a heading's."""

_DROP_CAP = 1.6
_LONGEST_HEADING = 250
_EDGE_LINES = 3
"""Lines at the top and the bottom of a page that may come again on others."""

_SHORT = 0.75
_WIDE_GAP = 1.35
_INDENT = 0.7
_CANDIDATES = 80
_MOST_DROP_CAPS = 20
_DEEPEST = 4
"""Columns inside columns."""

_PRINTED = re.compile(
    r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|https?://\S+(?:\s+\d{1,4}\s*/\s*\d{1,4})?"
    r"|\d{1,4}\s*/\s*\d{1,4}\s+https?://\S+"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s*[AP]M)?(?:\s+\S.{0,200})?",
    re.IGNORECASE,
)
"""Page numbers, and what browsers print at the edges of a page."""

_NUMBER = re.compile(r"\d+")


class Box(NamedTuple):
    """Words and where they stand, in points from a page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def size(self) -> float:
        """The height of the line."""
        return max(self.top - self.bottom, 0.1)


Column = list[Box]


class Laid(NamedTuple):
    """The parts of a document; `uncertain` tells that the order of columns may be wrong."""

    parts: list[Part]
    address: str
    uncertain: bool


def lay_out(pages: Sequence[Sequence[Sequence[object]]]) -> Laid:
    """Return the paragraphs of the pages, given as the runs of each; see pdf_text.py."""
    boxes = [[Box(*run) for run in page] for page in pages]  # type: ignore[arg-type]
    edges = [_edges(page) for page in boxes]
    again = _come_again(edges)
    printed = [line.text for edge in edges for line in edge if _PRINTED.fullmatch(line.text)]
    body = _usual_size(boxes)
    columns: list[Column] = []
    uncertain = False
    for page, edge in zip(boxes, edges, strict=True):
        aside = {
            box
            for line in edge
            if _PRINTED.fullmatch(line.text) or _general(line) in again
            for box in _on_line(page, line)
        }
        found, doubt = _columns(_with_drop_caps([b for b in page if b not in aside], body))
        columns.extend(_lines(column) for column in found)
        uncertain = uncertain or doubt
    parts = _joined(columns, body)
    address = next((text.split()[0] for text in printed if text.startswith("http")), "")
    return Laid(parts, address, uncertain)


def _edges(page: Sequence[Box]) -> list[Box]:
    """Return the lines at the top and the bottom of a page."""
    lines = _lines(page)
    return [*lines[:_EDGE_LINES], *lines[max(_EDGE_LINES, len(lines) - _EDGE_LINES) :]]


def _on_line(page: Sequence[Box], line: Box) -> Iterator[Box]:
    middle = (line.bottom + line.top) / 2
    return (box for box in page if box.bottom <= middle <= box.top)


def _general(line: Box) -> tuple[str, int]:
    """Return a line without its numbers, and about where it stands."""
    return _NUMBER.sub("#", line.text).casefold(), round(line.bottom / 12)


def _come_again(edges: Sequence[Sequence[Box]]) -> set[tuple[str, int]]:
    """Return what stands at the edge of several pages, in the same place."""
    counts = Counter(general for edge in edges for general in {_general(line) for line in edge})
    return {general for general, count in counts.items() if count > 1 and 2 * count >= len(edges)}


def _usual_size(pages: Sequence[Sequence[Box]]) -> float:
    """Return the height of most of the text."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for box in page:
            sizes[round(box.size, 1)] += len(box.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _with_drop_caps(page: list[Box], body: float) -> list[Box]:
    """Join each large first letter with the line that it begins."""
    caps = [b for b in page if len(b.text) == 1 and b.text.isalpha() and b.size > _DROP_CAP * body]
    for cap in caps[:_MOST_DROP_CAPS]:
        beside = [
            b
            for b in page
            if b is not cap
            and cap.right - body < b.left < cap.right + 2 * body
            and cap.bottom - body < b.bottom < cap.top
        ]
        first = max(beside, key=lambda b: b.top, default=None)
        if first is not None and first.text[:1].islower():
            whole = first._replace(text=cap.text + first.text)
            rest = [b for b in page if b is not cap and b not in beside]
            lines = [whole if b is first else b for b in beside]
            page = [*rest, *(b._replace(left=cap.left) for b in lines)]
    return page


def _columns(page: list[Box], depth: int = 0) -> tuple[list[Column], bool]:
    """Return the columns of a page in order, and whether that order is doubtful."""
    gutter, crossing = _gutter(page)
    if gutter is None or depth > _DEEPEST:
        return [page], False
    if len(crossing) > _MOST_CROSSING * len(page):
        return [page], 2 * len(crossing) < len(page)
    across = sorted(crossing, key=lambda box: -box.bottom)
    bounds = [-box.bottom for box in across]
    bands: list[tuple[list[Box], list[Box]]] = [([], []) for _ in range(len(across) + 1)]
    for box in page:
        if box.right <= gutter or box.left >= gutter:
            bands[bisect_left(bounds, -box.bottom)][box.left >= gutter].append(box)
    columns: list[Column] = []
    doubt = False
    for at, band in enumerate(bands):
        columns.extend([across[at - 1]] for _ in range(1 if at else 0))
        for side in filter(None, band):
            inner, doubtful = _columns(side, depth + 1)
            columns.extend(inner)
            doubt = doubt or doubtful
    return _merged(columns), doubt


def _merged(columns: Iterable[Column]) -> list[Column]:
    """Join full lines that stand right below one another to one column again."""
    merged: list[Column] = []
    for column in filter(None, columns):
        if merged and len(column) == 1 and _is_next_line(merged[-1][-1], column[0]):
            merged[-1].append(column[0])
        else:
            merged.append(column)
    return merged


def _is_next_line(above: Box, below: Box) -> bool:
    same = abs(above.size - below.size) < 0.5 and abs(above.left - below.left) < 3 * below.size
    return same and 0 < above.bottom - below.top < 2 * above.size


def _gutter(page: Sequence[Box]) -> tuple[float | None, list[Box]]:
    """Return the place between two columns that fewest runs cross, and those that do."""
    if len(page) < 2 * FEWEST_IN_COLUMN:
        return None, []
    starts = Counter(round(box.left) for box in page)
    best: tuple[int, float] | None = None
    for start, count in starts.most_common(_CANDIDATES):
        if count < FEWEST_IN_COLUMN:
            break
        place = start - 1.0
        left = [box for box in page if box.right <= place]
        right = [box for box in page if box.left >= place]
        if min(len(left), len(right)) < FEWEST_IN_COLUMN or not _side_by_side(left, right):
            continue
        crossing = len(page) - len(left) - len(right)
        if best is None or crossing < best[0]:
            best = (crossing, place)
    if best is None:
        return None, []
    return best[1], [box for box in page if box.left < best[1] < box.right]


def _side_by_side(left: Sequence[Box], right: Sequence[Box]) -> bool:
    """Whether several lines on the left have text on the right at their height, and so mutually."""
    top = min(max(box.top for box in left), max(box.top for box in right))
    bottom = max(min(box.bottom for box in left), min(box.bottom for box in right))
    beside = [
        [b for b in side if bottom <= (b.bottom + b.top) / 2 <= top] for side in (left, right)
    ]
    return min(map(len, beside)) >= FEWEST_IN_COLUMN


def _lines(boxes: Iterable[Box]) -> list[Box]:
    """Return the lines of a column from the top down: runs at one height are one line."""
    lines: list[Box] = []
    for box in sorted(boxes, key=lambda b: (-round(b.bottom + b.top), b.left)):
        last = lines[-1] if lines else None
        middle = (box.bottom + box.top) / 2
        if last is not None and last.bottom < middle < last.top:
            glue = "" if last.text.endswith(HYPHEN) else " "
            lines[-1] = Box(
                min(last.left, box.left),
                min(last.bottom, box.bottom),
                max(last.right, box.right),
                max(last.top, box.top),
                f"{last.text}{glue}{box.text}",
            )
        else:
            lines.append(box)
    return lines


def _joined(columns: Sequence[Column], body: float) -> list[Part]:
    """Return the paragraphs of columns in order; one may go on in the next column."""
    words = _words(columns)
    paragraphs: list[tuple[str, float]] = []
    for column in filter(None, columns):
        leading = _leading(column)
        width = max(line.right for line in column) - min(line.left for line in column)
        left = _usual_left(column)
        previous: Box | None = None
        for line in column:
            text = line.text.strip()
            if paragraphs and _goes_on(paragraphs[-1], previous, line, leading, width, left):
                before, size = paragraphs[-1]
                paragraphs[-1] = (_with_line(before, text, words), size)
            else:
                paragraphs.append((text, line.size))
            previous = line
    return [
        (text.replace(HYPHEN, "-"), PassageKind.HEADING if _is_heading(text, size, body) else None)
        for text, size in paragraphs
        if text
    ]


def _is_heading(text: str, size: float, body: float) -> bool:
    return size >= _LARGE * body and 1 < len(text) <= _LONGEST_HEADING


def _goes_on(
    paragraph: tuple[str, float],
    previous: Box | None,
    line: Box,
    leading: float,
    width: float,
    left: float,
) -> bool:
    """Whether a line belongs to the paragraph before it."""
    text, size = paragraph
    if abs(size - line.size) > 0.1 * size:
        return False
    ended = text.rstrip(CLOSERS).endswith(SENTENCE_ENDS)
    if previous is None:  # at the top of a column or page
        return text.endswith((HYPHEN, ",")) or (not ended and line.text[:1].islower())
    if previous.bottom - line.bottom > _WIDE_GAP * leading:
        return False
    if line.left > left + _INDENT * line.size and previous.left < line.left - 0.5 * line.size:
        return False
    short = previous.right - left < _SHORT * width
    return not (short and (ended or (text == previous.text.strip() and _begins(line.text))))


def _begins(text: str) -> bool:
    return not text[:1].islower()


def _leading(column: Sequence[Box]) -> float:
    """Return the distance of the lines of a paragraph: most gaps between paragraphs are wider."""
    gaps = sorted(above.bottom - below.bottom for above, below in pairwise(column))
    near = [gap for gap in gaps if gap > 0]
    return min(near[len(near) // 4], 1.6 * median(line.size for line in column)) if near else 0.0


def _usual_left(column: Sequence[Box]) -> float:
    """Return where most lines of a column begin."""
    return Counter(round(line.left, 0) for line in column).most_common(1)[0][0]


def _words(columns: Sequence[Column]) -> Counter[str]:
    """Count the words inside the lines: they tell how a parted word is written."""
    return Counter(
        word.strip('.,:;!?()"“”‘’').casefold()
        for column in columns
        for line in column
        for word in line.text.split()[:-1]
    )


def _with_line(before: str, line: str, words: Counter[str]) -> str:
    """Return a paragraph with one line more; a word that was parted is whole again."""
    if not before.endswith((HYPHEN, "-", "\u2010")) or before[-2:-1].isspace():
        return f"{before} {line}"
    first, second = before[:-1].split(" ")[-1], line.split(" ", 1)[0]
    return f"{before[:-1]}{'-' if keeps_hyphen(first, second, words) else ''}{line}"


def keeps_hyphen(first: str, second: str, words: Counter[str]) -> bool:
    """Whether the hyphen between two parts of a word is its own, and not the line's end's."""
    if not second[:1].islower() or not first[-1:].isalpha():
        return True
    first, second = (part.strip('.,:;!?()"“”‘’').casefold() for part in (first, second))
    if words[f"{first}-{second}"]:
        return True
    if words[f"{first}{second}"]:
        return False
    firsts, seconds = _parts_of_compounds()
    return "-" in first or first in firsts or second in seconds


@cache
def _parts_of_compounds() -> tuple[frozenset[str], frozenset[str]]:
    table = LEXICON.table("hyphens")
    return frozenset(table["first"].split()), frozenset(table["second"].split())
