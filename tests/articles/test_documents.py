"""PDF and DOCX files, sound, damaged, and made to break what reads them."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.articles import Article, Limits, ReadError
from newsdiff.articles.read import article_from_raw
from newsdiff.articles.sources import RawDocument
from tests.articles.made_documents import (
    DOCUMENTS,
    docx,
    line,
    paragraph,
    pdf,
    pdf_of_forms,
    row,
)

STORY = "The ferry line to Oster reopened on Friday, the harbour office said."
DAMAGE = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=8)), min_size=1, max_size=5
)
"""Places in a file (0..1), bytes to cut out there, and bytes to put there."""

WORDS = st.text(st.characters(codec="cp1252", categories=["L", "N"]), min_size=1, max_size=10)
PROPERTIES = st.sampled_from(
    ["", '<w:gridSpan w:val="300000000"/>', '<w:gridSpan w:val="-1"/>', "<w:vMerge/>"]
)


def read(data: bytes, limits: Limits | None = None) -> Article:
    return article_from_raw(RawDocument(data, "made up"), limits=limits or Limits())


def ends_well(data: bytes) -> bool:
    """Whether a file is an article, or refused in one line."""
    try:
        return bool(read(data).passages)
    except ReadError as error:
        return str(error).startswith("made up: ") and "\n" not in str(error)


def damaged(data: bytes, places: list[tuple[float, int, bytes]]) -> bytes:
    for place, cut, inserted in places:
        at = int(place * len(data))
        data = data[:at] + inserted + data[at + cut :]
    return data


@given(st.lists(WORDS, min_size=1, max_size=30))
def test_every_word_of_a_docx_file_is_read(words: list[str]) -> None:
    article = read(docx(paragraph(STORY) + paragraph(" ".join(words))))
    assert " ".join(words) in article.text


@settings(max_examples=15)  # each is a process
@given(st.lists(WORDS, min_size=1, max_size=5))  # more could run over the edge of the page
def test_every_word_of_a_pdf_file_is_read(words: list[str]) -> None:
    article = read(pdf(line(" ".join(words)) + line(STORY, height=600)))
    assert " ".join(words) in article.text


@given(
    st.lists(st.tuples(st.lists(st.text(max_size=8), max_size=3), PROPERTIES), max_size=4),
    st.sampled_from(["", "<w:ins>", "</w:p>", "<w:tbl>", '<w:p w:rsidR="&x;"/>']),
)
def test_any_tables_of_a_docx_file_end_well(rows: list[tuple[list[str], str]], odd: str) -> None:
    tables = "".join(row(cells, properties) for cells, properties in rows)
    assert ends_well(docx(paragraph(STORY) + tables + odd))


@given(DAMAGE)
def test_a_damaged_docx_file_ends_well(places: list[tuple[float, int, bytes]]) -> None:
    assert ends_well(damaged((DOCUMENTS / "ferry.docx").read_bytes(), places))


@settings(max_examples=15)  # each is a process
@given(DAMAGE)
def test_a_damaged_pdf_file_ends_well(places: list[tuple[float, int, bytes]]) -> None:
    assert ends_well(damaged((DOCUMENTS / "ferry.pdf").read_bytes(), places))


def test_a_cell_is_read_once_however_wide_it_says_it_is() -> None:
    article = read(
        docx(paragraph(STORY) + row(["Dover", "1,200"], '<w:gridSpan w:val="9999999"/>'))
    )
    assert article.text.endswith("\nDover | 1,200")


def test_a_pdf_file_that_takes_too_long_is_left() -> None:
    with pytest.raises(ReadError, match=r"could not be read in 0\.5 seconds"):
        read(pdf_of_forms(8), Limits(pdf_seconds=0.5))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to it")
def test_a_pdf_file_that_fills_the_memory_is_refused() -> None:
    with pytest.raises(ReadError, match="needs too much memory"):
        read(pdf_of_forms(7), Limits(pdf_memory=300_000_000))
