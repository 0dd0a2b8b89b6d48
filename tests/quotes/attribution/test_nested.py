"""Statements that somebody passes on inside their own quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.quotes import Quote, QuoteStyle
from newsdiff.quotes.find import find_quotes


def nested(text: str) -> list[Quote]:
    """The statements that stand inside a quotation in marks."""
    found = find_quotes(text)
    return [
        quote
        for quote in found
        if any(
            other is not quote
            and other.style is QuoteStyle.DIRECT
            and other.span.contains(quote.span)
            for other in found
        )
    ]


def test_who_is_quoted_in_a_quotation() -> None:
    text = (
        "“A French officer in Calais this morning informed us that the ferry would not sail. "
        "He further requested the harbour be cleared,” Ann Lee said."
    )
    told = nested(text)
    assert [quote.span.of(text) for quote in told] == [
        "that the ferry would not sail",
        "the harbour be cleared",
    ]
    assert {quote.speaker for quote in told} == {"A French officer in Calais"}
    assert {quote.relay for quote in told} == {"Ann Lee"}


@pytest.mark.parametrize(
    "said",
    [
        "I said that the ferry would not sail, and you know it.",
        "People say that the ferry will not sail this week.",
        "He said that the ferry would not sail this week.",
        "Nine percent of voters said the ferry would not sail.",
        "The officer hoped that the ferry would not sail.",
        "The officer would say that the ferry will not sail.",
        "That was the officer saying the ferry will not sail.",
        "The ministry refused to clear the harbour this week.",
        "The officer said so.",
    ],
)
def test_what_nobody_in_particular_says_outright(said: str) -> None:
    assert nested(f"“{said}” Ann Lee said.") == []


def test_the_speaker_does_not_quote_herself() -> None:
    assert nested("“Ann Lee said that the ferry would not sail,” Ann Lee said.") == []


def test_a_quotation_in_a_quotation() -> None:
    text = "“The minister told me, ‘the ferry will not sail before noon,’ and left,” Ann Lee said."
    (told,) = nested(text)
    assert told.span.of(text) == "‘the ferry will not sail before noon,’"
    assert (told.speaker, told.relay) == ("The minister", "Ann Lee")


@given(st.text("“”‘’\"' .,\nTheministersaid", max_size=120))
def test_what_is_inside_stays_inside(text: str) -> None:
    for quote in nested(f"“The minister said that {text}” Ann Lee said."):
        assert quote.span.start < quote.span.end
