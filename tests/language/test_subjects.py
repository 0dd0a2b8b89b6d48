from __future__ import annotations

import pytest

from newsdiff.language.noun_phrases import can_speak, phrase_starting_at
from newsdiff.language.subjects import subject_before
from newsdiff.language.verbs import group_start
from tests.quotes.sentences import index_of, sentence_of, words_of


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On Monday Kirby said it failed.", "Kirby"),
        ("In a statement Kirby said it failed.", "Kirby"),
        ("Kirby, a spokesman for the department, said it failed.", "Kirby"),
        ("Kirby, who left on Monday, said it failed.", "Kirby"),
        ("Chaffetz (R-Utah) said it failed.", "Chaffetz"),
        ("The president of the bank said it failed.", "The president of the bank"),
        ("A man accused of murder said it failed.", "A man accused of murder"),
        ("Some of the residents said it failed.", "Some of the residents"),
        ("Kirby signed the bill and said it failed.", "Kirby"),
        ("Syrian rebels and media outlets said it failed.", "Syrian rebels and media outlets"),
        (
            "U.S. State Department Spokesman, John Kirby, said it failed.",
            "U.S. State Department Spokesman, John Kirby",
        ),
        ("A court on Thursday said it failed.", "A court"),
        ("The supporters' trust said it failed.", "The supporters' trust"),
    ],
)
def test_the_subject_before_a_verb(text: str, subject: str) -> None:
    sentence = sentence_of(text)
    verb = group_start(sentence.tokens, index_of(sentence, "said"))
    found = subject_before(sentence.tokens, verb)
    assert (words_of(text, sentence, found) or "").rstrip(",") == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("“It failed,” said Kirby, a spokesman.", "Kirby"),
        (
            "“It failed,” said a spokesman for the ministry in a statement.",
            "a spokesman for the ministry",
        ),
        ("“It failed,” said 9/11 widow Terry Strada.", "9/11 widow Terry Strada"),
        ("“It failed,” said the ruling.", "the ruling"),
    ],
)
def test_the_subject_after_a_verb(text: str, subject: str) -> None:
    sentence = sentence_of(text)
    found = phrase_starting_at(sentence.tokens, index_of(sentence, "said") + 1)
    assert words_of(text, sentence, found) == subject


@pytest.mark.parametrize(
    ("phrase", "speaks"),
    [
        ("Kirby", True),
        ("the officials", True),
        ("the economist", True),
        ("the weather", False),
        ("Monday", False),
        ("this", False),
        ("she", True),
        ("the ruling", True),
    ],
)
def test_who_can_speak(phrase: str, speaks: bool) -> None:
    sentence = sentence_of(phrase)
    assert can_speak(sentence.tokens, (0, len(sentence.tokens))) is speaks
