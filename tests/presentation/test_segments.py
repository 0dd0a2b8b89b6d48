"""Cutting a passage where its highlighting changes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.model import Span
from newsdiff.presentation.segments import Mark, Segment, segments

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda two: Span(*sorted(two)))


def test_the_greater_mark_counts() -> None:
    marks = [(Span(0, 11), Mark.SHARED), (Span(4, 7), Mark.DIFFERS)]
    assert segments("one two six", Span(0, 11), marks) == (
        Segment("one", Mark.SHARED),
        Segment(" "),
        Segment("two", Mark.DIFFERS),
        Segment(" "),
        Segment("six", Mark.SHARED),
    )


@given(
    text=st.text(alphabet="ab .“", min_size=30, max_size=30),
    span=SPANS,
    marks=st.lists(st.tuples(SPANS, st.sampled_from(Mark)), max_size=5),
)
def test_segments_are_the_passage(text: str, span: Span, marks: list[tuple[Span, Mark]]) -> None:
    found = segments(text, span, marks)
    assert "".join(segment.text for segment in found) == span.of(text)
    assert all(one.mark is not other.mark for one, other in pairwise(found))
    assert all(segment.text == segment.text.strip() for segment in found if segment.mark)

    offset = span.start
    for segment in found:
        for place in range(offset, offset + len(segment.text)):
            inside = [mark for marked, mark in marks if marked.start <= place < marked.end]
            expected = max(inside, default=Mark.PLAIN)
            assert segment.mark is expected or text[place].isspace()
        offset += len(segment.text)
