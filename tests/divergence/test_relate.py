"""What holds for all links: spans in their passages at word boundaries, and no text does harm."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article, Side, Span
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate
from newsdiff.quotes.model import Quote, QuoteStyle
from tests.divergence.material import RANDOM_TEXTS, all_links


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


@settings(max_examples=150, deadline=None)
@given(RANDOM_TEXTS, RANDOM_TEXTS)
def test_spans_lie_in_their_passages_in_order_at_word_boundaries(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    links, divergences = _related(left, right, all_links(left, right))
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
