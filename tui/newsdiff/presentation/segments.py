"""A passage cut where its highlighting changes; the same cuts serve every format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby, pairwise

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

    The runs' texts joined are `span.of(text)`; neighbours have different marks, and no marked run
    begins or ends with white space. The given spans may overlap and reach beyond `span`.
    """
    inside = [(marked, mark) for marked, mark in marks if marked.overlaps(span)]
    edges = {edge for marked, _ in inside for edge in (marked.start, marked.end)}
    cuts = sorted({span.start, span.end} | {edge for edge in edges if span.start < edge < span.end})
    pieces: list[Segment] = []
    for start, end in pairwise(cuts):
        piece = Span(start, end)
        mark = max((m for marked, m in inside if marked.contains(piece)), default=Mark.PLAIN)
        pieces.append(Segment(piece.of(text), mark))
    return joined(part for run in joined(pieces) for part in _without_edge_space(run))


def joined(pieces: Iterable[Segment]) -> tuple[Segment, ...]:
    """Join neighbours with the same mark, and drop what is empty."""
    kept = [piece for piece in pieces if piece.text]
    return tuple(
        Segment("".join(piece.text for piece in group), mark)
        for mark, group in groupby(kept, key=lambda piece: piece.mark)
    )


def _without_edge_space(run: Segment) -> tuple[Segment, ...]:
    core = run.text.strip()
    if run.mark is Mark.PLAIN or not core:
        return (Segment(run.text),)
    before, after = run.text.split(core, 1)
    return Segment(before), Segment(core, run.mark), Segment(after)
