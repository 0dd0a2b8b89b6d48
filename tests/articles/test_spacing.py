from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.spacing import closed_up


@pytest.mark.parametrize(
    ("spaced", "closed"),
    [
        ("Olsen ’ s lawyer said “ She ’ s here. ” He didn ' t.",
         "Olsen’s lawyer said “She’s here.” He didn't."),
        ("carrying a. 357 gun", "carrying a .357 gun"),
        ("a content of. 09 percent", "a content of .09 percent"),
        ("at 7 p. m. on Friday in Dover, N. Y.", "at 7 p.m. on Friday in Dover, N.Y."),
        ("gems ( £1.7m; $2.6m ) were gone", "gems (£1.7m; $2.6m) were gone"),
    ],
)  # fmt: skip
def test_spaces_that_a_corpus_set_are_closed_up(spaced: str, closed: str) -> None:
    assert closed_up(spaced) == closed


@pytest.mark.parametrize(
    "text",
    [
        "He left in 2 p. 12 of the book.",
        "It’s ‘a boys’ club’ and rock 'n' roll.",
        "This is what it consists of. 12 men left.",
        "« Bonjour », said A. B. Olsen.",
    ],
)
def test_other_spaces_stay(text: str) -> None:
    assert closed_up(text) == text


@given(st.text(alphabet="ab .’'“”()0m\n", max_size=40))
def test_nothing_but_spaces_goes(text: str) -> None:
    assert closed_up(text).replace(" ", "") == text.replace(" ", "")
