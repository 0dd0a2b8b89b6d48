"""A passage cut where its highlighting changes; the same cuts serve every format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from newsdiff.articles.model import Span


class Mark(IntEnum):
    """How a run of words is highlighted; where marks overlap the greater one counts."""

    PLAIN = 0
    SHARED = 1
    """Both articles say this."""
    DIFFERS = 2
    """The words that differ inside a shared statement."""
    CONFLICT = 3
    """The words that cannot both be right."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters of one passage with one mark."""

    text: str
    mark: Mark = Mark.PLAIN


def segments(text: str, span: Span, marks: Iterable[tuple[Span, Mark]] = ()) -> tuple[Segment, ...]:
    """Cut the characters of `text` inside `span` into runs of one mark, in order.

    The runs' texts joined are `span.of(text)`. Marks may overlap each other and reach beyond the
    span.
    """
    inside = [(marked, mark) for marked, mark in marks if marked.overlaps(span)]
    edges = {edge for marked, _ in inside for edge in (marked.start, marked.end)}
    cuts = sorted({span.start, span.end} | {edge for edge in edges if span.start < edge < span.end})
    found: list[Segment] = []
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        mark = max((m for marked, m in inside if marked.contains(piece)), default=Mark.PLAIN)
        if found and found[-1].mark is mark:
            found[-1] = Segment(found[-1].text + piece.of(text), mark)
        else:
            found.append(Segment(piece.of(text), mark))
    return tuple(found)
