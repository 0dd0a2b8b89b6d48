"""A passage is written out once; whatever else is said of it gives its first words."""

from __future__ import annotations

import pytest

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export import ExportOptions, Format
from newsdiff.export.document import document
from newsdiff.export.text import plain_text
from newsdiff.presentation.excerpts import EXCERPT_WORDS
from tests.export import spoken
from tests.export.small import small_comparison
from tests.export.test_golden import samples
from tests.export.test_html import Page


def long_passages(comparison: Comparison) -> list[str]:
    return [
        words
        for side in Side
        for passage in comparison.article(side).body
        for words in [comparison.article(side).passage_text(passage.index)]
        if len(words.split()) > EXCERPT_WORDS
    ]


@pytest.mark.parametrize("comparison", [small_comparison, samples])
def test_each_passage_has_one_row(comparison: object) -> None:
    found = comparison()  # type: ignore[operator]
    rows = [
        row
        for part in document(found, ExportOptions()).parts
        if part.name == "links"
        for row in part.blocks[0].rows  # type: ignore[union-attr]
    ]
    for side in Side:
        written = [row.passages[side] for row in rows if row.passages[side] is not None]
        assert sorted(written) == [passage.index for passage in found.article(side).body]
    labels = [row.label for row in rows if row.passages[Side.LEFT] is not None]
    assert labels


def test_no_long_passage_is_told_twice() -> None:
    found = samples()
    parts = spoken.parts(found, ExportOptions(), {})
    told = "\n".join(cell for rows in parts.values() for row in rows for cell in row)
    assert len(long_passages(found)) > 20
    assert {told.count(words) for words in long_passages(found)} == {1}


def test_a_page_tells_none_twice_either() -> None:
    from newsdiff.export import render

    found = samples()
    page = Page(str(render(found, Format.HTML)))
    told = page.texts["top"]
    assert {told.count(words) for words in long_passages(found)} == {1}


def test_text_is_not_much_longer_than_what_was_read() -> None:
    found = samples()
    read = len(found.left.text) + len(found.right.text)
    assert len(" ".join(plain_text(found, ExportOptions()).split())) < 2.8 * read
