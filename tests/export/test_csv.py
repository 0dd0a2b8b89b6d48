"""Tables for a spreadsheet: every cell reads back, and none of them is a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.comparison import Comparison
from newsdiff.export import ExportOptions, Format, Table, render
from newsdiff.export.csv_cells import csv_text
from tests.export.hostile import comparisons
from tests.export.small import small_comparison


def rows(comparison: Comparison, table: Table) -> list[dict[str, str]]:
    text = str(render(comparison, Format.CSV, ExportOptions(table=table)))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_links_have_both_passages() -> None:
    conflict, verbatim = rows(small_comparison(), Table.LINKS)
    assert conflict["relation"] == "conflict"
    assert (conflict["left_passage"], conflict["right_passage"]) == ("2", "2")
    assert verbatim["left_text"] == "“We saw smoke,” said Mayor Ada Ortiz."


def test_points_have_the_words_of_both() -> None:
    [point] = rows(small_comparison(), Table.POINTS)
    assert (point["left_words"], point["right_words"]) == ("Twelve", "nine")
    assert (point["sureness"], point["verdict"]) == ("1.0", "")


def test_sources_are_counted_by_side() -> None:
    mayor, spokesman = rows(small_comparison(), Table.SOURCES)
    assert (mayor["named"], mayor["official"], mayor["left_words_quoted"]) == ("yes", "yes", "3")
    assert (spokesman["named"], spokesman["perhaps"]) == ("no", "Ada Ortiz")
    assert (spokesman["left_statements"], spokesman["right_statements"]) == ("0", "1")


def test_statements_have_speaker_verb_and_place() -> None:
    *_, said = rows(small_comparison(), Table.STATEMENTS)
    assert said["source"] == "A spokesman for the port"
    assert (said["verb"], said["relay"], said["passage"]) == ("said", "Reuters", "4")
    assert said["article"] == "example.org"


@settings(max_examples=40, deadline=None)
@given(comparison=comparisons(), table=st.sampled_from(Table))
def test_no_cell_is_a_formula(comparison: Comparison, table: Table) -> None:
    for row in rows(comparison, table):
        assert None not in row
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "＝1"])
def test_what_a_spreadsheet_would_calculate_is_text(text: str) -> None:
    [[cell]] = csv.reader(io.StringIO(csv_text(["a"], [[text]]).splitlines()[1]))
    assert cell == f"'{text.strip()}"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=4))
def test_a_row_stays_a_row(cells: list[str]) -> None:
    found = list(csv.reader(io.StringIO(csv_text(["a"] * len(cells), [cells])[1:])))
    assert [len(row) for row in found] == [len(cells)] * 2
