from __future__ import annotations

import pytest

from newsdiff.quotes.coreference.outlets import is_document, is_outlet, outlet_behind
from tests.quotes.sentences import sentence_of


@pytest.mark.parametrize(
    "name", ["AP", "Fox News", "the Marlow Courier", "The Guardian", "TASS Agency"]
)
def test_outlets(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Civil Defence Agency", "Kirby", "the Pentagon", ""])
def test_what_is_no_outlet(name: str) -> None:
    assert not is_outlet(name)


def test_documents() -> None:
    assert is_document("a report by the ministry")
    assert not is_document("the ministry of reports")


@pytest.mark.parametrize(
    ("phrase", "outlet"),
    [
        ("a report from Fox News", "Fox News"),
        ("the Russian outlet TASS Agency", "TASS Agency"),
        ("the chief executive of Ora Media", ""),
        ("a Pentagon report", ""),
    ],
)
def test_the_outlet_behind_a_phrase(phrase: str, outlet: str) -> None:
    sentence = sentence_of(phrase)
    assert outlet_behind(phrase, sentence.tokens, (0, len(sentence.tokens))) == outlet
