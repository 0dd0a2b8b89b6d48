"""The same words, written another way."""

from __future__ import annotations

import pytest

from newsdiff.divergence.quoting.spellings import same_words
from newsdiff.language.words import Word, split


def _words(text: str) -> tuple[Word, ...]:
    return split(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("can't", "cannot"),
        ("we've honoured", "we have honored"),
        ("it's", "it is"),
        ("ten", "10"),
        ("10%", "10 per cent"),
        ("organise a programme", "organize a program"),
        ("defence", "defense"),
        ("I'm gonna tell Momma", "I am going to tell Mama"),
        ("Sen. Holm", "Senator Holm"),
        ("the fish market", "the fishmarket"),
        ("a flood-plain", "a floodplain"),
        ("OK, till dawn", "okay, until dawn"),
    ],
)
def test_forms_of_the_same_words(one: str, other: str) -> None:
    assert same_words(_words(one), _words(other))
    assert same_words(_words(other), _words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("will", "will not"),
        ("plan", "plans"),
        ("ten", "twelve"),
        ("four", "for"),
        ("may be", "may"),
    ],
)
def test_other_words(one: str, other: str) -> None:
    assert not same_words(_words(one), _words(other))
