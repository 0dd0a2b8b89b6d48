"""Quotations that one article gives in several pieces: what another pair compares is not cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from newsdiff.articles.model import Span
from newsdiff.divergence.model import EditKind, QuoteEdit, QuotePair


def without_continued(
    pairs: Sequence[QuotePair], left_text: str, right_text: str
) -> Iterator[QuotePair]:
    """Yield the pairs without the cuts at their ends that other pairs of the quotation compare.

    “We failed,” she said, “and we know it” stands in two pairs with “We failed, and we know it”,
    and nothing of it is cut. What is cut between two pieces is told with the first of them.
    """
    lefts: defaultdict[int, set[Span]] = defaultdict(set)
    rights: defaultdict[int, set[Span]] = defaultdict(set)
    for pair in pairs:
        lefts[pair.left].add(_reach(edit.left for edit in pair.edits if edit.right))
        rights[pair.right].add(_reach(edit.right for edit in pair.edits if edit.left))
    for pair in pairs:
        ends = {0: True, len(pair.edits) - 1: False}
        found = (
            _left_over(edit, ends[number], lefts[pair.left], rights[pair.right])
            if number in ends
            else edit
            for number, edit in enumerate(pair.edits)
        )
        trimmed = (
            replace(edit, left=_words(edit.left, left_text), right=_words(edit.right, right_text))
            for edit in found
        )
        yield replace(pair, edits=tuple(edit for edit in trimmed if edit.left or edit.right))


def _reach(spans: Iterable[Span | None]) -> Span:
    """Return the span from the first to the last of those given, which may be None."""
    given = [span for span in spans if span is not None]
    return Span(given[0].start, given[-1].end)


def _left_over(
    edit: QuoteEdit, first: bool, lefts: Collection[Span], rights: Collection[Span]
) -> QuoteEdit:
    """Return what of an edit at an end no other pair compares; one of both sides stays whole."""
    if edit.kind is EditKind.CUT and edit.left:
        return replace(edit, left=_before(edit.left, first, lefts))
    if edit.kind is EditKind.ADDED and edit.right:
        return replace(edit, right=_before(edit.right, first, rights))
    return edit


def _before(cut: Span, first: bool, compared: Iterable[Span]) -> Span | None:
    """Return a cut up to what is compared inside it; at the start of a quotation all or nothing."""
    inside = [span.start for span in compared if span.overlaps(cut)]
    if not inside:
        return cut
    return None if first else Span(cut.start, max(cut.start, min(inside)))


def _words(span: Span | None, text: str) -> Span | None:
    """Return a span from its first letter or figure to its last, None where it has none."""
    places = [at for at in range(span.start, span.end) if text[at].isalnum()] if span else []
    return Span(places[0], places[-1] + 1) if places else None
