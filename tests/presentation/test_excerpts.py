"""Excerpts: whole words, no more than asked for, with what matters in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.model import Span
from newsdiff.presentation.excerpts import excerpt, shortened

WORDS = st.lists(st.sampled_from(["a", "harbour", "“smoke,”", "12"]), min_size=1, max_size=40)


@given(words=WORDS, most=st.integers(1, 20), place=st.integers(0, 39))
def test_an_excerpt_keeps_whole_words_and_its_focus(
    words: list[str], most: int, place: int
) -> None:
    text = " ".join(words)
    place = min(place, len(words) - 1)
    start = len(" ".join(words[:place])) + bool(place)
    focus = Span(start, start + len(words[place]))
    kept = excerpt(text, Span(0, len(text)), focus, most)
    assert len(kept.of(text).split()) == min(most, len(words))
    assert kept.contains(focus)
    before = len(text[: kept.start].split())
    assert kept.of(text).split() == words[before : before + most]


def test_a_short_text_is_whole() -> None:
    assert shortened("one two  three", 3) == "one two three"
    assert shortened("one two three four", 3) == "one two three …"
