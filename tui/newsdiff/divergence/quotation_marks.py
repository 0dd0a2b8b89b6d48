"""Spans that hold both marks of a quotation, or neither."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newsdiff.articles.model import Span
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.quotations import Quotation


def with_whole_marks(
    reading: Reading, statement: Statement, spans: Iterable[Span]
) -> tuple[Span, ...]:
    """Return spans of a statement that hold no mark of a quotation without the other.

    A mark that stands right beside a span is taken in; where words stand between, the span is
    parted at the mark that it holds. No word of content is lost.
    """
    return tuple(whole for span in spans for whole in _whole(reading, statement, span))


def _whole(reading: Reading, statement: Statement, span: Span) -> Iterator[Span]:
    marks = next((pair for pair in _marks_near(reading, span) if _holds_one(span, pair)), None)
    if marks is None:
        yield span
        return
    opened, closed = marks
    wider = Span(min(span.start, opened.start), max(span.end, closed.end))
    beside = statement.words_in(wider) == statement.words_in(span)
    if beside and statement.span.contains(wider):
        yield from _whole(reading, statement, wider)
    else:
        held = opened if span.contains(opened) else closed
        for part in _parted(statement, span, held):
            yield from _whole(reading, statement, part)


def _holds_one(span: Span, marks: tuple[Span, Span]) -> bool:
    opened, closed = marks
    return span.contains(opened) != span.contains(closed)


def _marks_near(reading: Reading, span: Span) -> Iterator[tuple[Span, Span]]:
    """Yield the two marks of each quotation that lies in a span or reaches into it, in order."""
    known = reading.get(_quotations)
    at = bisect_left(known, span.start, key=lambda quotation: quotation.span.end)
    while at < len(known) and known[at].span.start < span.end:
        whole, inner = known[at].span, known[at].inner
        yield Span(whole.start, inner.start), Span(inner.end, whole.end)
        at += 1


def _quotations(reading: Reading) -> list[Quotation]:
    """Return the quotations with a mark at both ends: one that goes on from a paragraph has one."""
    return [
        quotation
        for quotation in reading.doc.quotations
        if quotation.span.start < quotation.inner.start and quotation.inner.end < quotation.span.end
    ]


def _parted(statement: Statement, span: Span, mark: Span) -> Iterator[Span]:
    """Yield what of a span stands before and after a mark, without small words beside it."""
    before = statement.words_in(Span(span.start, mark.start))
    after = statement.words_in(Span(mark.end, span.end))
    if content := statement.content(before):
        yield statement.stretch(range(before.start, content[-1] + 1))
    if content := statement.content(after):
        yield statement.stretch(range(content[0], after.stop))
