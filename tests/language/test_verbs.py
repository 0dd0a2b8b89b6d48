from __future__ import annotations

import pytest

from newsdiff.language.verbs import group_start, is_finite, is_passive, is_verb
from tests.quotes.sentences import index_of, sentence_of


@pytest.mark.parametrize(
    ("text", "word", "finite"),
    [
        ("The minister announced a plan.", "announced", True),
        ("The announced plan failed.", "announced", False),
        ("The plan announced by Kirby failed.", "announced", False),
        ("Critics say it failed.", "say", True),
        ("Obama and Clinton call them wolves.", "call", True),
        ("Kirby claims that it failed.", "claims", True),
        ("The claims that it failed grew.", "claims", False),
        ("He urged Estmark to keep rates high.", "rates", False),
        ("She’s calling it a day.", "’s", True),
        ("Kirby’s call was heard.", "’s", False),
    ],
)
def test_finite_verbs(text: str, word: str, finite: bool) -> None:
    sentence = sentence_of(text)
    assert is_finite(sentence.tokens, index_of(sentence, word)) is finite


def test_passives() -> None:
    sentence = sentence_of("The plan was not criticised by Kirby.")
    assert is_passive(sentence.tokens, index_of(sentence, "criticised"))
    sentence = sentence_of("Kirby has criticised the plan.")
    assert not is_passive(sentence.tokens, index_of(sentence, "criticised"))


def test_a_noun_is_no_verb() -> None:
    sentence = sentence_of("Kirby gave the report to Putin.")
    assert not is_verb(sentence.tokens, index_of(sentence, "report"))


@pytest.mark.parametrize(
    ("text", "verb", "first"),
    [
        ("The ministry has still refused to say why.", "say", "has"),
        ("Kirby also said it failed.", "said", "also"),
        ("The fund last week urged Estmark to act.", "urged", "last"),
        ("Officials Friday said it failed.", "said", "Friday"),
    ],
)
def test_verb_groups(text: str, verb: str, first: str) -> None:
    sentence = sentence_of(text)
    start = group_start(sentence.tokens, index_of(sentence, verb))
    assert sentence.tokens[start].text == first
