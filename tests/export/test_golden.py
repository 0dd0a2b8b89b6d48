"""Whole documents, of a small comparison made by hand and of the sample articles."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from newsdiff import Comparison, compare, read_article
from newsdiff.export import ExportOptions, Format, MarkdownStyle, Table, render
from newsdiff.resources import sample_articles
from tests.export.golden import check_golden
from tests.export.opened_docx import told
from tests.export.small import small_comparison

MARKED = ExportOptions(style=MarkdownStyle.MARKED)
DOCUMENTS = [
    *((form, MARKED, form.suffix) for form in Format if form is not Format.CSV),
    *((Format.CSV, ExportOptions(table=table), f".{table}.csv") for table in Table),
    (Format.MARKDOWN, ExportOptions(), ".plain.md"),
    (Format.MARKDOWN, ExportOptions(brief=True, names=("BBC", "Reuters")), ".brief.md"),
]


@cache
def samples() -> Comparison:
    left, right = (replace(read_article(path), origin=path.name) for path in sample_articles())
    return compare(left, right)


@pytest.mark.parametrize(("form", "options", "suffix"), DOCUMENTS)
def test_small(form: Format, options: ExportOptions, suffix: str) -> None:
    check_golden(*named("small", suffix, render(small_comparison(), form, options)))


@pytest.mark.parametrize(("form", "options", "suffix"), DOCUMENTS)
def test_samples(form: Format, options: ExportOptions, suffix: str) -> None:
    check_golden(*named("samples", suffix, render(samples(), form, options)))


def named(name: str, suffix: str, document: str | bytes) -> tuple[str, str]:
    """Return a file's name and text; of a Word document the text that is in it."""
    if isinstance(document, bytes):
        return f"{name}{suffix}.txt", told(document)
    return f"{name}{suffix}", document
