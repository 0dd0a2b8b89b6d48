"""Quotations that one article gives in several pieces: what another pair compares is not cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newsdiff.articles.model import Span
from newsdiff.divergence.model import EditKind, QuoteEdit, QuotePair


def without_continued(
    pairs: Sequence[QuotePair], left_text: str, right_text: str
) -> Iterator[QuotePair]:
    """Yield the pairs without the cuts at their ends that other pairs of the quotation compare.

    “We failed,” she said, “and we know it” stands in two pairs with “We failed, and we know it”,
    and nothing of it is cut.
    """
    lefts: defaultdict[int, set[Span]] = defaultdict(set)
    rights: defaultdict[int, set[Span]] = defaultdict(set)
    for pair in pairs:
        lefts[pair.left].add(_reach(edit.left for edit in pair.edits if edit.right))
        rights[pair.right].add(_reach(edit.right for edit in pair.edits if edit.left))
    for pair in pairs:
        found: list[QuoteEdit] = []
        for number, edit in enumerate(pair.edits):
            at_an_end = number in (0, len(pair.edits) - 1)
            if at_an_end and edit.kind is EditKind.CUT and edit.left:
                edit = replace(edit, left=_rest(left_text, edit.left, lefts[pair.left]))
            elif at_an_end and edit.kind is EditKind.ADDED and edit.right:
                edit = replace(edit, right=_rest(right_text, edit.right, rights[pair.right]))
            if edit.left or edit.right:
                found.append(edit)
        yield replace(pair, edits=tuple(found))


def _reach(spans: Iterable[Span | None]) -> Span:
    """Return the span from the first to the last of those given, which may be None."""
    given = [span for span in spans if span is not None]
    return Span(given[0].start, given[-1].end)


def _rest(text: str, span: Span, compared: Iterable[Span]) -> Span | None:
    """Return the words of a span from the first to the last that are not compared elsewhere."""
    left_over = [span]
    for other in compared:
        left_over = [
            part
            for piece in left_over
            for part in (
                Span(piece.start, min(piece.end, other.start)),
                Span(max(piece.start, other.end), piece.end),
            )
            if part.start < part.end
        ]
    places = [at for part in left_over for at in range(part.start, part.end) if text[at].isalnum()]
    return Span(places[0], places[-1] + 1) if places else None
