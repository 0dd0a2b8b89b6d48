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
    text = " ".join(["Boats", *words])  # a number alone would be the page's
    article = read(pdf(line(text) + line(STORY, height=600)))
    assert text in article.text


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


RUN = "<w:r>{}<w:t>{}</w:t></w:r>"


def run(text: str, look: str = "") -> str:
    return RUN.format(f"<w:rPr>{look}</w:rPr>" if look else "", text)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("cost ") + f"<w:del>{run('two')}</w:del><w:ins>{run('three')}</w:ins>", "cost three"),
        (
            f"<w:moveTo>{run('came here')}</w:moveTo><w:moveFrom>{run('was there')}</w:moveFrom>",
            "came here",
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a field')}</w:sdtContent></w:sdt>", "a field"),
        (f"<w:smartTag>{run('Oster')}</w:smartTag>", "Oster"),
        (f"<w:fldSimple w:instr='DATE'>{run('5 May')}</w:fldSimple>", "5 May"),
        ("<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("a link"), "a link"),
        (f"<w:hyperlink>{run('a link')}</w:hyperlink>", "a link"),
        (run("seen") + run(" unseen", "<w:vanish/>"), "seen"),
        (run("seen") + run(" shown", '<w:vanish w:val="0"/>'), "seen shown"),
        (run("kept") + run(" struck", "<w:strike/>"), "kept"),
        (run("a word") + "<w:r><w:footnoteReference w:id='2'/></w:r>", "a word"),
        (run("12 m") + run("2", '<w:vertAlign w:val="superscript"/>'), "12 m²"),
        (run("in 2019") + run("2", '<w:vertAlign w:val="superscript"/>'), "in 2019"),
        ("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>", "well-known"),
        (
            "<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:tab/><w:t>shop</w:t></w:r>",
            "coop shop",
        ),
    ],
)
def test_what_a_reader_of_a_docx_file_sees(inner: str, text: str) -> None:
    article = read(docx(paragraph(STORY) + f"<w:p>{inner}</w:p>" + paragraph(STORY + " Again.")))
    assert text in [p.span.of(article.text) for p in article.paragraphs]


def test_paragraphs_in_controls_boxes_and_insertions_of_a_docx_file() -> None:
    box = f"<w:txbxContent>{paragraph('A box says so.')}</w:txbxContent>"
    body = (
        paragraph(STORY)
        + f"<w:sdt><w:sdtContent>{paragraph('A control says so.')}</w:sdtContent></w:sdt>"
        + f"<w:p><w:ins>{run('An insertion says so.')}</w:ins></w:p>"
        + f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>"
        + "<w:p><w:r><w:t>before</w:t><w:br w:type='page'/><w:t>after</w:t></w:r></w:p>"
    )
    found = [line for line in read(docx(body)).text.split("\n") if line]
    assert found == [
        STORY, "A control says so.", "An insertion says so.", "A box says so.", "before", "after",
    ]  # fmt: skip


def test_properties_of_a_docx_file_are_nobodys_word() -> None:
    article = read((DOCUMENTS / "ferry.docx").read_bytes())
    assert (article.byline, article.date) == ("", None)


def test_tables_of_a_docx_file() -> None:
    def table(*rows: list[str]) -> str:
        made = "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"
            for cells in rows
        )
        return f"<w:tbl>{made}</w:tbl>"

    data = read(docx(paragraph(STORY) + table(["Day", "Boats"], ["Friday", "12"]))).text
    assert "Day | Boats" in data
    assert "Friday | 12" in data
    layout = read(docx(table(["Our Post", STORY + " " + STORY], ["", "The end of it."]))).text
    assert "|" not in layout
