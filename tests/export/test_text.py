"""The terminal text: as wide as it may be, coloured only where colours are wanted."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings

from newsdiff.comparison import Comparison
from newsdiff.export import ExportOptions, Format, Section, render
from newsdiff.export.text import plain_text, text_for
from tests.export.hostile import comparisons
from tests.export.small import small_comparison


class Terminal(io.StringIO):
    """An output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_wide_text_stands_side_by_side() -> None:
    lines = plain_text(small_comparison(), ExportOptions(), width=120).splitlines()
    assert any("were ‹hurt in a fire" in line and "[≠ nine]" in line for line in lines)


def test_narrow_text_is_stacked() -> None:
    lines = plain_text(small_comparison(), ExportOptions(), width=50).splitlines()
    assert any(line.startswith("≠1   The Daily | Post: [≠ Twelve]") for line in lines)
    assert any(line.startswith("≠1   example.org: A ‹fire at the") for line in lines)


@settings(max_examples=40, deadline=None)
@given(comparison=comparisons())
def test_plain_text_has_no_escapes_and_keeps_to_its_width(comparison: Comparison) -> None:
    text = plain_text(comparison, ExportOptions(), width=72)
    assert "\x1b" not in text
    assert text.endswith("\n")


def test_a_pipe_gets_no_colours() -> None:
    assert "\x1b" not in text_for(io.StringIO(), small_comparison(), ExportOptions())


def test_a_terminal_gets_colours() -> None:
    assert "\x1b[1;7;33mTwelve\x1b[0m" in text_for(Terminal(), small_comparison(), ExportOptions())


def test_no_color_keeps_what_is_not_a_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;7mTwelve\x1b[0m" in text_for(Terminal(), small_comparison(), ExportOptions())


def test_force_color_colours_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in text_for(io.StringIO(), small_comparison(), ExportOptions())


def test_columns_set_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert text_for(io.StringIO(), small_comparison(), ExportOptions()) == plain_text(
        small_comparison(), ExportOptions(), width=50
    )


def test_sections_can_be_left_out() -> None:
    text = render(small_comparison(), Format.TEXT, ExportOptions(frozenset({Section.SOURCES})))
    assert "Quoted sources" in text
    assert "Points to check" not in text
