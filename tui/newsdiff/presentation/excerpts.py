"""A few words of a passage that is written out elsewhere."""

from __future__ import annotations

import re

from newsdiff.articles.model import Span

EXCERPT_WORDS = 14
"""A passage of more words than this is cut: a document writes it out once."""

CUT = "…"


def excerpt(text: str, span: Span, focus: Span | None = None, most: int = EXCERPT_WORDS) -> Span:
    """Return at most `most` words of a span: its first, or those around the words in `focus`."""
    found = list(re.finditer(r"\S+", span.of(text)))
    if len(found) <= most:
        return span
    first = 0
    if focus is not None:
        inside = [i for i, word in enumerate(found) if word.end() + span.start > focus.start]
        before = (most - len(focus.of(text).split())) // 2
        first = max(0, min((inside or [0])[0] - max(before, 0), len(found) - most))
    last = found[min(first + most, len(found)) - 1]
    return Span(span.start + found[first].start(), span.start + last.end())


def cut_marks(span: Span, kept: Span) -> tuple[str, str]:
    """Return what stands before and after an excerpt where words of the span are left out."""
    return (f"{CUT} " if kept.start > span.start else "", f" {CUT}" if kept.end < span.end else "")


def shortened(text: str, most: int = EXCERPT_WORDS) -> str:
    """Return the first words of a text, with a sign where more follow."""
    kept = excerpt(text, Span(0, len(text)), most=most)
    return " ".join(kept.of(text).split()) + cut_marks(Span(0, len(text)), kept)[1]
