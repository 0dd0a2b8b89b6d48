"""Quotations that both articles carry, told in a few words and run by run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.comparison import Comparison, compare
from newsdiff.export import ExportOptions, Format, Section, render
from newsdiff.presentation.quote_diff import Piece, pieces, verdict
from tests.export.small import small_comparison

LEFT = "“We will rebuild the old bridge, and we will pay for it,” said Mayor Ann Lee."
RIGHT = "“We will repair the old bridge,” said Bo Ray, a driver."


@pytest.fixture(scope="module")
def altered() -> Comparison:
    return compare(article_from_sentences([LEFT]), article_from_sentences([RIGHT]))


def test_the_words_run_by_run(altered: Comparison) -> None:
    (pair,) = altered.quote_pairs
    assert list(pieces(altered, pair)) == [
        Piece(both="We will"),
        Piece(left="rebuild", right="repair"),
        Piece(both="the old bridge"),
        Piece(left="and we will pay for it"),
    ]


def test_the_verdict_names_what_changed_and_who_speaks(altered: Comparison) -> None:
    (pair,) = altered.quote_pairs
    assert verdict(altered, pair) == (
        "The left article has more, some words differ; different speakers: Ann Lee in the left "
        "article, Bo Ray in the right article"
    )
    small = small_comparison()
    assert verdict(small, small.quote_pairs[0]) == "The same words; the same speaker: Ada Ortiz"
    unknown = replace(small.quote_pairs[0], same_speaker=None)
    assert verdict(small, unknown) == (
        "The same words; said by: Ada Ortiz in The Daily | Post, Ada Ortiz in example.org"
    )


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (Format.TEXT, "We will −rebuild− +repair+ the old bridge −and we will pay for it−"),
        (Format.MARKDOWN, "We will −rebuild− +repair+ the old bridge"),
        (Format.HTML, "We will <del>rebuild</del> <ins>repair</ins> the old bridge"),
    ],
)
def test_every_format_shows_what_was_cut_added_and_changed(
    altered: Comparison, form: Format, words: str
) -> None:
    document = render(altered, form, ExportOptions(frozenset({Section.SOURCES})))
    assert "Quoted in both" in document
    assert words in document
    assert "Quoted in both" not in render(altered, form, ExportOptions(frozenset({Section.ACTORS})))
