from __future__ import annotations

from collections.abc import Sequence

from newsdiff.articles import Passage, PassageKind, Span, article_from_text
from newsdiff.quotes import Quote, QuoteStyle
from newsdiff.quotes.find import find_quotes

STATEMENTS = "One thing happened here.\n\nAnother thing happened too."
INTRODUCED = f"Headline\n\nThe Guardian wrote,\n\n{STATEMENTS}"


def block(text: str, passages: Sequence[Passage] = ()) -> str | None:
    """The text of the block quote, None if there is none."""
    found: list[Quote] = [
        quote for quote in find_quotes(text, passages=passages) if quote.style is QuoteStyle.BLOCK
    ]
    return found[0].span.of(text) if found else None


def test_it_runs_to_the_next_heading() -> None:
    text = f"{INTRODUCED}\n\nWho’s to blame?\n\nPutin left on Monday."
    assert block(text) == STATEMENTS


def test_the_kinds_of_passages_go_before_guesses() -> None:
    text = f"{INTRODUCED}\n\nWho’s to blame?\n\nPutin left on Monday."
    passages = article_from_text(text).passages
    marked = [each for each in passages if each.kind is PassageKind.BLOCK_QUOTE]
    span = Span(marked[0].span.start, marked[-1].span.end)
    assert block(text, passages) == span.of(text)


def test_a_heading_right_behind_leaves_no_block() -> None:
    assert block("Headline\n\nThe Guardian wrote,\n\nWho’s to blame?\n\nPutin left.") is None


def test_without_an_end_it_is_one_paragraph() -> None:
    assert block(INTRODUCED) == "One thing happened here."


def test_a_quotation_in_marks_is_no_block() -> None:
    assert block("Headline\n\nThe Guardian wrote,\n\n“One thing happened here.”") is None


def test_a_sentence_that_goes_on_introduces_nothing() -> None:
    assert block("Headline\n\nThe Guardian wrote that it failed.\n\nOne thing happened.") is None
