"""What holds for all links: spans in their passages, symmetry, and no effect on other links."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article, Side, Span
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate
from newsdiff.quotes.model import Quote, QuoteStyle

VOCABULARY = [
    *("the", "of", "in", "and", "to", "not", "no", "never", "said", "Russia", "Syria", "army"),
    *(
        "troops",
        "talks",
        "“peace”",
        "deal",
        "24",
        "twenty",
        "dozens",
        "people",
        "killed",
        "injured",
    ),
    *("Tuesday", "Monday", "confirmed", "allegedly", "will", "sign", "signed", "requested", "$5"),
    *("demanded", "rejected", "Homs", "mayor", "minister,", "bridge.", "northern", "southern"),
]
SENTENCES = st.lists(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14).map(" ".join),
    min_size=1,
    max_size=4,
)


def _related(left: Article, right: Article, links: list[Link]):  # type: ignore[no-untyped-def]
    readings = (
        read(article, side, (), _marked(article, side))
        for article, side in ((left, Side.LEFT), (right, Side.RIGHT))
    )
    return relate(*readings, links)


def _marked(article: Article, side: Side) -> list[Quote]:
    """Return the words between quotation marks, every other one said by somebody else."""
    return [
        Quote(
            Span(*found.span()), QuoteStyle.DIRECT, side, speaker=("Ann Lee", "Bo Ray")[number % 2]
        )
        for number, found in enumerate(re.finditer("“[^”]*”", article.text))
    ]


def _all_links(left: Article, right: Article) -> list[Link]:
    return [Link(i, j, 0.7) for i in range(len(left.passages)) for j in range(len(right.passages))]


@settings(max_examples=150, deadline=None)
@given(SENTENCES, SENTENCES)
def test_spans_lie_in_their_passages_in_order_at_word_boundaries(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    links, divergences = _related(left, right, _all_links(left, right))
    for link in links:
        for article, passage, groups in (
            (left, link.left, (link.left_shared, link.left_differs)),
            (right, link.right, (link.right_shared, link.right_differs)),
        ):
            for spans in (*groups, tuple(sorted(groups[0] + groups[1]))):
                _check(article, article.passages[passage].span, spans)
    for divergence in divergences:
        for article, passage, span in (
            (left, divergence.left, divergence.left_span),
            (right, divergence.right, divergence.right_span),
        ):
            if span is not None:
                assert article.passages[passage].span.contains(span)
        assert divergence.left_span or divergence.right_span
        assert divergence.sentence.endswith(".")


def _check(article: Article, passage: Span, spans: tuple[Span, ...]) -> None:
    assert list(spans) == sorted(spans)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert span.start < span.end
        assert passage.contains(span)
        for at in (span.start, span.end):
            inside = passage.start < at < passage.end
            assert not (inside and article.text[at - 1].isalnum() and article.text[at].isalnum())


@settings(max_examples=150, deadline=None)
@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_everything(lefts: list[str], rights: list[str]) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    links, found = _related(left, right, _all_links(left, right))
    mirrored, found_mirrored = _related(right, left, _all_links(right, left))
    there = {(link.right, link.left): link for link in mirrored}
    for link in links:
        other = there[link.left, link.right]
        assert link.relation is other.relation
        assert (link.left_shared, link.right_shared) == (other.right_shared, other.left_shared)
        assert (link.left_differs, link.right_differs) == (other.right_differs, other.left_differs)
    here = sorted((d.left, d.right, d.kind, d.severity) for d in found)
    assert here == sorted((d.right, d.left, d.kind, d.severity) for d in found_mirrored)


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_a_text_against_itself_is_all_verbatim_and_has_no_divergences(lines: list[str]) -> None:
    article = article_from_sentences(lines)
    links = [Link(i, i, 1.0) for i in range(len(lines))]
    related, divergences = _related(article, article, links)
    assert divergences == ()
    for link in related:
        assert link.relation is Relation.VERBATIM
        assert link.left_differs == link.right_differs == ()


@settings(max_examples=60, deadline=None)
@given(SENTENCES, SENTENCES)
def test_an_unrelated_paragraph_changes_no_other_link(lefts: list[str], rights: list[str]) -> None:
    unrelated = "Bakers in Vienna sell poppy seed cakes at dawn."
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    longer = article_from_sentences([*rights, unrelated])
    links = _all_links(left, right)
    assert _related(left, right, links) == _related(left, longer, links)


def test_no_links_no_divergences() -> None:
    empty = article_from_sentences([])
    assert _related(empty, empty, []) == ((), ())


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80), st.dates())
def test_no_text_makes_it_fail(left: str, right: str, day: date) -> None:
    article = replace(article_from_sentences([left.replace("\n", " ")]), date=day)
    other = replace(article_from_sentences([right.replace("\n", " ")]), date=day)
    _related(article, other, [Link(0, 0, 0.5)])


@pytest.mark.parametrize(
    "text", ["²", "2² people", "9" * 5000 + " men", "9" * 5000 + ":1 p.m. today"]
)
def test_odd_numbers_do_no_harm(text: str) -> None:
    article = replace(article_from_sentences([text]), date=date.max)
    _related(article, article_from_sentences(["Two men left tomorrow."]), [Link(0, 0, 0.5)])
