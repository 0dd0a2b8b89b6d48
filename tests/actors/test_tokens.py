from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.actors.tokens import tokenise


def words_of(text: str) -> list[str]:
    return [token.text for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin’s forces", ["Putin", "'s", "forces"]),
        ("the U.S.-led coalition", ["the", "U.S.", "-", "led", "coalition"]),
        ("a Kremlin-backed plan", ["a", "Kremlin", "-backed", "plan"]),
        ("anti-Assad groups", ["anti-", "Assad", "groups"]),
        ("a hard-won peace", ["a", "hard-won", "peace"]),
        ("Mr. Kirby left.", ["Mr.", "Kirby", "left", "."]),
        ("said O'Neill in 1,200 words", ["said", "O'Neill", "in", "1,200", "words"]),
        ("one\n\ntwo", ["one", "\n", "two"]),
    ],
)
def test_names_are_parted_from_what_is_not_theirs(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


def test_sentence_openings_are_marked_also_behind_a_quotation_mark() -> None:
    opening = [
        token.text for token in tokenise("He left. “We know,” she said. Then") if token.opens
    ]
    assert opening == ["He", "“", "We", "Then"]


def test_an_abbreviation_opens_no_sentence() -> None:
    tokens = {token.text: token for token in tokenise("Then Gen. Rojas spoke")}
    assert not tokens["Rojas"].opens


def test_headlines_in_capitals_are_marked() -> None:
    tokens = tokenise(
        "Vaccine Cuts Malaria Cases in Large Trial, Report Says\n\nMalaria cases fell."
    )
    assert all(token.headline for token in tokens[:9])
    assert not any(token.headline for token in tokens[11:])


def test_headline_words_that_the_text_writes_small_lose_their_capital() -> None:
    tokens = tokenise("Rivals Sign Deal Over Airstrikes in Homs\n\nThe airstrikes on Homs went on.")
    capital = {token.text for token in tokens if token.headline and token.capital}
    assert "Homs" in capital
    assert "Airstrikes" not in capital


def test_arabic_articles_and_small_prefixes_count_as_capitals() -> None:
    tokens = tokenise("by al-Assad in sub-Saharan lands and well-to-do homes")
    assert [token.text for token in tokens if token.capital] == ["al-Assad", "sub-Saharan"]


@given(st.text())
def test_tokens_lie_in_order_and_hold_their_text(text: str) -> None:
    at = 0
    for token in tokenise(text):
        assert at <= token.start < token.end <= len(text)
        assert token.text in ("\n", "'s") or text[token.start : token.end] == token.text
        at = token.end
