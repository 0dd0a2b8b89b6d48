from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side, Span
from newsdiff.reader.viewmodel.folding import FoldedText, fold
from newsdiff.reader.viewmodel.search import search

# Letters whose folded form is longer, shorter or accented, besides the plain ones.
TRICKY = st.text(st.sampled_from("aAbBeEéÉßıİﬁ™½ñ\u0301\u0323 ' ’“-—한カ😀\n"), max_size=40)


def found_in(text: str, query: str) -> list[str]:
    return [span.of(text) for span in FoldedText(text).find(fold(query))]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Putin and PUTIN", "putin", ["Putin", "PUTIN"]),
        ("Café, cafe\u0301 and CAFE", "cafe", ["Café", "cafe\u0301", "CAFE"]),
        ("the cafes", "CAFÉ", ["cafe"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("don’t", "don't", ["don’t"]),
        ("the “strikes”", '"strikes"', ["“strikes”"]),
        ("long—running", "long-running", ["long—running"]),
        ("one\u00a0hour", "one hour", ["one\u00a0hour"]),
        ("nothing here", "", []),
    ],
)
def test_case_accents_and_typography_do_not_matter(
    text: str, query: str, expected: list[str]
) -> None:
    assert found_in(text, query) == expected


@given(TRICKY, TRICKY)
def test_matches_are_ordered_apart_and_hold_the_query(text: str, query: str) -> None:
    needle = fold(query)
    spans = list(FoldedText(text).find(needle))
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert needle in fold(span.of(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(TRICKY, TRICKY, TRICKY)
def test_whatever_stands_in_the_text_is_found(before: str, query: str, after: str) -> None:
    if fold(query):
        assert found_in(before + query + after, query)


@given(TRICKY, st.data())
def test_a_match_keeps_its_combining_marks(text: str, data: st.DataObject) -> None:
    folded = FoldedText(text)
    if folded.text:
        at = data.draw(st.integers(0, len(folded.text) - 1))
        end = folded.original(Span(at, at + 1)).end
        assert end == len(text) or not unicodedata.combining(text[end])


LEFT = article_from_sentences(
    ["The minister denied the report.", "Konashenkov spoke to the press."]
)
RIGHT = article_from_sentences(["Gen. Igor Konashenkov briefed the press.", "He denied it."])


def test_counts_and_offsets_on_each_side() -> None:
    found = search(LEFT, RIGHT, "DENIED")
    assert found.exact
    assert found.on(Side.LEFT) == (Span(13, 19),)
    assert len(found.on(Side.RIGHT)) == 1


def test_a_misspelt_name_is_found_nearly() -> None:
    found = search(LEFT, RIGHT, "Konashenko1v")
    assert not found.exact
    assert [span.of(LEFT.text) for span in found.left] == ["Konashenkov"]
    assert [span.of(RIGHT.text) for span in found.right] == ["Konashenkov"]
    assert not search(LEFT, RIGHT, "Konashenko1v", near=False)


@pytest.mark.parametrize("query", ["", "   ", "zzq", "quixotic zebra"])
def test_nothing_found(query: str) -> None:
    assert not search(LEFT, RIGHT, query)
