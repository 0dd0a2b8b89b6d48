"""Who wrote a story, out of all that fields and lines of authors hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.bylines import LONGEST_BYLINE, byline_of, names_in


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (
            "By PETRA OSK in Velmora and JONAS VAN DER HOLT in Ostrand",
            "Petra Osk and Jonas van der Holt",
        ),
        ("Petra Osk Tuesday, June 4", "Petra Osk"),
        ("Bruce Y. Osk", "Bruce Y. Osk"),
        ("Phil Marn is a reporter", "Phil Marn"),
        ("Tom Gelder News reporter", "Tom Gelder"),
        ("Jill Dorsey, CNN Business", "Jill Dorsey"),
        ("Ann Fell, Jr.", "Ann Fell Jr."),
        ("By June Carver and May Brent", "June Carver and May Brent"),
        ("Jane Dole Link Copied", "Jane Dole"),
        ("Ana de la Cruz y Pedro Sáez", "Ana de la Cruz and Pedro Sáez"),
        ("Petra Osk, Special to The Courier", "Petra Osk"),
        ("Mira Tolvane | Harbour Post | Published 4 June", "Mira Tolvane"),
        ("Dana Field 4 min read", "Dana Field"),
        ("Gillian Moan (AFP)", "Gillian Moan"),
        ("Текст Венера Орлова", "Венера Орлова"),
        ("作者 王小明", "王小明"),
        ("By The Associated Press", "The Associated Press"),
        ("CLICK FOR FULL STATE SWIM RESULTS", ""),
        ("See full bio", ""),
        ("Admin", ""),
        ("Staff writer", ""),
        ("Harbour Post Staff", ""),
        ("Harbour Post", ""),
        ("https://www.facebook.com/dana.field", ""),
        ("By “” ! Ann Bell", "Ann Bell"),
        (
            "By Ann Bell, Petra Osk, and Tom Gelder, Harbour TV",
            "Ann Bell, Petra Osk and Tom Gelder",
        ),
        ("Print", ""),
        ("?", ""),
        ("", ""),
    ],
)
def test_byline_of_one_field(field: str, names: str) -> None:
    assert byline_of([field], "Harbour Post") == names


def test_persons_go_before_bodies_and_full_names_before_short_ones() -> None:
    assert byline_of(["Associated Press", "Troy Smit", "Troy L. Smit", "Ada Lund"]) == (
        "Troy L. Smit and Ada Lund"
    )


@given(st.text(max_size=60))
def test_names_are_words_of_the_field(field: str) -> None:
    words = field.casefold()
    for name in names_in(field):
        for word in name.casefold().split():
            assert word in words


def test_a_long_field_is_cut_before_it_is_read() -> None:
    assert len(byline_of(["Ann Bell, " * 50_000])) <= LONGEST_BYLINE
