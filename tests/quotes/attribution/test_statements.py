"""What is a statement, and what only an act."""

from __future__ import annotations

import pytest

from newsdiff.quotes.find import find_quotes


@pytest.mark.parametrize(
    "sentence",
    [
        "Ulf Tessin said that the ferry would sail.",
        "Ulf Tessin requested that the crews stay away.",
        "Ulf Tessin requested all boats avoid the bridge.",
        "Ulf Tessin denied the charge.",
        "The fare rise was confirmed by Ulf Tessin.",
        "Ulf Tessin admitted taking the money.",
        "Ulf Tessin vowed to close the office.",
        "Ulf Tessin urged the crews to stay away.",
        "Ulf Tessin called the plan a mistake.",
        "Ulf Tessin described the plan as a mistake.",
        "Ulf Tessin accused the council of delay.",
        "Ulf Tessin said the voices that crews had heard had fallen silent.",
        "Ulf Tessin believes the ferry will sail.",
    ],
)
def test_a_clause_is_a_statement(sentence: str) -> None:
    assert [quote.act for quote in find_quotes(sentence)] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ulf Tessin announced a plan.",
        "Ulf Tessin called for talks.",
        "Ulf Tessin agreed to a tariff.",
        "Ulf Tessin called the ministry on Monday.",
        "Ulf Tessin wants a new office on the pier.",
        "Ulf Tessin criticised the plan.",
        "Ulf Tessin has not said whether he will go.",
        "Ulf Tessin declined to say whether he would go.",
        "Ulf Tessin is expected to announce that the office will close.",
        "The council voted to close the office.",
        "Ulf Tessin discussed how the office will close.",
        "Ulf Tessin spoke about that period of his life.",
        "Ulf Tessin said he did.",
        "Ulf Tessin confirmed it was so.",
    ],
)
def test_an_object_is_an_act(sentence: str) -> None:
    assert all(quote.act for quote in find_quotes(sentence))
