"""What a passage with several links shows: what one of them answers is no difference."""

from __future__ import annotations

from dataclasses import replace

from newsdiff.articles.model import Side, Span
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.segments import Mark
from tests.export.small import small_comparison


def test_words_that_another_link_shares_do_not_differ() -> None:
    small = small_comparison()
    link = small.links[0]
    start = small.left.passages[link.left].span.start
    words, rest = Span(start, start + 6), Span(start + 7, start + 11)
    other = replace(link, right=0, left_shared=(words,), left_differs=())
    one = replace(link, left_shared=(rest,), left_differs=(words,))
    alone, both = (
        LinkIndex(replace(small, divergences=(), links=links, candidates=links)).segments(
            Side.LEFT, link.left
        )
        for links in ((one,), (other, one))
    )
    assert Mark.DIFFERS in {segment.mark for segment in alone}
    assert {segment.mark for segment in both} == {Mark.SHARED, Mark.PLAIN}
