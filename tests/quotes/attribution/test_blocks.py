from __future__ import annotations

from newsdiff.articles import article_from_text
from newsdiff.quotes import Quote, QuoteStyle
from newsdiff.quotes.find import find_quotes

FIRST = "One thing happened here, as far as anybody has said."
STATEMENTS = f"{FIRST}\n\nAnother thing happened too, or so it is told there."
INTRODUCED = f"Headline\n\nThe Guardian wrote,\n\n{STATEMENTS}"


def block(text: str) -> str | None:
    """The text of the block quote, None if there is none."""
    found: list[Quote] = [
        quote
        for quote in find_quotes(text, passages=article_from_text(text).passages)
        if quote.style is QuoteStyle.BLOCK
    ]
    return found[0].span.of(text) if found else None


def test_it_runs_to_the_next_heading() -> None:
    text = f"{INTRODUCED}\n\nWho’s to blame?\n\nPutin left on Monday, and nobody said why he did."
    assert block(text) == STATEMENTS


def test_without_an_end_it_is_one_paragraph() -> None:
    assert block(INTRODUCED) == FIRST


def test_a_quotation_in_marks_is_no_block() -> None:
    assert block("Headline\n\nThe Guardian wrote,\n\n“One thing happened here.”") is None


def test_a_sentence_that_goes_on_introduces_nothing() -> None:
    assert block("Headline\n\nThe Guardian wrote that it failed.\n\nOne thing happened.") is None
