"""Whose words a document is: of who issued it, where the text says who did."""

from __future__ import annotations

import pytest

from newsdiff.language.noun_phrases import phrase_starting_at
from newsdiff.quotes.coreference.documents import voice_of
from newsdiff.quotes.find import find_quotes
from tests.quotes.sentences import sentence_of, words_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry issued a statement saying it was shocked.", "The ministry"),
        ("The ministry has released a statement which said it was shocked.", "The ministry"),
        ("Barack Obama sent her a letter urging her to stay.", "Barack Obama"),
        ("Three students filed a petition claiming the law was broken.", "Three students"),
        ("Barack Obama's statement said the town was safe.", "Barack Obama"),
        ("The ministry's press statement said the town was safe.", "The ministry"),
        ("The town is safe, according to a statement from the ministry.", "the ministry"),
        ("The town is safe, according to a statement released Friday by the ministry.",
         "the ministry"),
        ("The town is safe, according to a police statement.", "police"),
    ],
)  # fmt: skip
def test_a_statement_is_the_words_of_its_issuer(text: str, speaker: str) -> None:
    assert {quote.speaker for quote in find_quotes(text)} == {speaker}


def test_the_statement_said_means_who_spoke_before() -> None:
    text = "In a statement, Barack Obama said it was over. The statement said it would not return."
    assert [quote.speaker for quote in find_quotes(text)] == ["Barack Obama", "Barack Obama"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A study by the ministry found the town was safe.", "A study by the ministry"),
        ("The letter said the town was safe.", "The letter"),
        ("Official statements said the town was safe.", "Official statements"),
    ],
)
def test_what_is_no_utterance_speaks_for_itself(text: str, speaker: str) -> None:
    assert {quote.speaker for quote in find_quotes(text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("the Washington Post", None),
        ("his statement", "his"),
        ("a joint statement", None),
        ("a statement on Monday by the group", "the group"),
        ("a statement about the group", None),
    ],
)
def test_the_voice_of_an_utterance(text: str, voice: str | None) -> None:
    sentence = sentence_of(text)
    phrase = phrase_starting_at(sentence.tokens, 0)
    assert phrase is not None
    assert words_of(text, sentence, voice_of(sentence.tokens, phrase)) == voice
