"""Nothing that sanitise returns can drive a terminal or reorder what is shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.sanitise import MOST_MARKS, sanitise, sanitise_line


@pytest.mark.parametrize(
    ("raw", "shown", "replaced"),
    [
        ("plain text, “curly” – and – dashes…", "plain text, “curly” – and – dashes…", 0),
        ("a\x1b[31mred\x1b[0m", "a␛[31mred␛[0m", 2),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇", 2),
        ("\x1b]8;;http://example.org\x1b\\link", "␛]8;;http://example.org␛\\link", 2),
        ("\x1bP1$r\x1b\\", "␛P1$r␛\\", 2),
        ("a\x9b31mb", "a�31mb", 1),
        ("nul\x00del\x7f", "nul␀del␡", 2),
        ("user\u202etxt.exe", "user�txt.exe", 1),
        ("\u2066isolated\u2069", "�isolated�", 2),
        ("pass\u200bword", "password", 1),
        ("heart \u2764\ufe0f", "heart \u2764", 1),
        ("tag\U000e0041\U000e007f", "tag��", 2),
        ("lone \ud800 surrogate", "lone � surrogate", 1),
        ("non\ufdd0character\U0001ffff", "non�character�", 2),
        ("co\u00adoperation", "cooperation", 0),
        ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne", 0),
        ("a\tb", "a b", 0),
        ("می\u200cشود", "می\u200cشود", 0),
        ("x\u200cy", "xy", 1),
        ("[/oops] [@click=app.quit]x[/] <b>&amp;", "[/oops] [@click=app.quit]x[/] <b>&amp;", 0),
    ],
)
def test_sanitise_shows_signs_and_counts(raw: str, shown: str, replaced: int) -> None:
    clean = sanitise(raw)
    assert clean.text == shown
    assert clean.replaced == replaced


def test_stacked_marks_become_one_sign() -> None:
    clean = sanitise("e" + "\u0301" * 100_000 + " next")
    assert clean.text == "é" + "\u0301" * (MOST_MARKS - 1) + "� next"
    assert clean.replaced == 100_000 - MOST_MARKS - 1


def test_both_forms_of_letters_with_marks_are_one() -> None:
    composed = "Café Việt Nam"
    assert sanitise(unicodedata.normalize("NFD", composed)).text == composed
    assert sanitise(composed) == (composed, 0)


def test_megabytes_of_tricks_are_sanitised() -> None:
    text = ("a\x1b\u200b\u0301" * 10 + "“.” ") * 50_000
    assert sanitise(text).replaced == 20 * 50_000


def test_sanitise_line_leaves_one_line() -> None:
    assert sanitise_line(" A \n title\x00 ").text == "A title␀"


@given(st.text(st.characters(codec=None)))
def test_what_is_left_is_harmless(raw: str) -> None:
    clean = sanitise(raw).text
    for char in clean:
        category = unicodedata.category(char)
        assert char == "\n" or category not in ("Cc", "Cs", "Zl", "Zp")
        assert not "\u202a" <= char <= "\u202e"
        assert not "\u2066" <= char <= "\u2069"


@given(st.text(st.characters(codec=None)))
def test_sanitising_twice_changes_nothing(raw: str) -> None:
    once = sanitise(raw).text
    assert sanitise(once).text == once
