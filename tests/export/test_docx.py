"""The Word document: real highlights, every word, opened again by two programs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

import newsdiff
from newsdiff.annotations.model import Annotations, Note
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.corrections.apply import annotated
from newsdiff.export import ExportOptions, Format, MissingLibraryError, render
from newsdiff.export.options import prepared
from tests.export import spoken
from tests.export.hostile import comparisons
from tests.export.opened_docx import opened, told
from tests.export.small import small_comparison
from tests.reader import made_up


def written(comparison: Comparison) -> bytes:
    document = render(comparison, Format.DOCX)
    assert isinstance(document, bytes)
    return document


def test_highlights_are_those_of_word() -> None:
    text = told(written(small_comparison()))
    assert "**{YELLOW:Twelve}** **{BRIGHT_GREEN:people}** were {TURQUOISE:hurt in a fire" in text


def test_this_program_reads_what_it_wrote(tmp_path: Path) -> None:
    file = tmp_path / "out.docx"
    file.write_bytes(written(small_comparison()))
    article = newsdiff.read_article(file)
    assert article.title == "Harbour fire: 12 hurt ↔ Fire at the port"
    assert "Twelve people were hurt in a fire at the harbour." in article.text
    assert "A spokesman for the port said ships were waiting." in article.text


@settings(max_examples=25, deadline=None)
@given(comparison=comparisons())
def test_every_cell_reads_back(comparison: Comparison) -> None:
    options = ExportOptions()
    cells = {
        "".join(run.text for run in cell.paragraphs[0].runs)
        for table in opened(written(comparison)).tables
        for row in table.rows
        for cell in row.cells
    }
    found = spoken.parts(prepared(comparison, options), options, {})
    for row in found["What both report"]:
        for cell in row:
            assert cell.translate({0x9: " ", 0xFFFE: None, 0xFFFF: None}) in cells


def test_notes_are_comments_beside_their_passage() -> None:
    said = Annotations(notes=(Note(Side.RIGHT, "Quill left early.", "ask <b>her</b>\x0b"),))
    word = opened(written(annotated(made_up.comparison(), said)))
    assert [comment.text for comment in word.comments] == ["ask <b>her</b>"]


def test_without_the_library_one_line_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingLibraryError, match="python-docx"):
        render(small_comparison(), Format.DOCX)


def test_the_library_is_loaded_when_a_document_is_written() -> None:
    code = "import newsdiff.export.docx, sys; print('docx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
