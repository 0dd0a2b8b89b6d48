"""Days in the forms that fields have them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.formats.dates import day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-06-04T18:01:02Z", date(2024, 6, 4)),
        ("20240604T180102Z", date(2024, 6, 4)),
        ("20240604", date(2024, 6, 4)),
        ("Tue, 04 Jun 2024 18:01:02 +0000", date(2024, 6, 4)),
        ("June 4, 2024 Tuesday", date(2024, 6, 4)),
        ("4 June 2024", date(2024, 6, 4)),
        ("27. Februar 2012 Montag 9:50 PM GMT+1", date(2012, 2, 27)),
        ("9 Januar 1993", date(1993, 1, 9)),
        ("mardi 4 juin 2024", date(2024, 6, 4)),
        ("1 août 2019", date(2019, 8, 1)),
        ("4 de junio de 2024", date(2024, 6, 4)),
        ("3 maart 2020", date(2020, 3, 3)),
        ("June 2024", None),
        ("2024", None),
        ("2024-13-40", None),
        ("355 words", None),
        ("Copyright 2024 The Company", None),
        ("", None),
    ],
)
def test_days(text: str, found: date | None) -> None:
    assert day(text) == found


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    assert day(text) is None or isinstance(day(text), date)
