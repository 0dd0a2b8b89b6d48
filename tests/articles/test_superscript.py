"""Raised signs of measures and notes."""

from __future__ import annotations

import pytest

from newsdiff.articles.superscript import raised


@pytest.mark.parametrize(
    ("before", "sign", "shown"),
    [
        ("The hall has 12 m", "2", "²"),
        ("a dam that holds 4 km", "3", "³"),
        ("at 10", "-6", "⁻⁶"),
        ("the 21", "st", "st"),
        ("M", "me", "me"),
        ("made 12 million", "1", ""),
        ("in 2019", "2", ""),
        ("on the stream", "2", ""),
        ("he said.", "a", ""),
        ("the hall", "[3]", ""),
        ("the hall", "*", ""),
        ("the hall", "citation needed", " citation needed"),
    ],
)
def test_raised(before: str, sign: str, shown: str) -> None:
    assert raised(before, sign) == shown


def test_a_linked_sign_leads_to_a_note() -> None:
    assert raised("12 m", "2", is_link=True) == ""
