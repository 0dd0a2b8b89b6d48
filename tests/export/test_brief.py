"""One page, whatever the articles hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from newsdiff.comparison import Comparison
from newsdiff.export import DOCUMENTS, ExportOptions, Format, render
from newsdiff.export.text import plain_text
from newsdiff.quotes.model import Source, SourceKind
from tests.export.hostile import comparisons
from tests.export.small import small_comparison
from tests.export.test_golden import samples

BRIEF = ExportOptions(brief=True)
PAGE = 66
"""Lines of a page of text."""


def test_it_has_overview_points_sources_and_what_only_one_has() -> None:
    text = plain_text(small_comparison(), BRIEF, width=80)
    for words in (
        "Post: ████",
        "The left counts 12",
        "Both: Ada Ortiz",
        "ships were waiting",
    ):
        assert words in text
    assert "How to read this" not in text


@pytest.mark.parametrize("width", [80, 100])
def test_it_fits_a_page(width: int) -> None:
    assert len(plain_text(samples(), BRIEF, width).splitlines()) <= PAGE
    small = small_comparison()
    points = tuple(replace(small.divergences[0], sentence="Left, right. " * 9) for _ in range(40))
    sources = tuple(
        Source(f"Speaker number {n} of the house", SourceKind.OTHER, (0, 1), actor=0)
        for n in range(60)
    )
    long = replace(small.left, title="A headline that never ends " * 20)
    full = replace(small, left=long, divergences=points, sources=sources)
    assert len(plain_text(full, BRIEF, width).splitlines()) <= PAGE


@settings(max_examples=20, deadline=None)
@given(comparison=comparisons())
def test_every_format_can_be_brief(comparison: Comparison) -> None:
    for form in DOCUMENTS:
        assert render(comparison, form, BRIEF)


def test_names_chosen_stand_in_it() -> None:
    text = str(render(small_comparison(), Format.TEXT, replace(BRIEF, names=("BBC", "Reuters"))))
    assert "BBC" in text
    assert "example.org" not in text
