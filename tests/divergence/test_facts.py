"""What states something that another article could lack, and what only leads to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import PassageKind, Side
from newsdiff.divergence.facts import states_a_fact
from newsdiff.divergence.reading.article import read
from tests.divergence.pairs import quote


def _states(text: str, quoted: str = "", kind: PassageKind = PassageKind.BODY) -> bool:
    article = article_from_sentences([text])
    passage = replace(article.passages[0], kind=kind)
    quotes = [quote(quoted, text, Side.LEFT)] if quoted else []
    return states_a_fact(read(article, Side.LEFT, (), quotes), passage)


@pytest.mark.parametrize(
    "text",
    [
        "The lighthouse keeper sold both boats in autumn.",
        "Nine sheep drowned.",
    ],
)
def test_a_sentence_states_something(text: str) -> None:
    assert _states(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Gazette wrote,",
        "These are the names of the crew:",
        "So what happens to the lighthouse now?",
        "PST.",
        "And then?”",
        "Office of the Harbour Master",
        "Friday August 2, 2013 @ 8:13am PDT",
        "Follow her on Twitter at @annolsen.",
    ],
)
def test_what_leads_to_something_or_asks_states_nothing(text: str) -> None:
    assert not _states(text)


def test_a_headline_says_again_what_stands_below() -> None:
    assert not _states("Lighthouse keeper sells boats", kind=PassageKind.HEADLINE)


def test_a_question_in_somebody_s_words_is_theirs() -> None:
    words = "“Who will pay for the lamp of the harbour?”"
    assert _states(f"{words}", quoted=words)


def test_a_quotation_may_only_lead_to_what_follows() -> None:
    words = "“We shall be clear,”"
    assert not _states(f"{words} Olsen said in a statement.", quoted=words)


def test_a_quotation_that_goes_on_is_more_than_a_lead() -> None:
    words = "“The lamp must burn all night,”"
    assert _states(words, quoted=words)
    assert not _states(
        f"About {words[:10]}”, as he likes to call it, the keeper said:", "“The lamp ”"
    )
