"""Formats by file name, and what asking for one loads."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newsdiff.export import Format, Table, format_of, render, table_of
from tests.export.small import small_comparison


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("out.md", Format.MARKDOWN),
        ("a/OUT.HTML", Format.HTML),
        ("out.json", Format.JSON),
        ("out.txt", Format.TEXT),
        ("out.docx", Format.DOCX),
        ("monday-points.csv", Format.CSV),
        ("out.jsonld", Format.ANNOTATIONS),
        ("out", None),
        ("out.pdf", None),
    ],
)
def test_the_extension_tells_the_format(name: str, form: Format | None) -> None:
    assert format_of(name) is form


@pytest.mark.parametrize("form", Format)
def test_each_formats_own_extension_leads_back_to_it(form: Format) -> None:
    assert format_of(f"out{form.suffix}") is form


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.DOCX])
def test_documents_end_with_one_line_break(form: Format) -> None:
    text = str(render(small_comparison(), form))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize(
    ("name", "table"),
    [("points.csv", Table.POINTS), ("a/Monday-Links.csv", Table.LINKS), ("out.csv", None)],
)
def test_the_last_word_of_a_name_tells_the_table(name: str, table: Table | None) -> None:
    assert table_of(name) is table


@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.HTML, Format.JSON, Format.CSV])
def test_documents_are_written_without_rich_and_textual(form: Format) -> None:
    code = f"""
import sys
from newsdiff import compare
from newsdiff.articles import article_from_text
from newsdiff.export import Format, render
both = article_from_text("Title\\n\\nShips were waiting.")
render(compare(both, both), Format({str(form)!r}))
print([name for name in ("rich", "textual") if name in sys.modules])
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
