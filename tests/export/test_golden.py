"""Whole documents, of a small comparison made by hand and of the sample articles."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from newsdiff import Comparison, compare, read_article
from newsdiff.export import ExportOptions, Format, MarkdownStyle, render
from newsdiff.resources import sample_articles
from tests.export.golden import check_golden
from tests.export.small import small_comparison

DOCUMENTS = [
    *((form, MarkdownStyle.MARKED, form.suffix) for form in Format),
    (Format.MARKDOWN, MarkdownStyle.PLAIN, ".plain.md"),
]


@cache
def samples() -> Comparison:
    left, right = (replace(read_article(path), origin=path.name) for path in sample_articles())
    return compare(left, right)


@pytest.mark.parametrize(("form", "style", "suffix"), DOCUMENTS)
def test_small(form: Format, style: MarkdownStyle, suffix: str) -> None:
    check_golden(f"small{suffix}", render(small_comparison(), form, ExportOptions(style=style)))


@pytest.mark.parametrize(("form", "style", "suffix"), DOCUMENTS)
def test_samples(form: Format, style: MarkdownStyle, suffix: str) -> None:
    check_golden(f"samples{suffix}", render(samples(), form, ExportOptions(style=style)))
