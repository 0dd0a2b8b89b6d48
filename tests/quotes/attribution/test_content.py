"""Cue, subject and content of single sentences."""

from __future__ import annotations

import pytest

from newsdiff.quotes.attribution.content import content_of
from newsdiff.quotes.attribution.cues import MOST_CUES, find_cues
from tests.quotes.sentences import sentence_of, words_of


def statements(text: str) -> list[tuple[str | None, str | None]]:
    """Subject and content of each cue of a sentence that has a content."""
    sentence = sentence_of(text)
    cues = find_cues(sentence.tokens)
    found = [(cue, content_of(sentence.tokens, cue, cues)) for cue in cues]
    return [
        (words_of(text, sentence, cue.subject), words_of(text, sentence, content))
        for cue, content in found
        if content
    ]


@pytest.mark.parametrize(
    ("text", "subject", "content"),
    [
        ("Kirby said the plan had failed.", "Kirby", "the plan had failed"),
        (
            "Kirby said when he first saw the crane a year ago, it was safe, but the mayor left.",
            "Kirby",
            "when he first saw the crane a year ago, it was safe",
        ),
        (
            "Kirby pledged to find a way during a long, cold winter session of the house.",
            "Kirby",
            "to find a way during a long, cold winter session of the house",
        ),
        (
            "While Kirby warned that the bill was “badly made,” lawmakers laughed.",
            "Kirby",
            "that the bill was “badly made,”",
        ),
        (
            "The fund is empty, according to the latest annual auditors report.",
            "the latest annual auditors report",
            "The fund is empty",
        ),
        (
            "Kirby told reporters on Monday that the plan had failed.",
            "Kirby",
            "that the plan had failed",
        ),
        (
            "Kirby said in a statement Wednesday morning the plan had failed.",
            "Kirby",
            "the plan had failed",
        ),
        (
            "Kirby said Friday that the plan had failed, but Putin left.",
            "Kirby",
            "that the plan had failed",
        ),
        ("The plan had failed, Kirby said.", "Kirby", "The plan had failed"),
        ("The plan had failed, said Kirby, a spokesman.", "Kirby", "The plan had failed"),
        (
            "The truth, the senator said, was that the plan had failed.",
            "the senator",
            "The truth, the senator said, was that the plan had failed",
        ),
        ("According to officials the plan had failed.", "officials", "the plan had failed"),
        ("The plan had failed, according to BuzzFeed.", "BuzzFeed", "The plan had failed"),
        ("In a move first reported by BuzzFeed, Kirby left.", "BuzzFeed", "Kirby left"),
        ("Kirby criticised the plan on Monday.", "Kirby", "the plan on Monday"),
        ("The plan was criticised by Kirby.", "Kirby", "The plan"),
        ("Kirby called for a vote.", "Kirby", "a vote"),
        ("Kirby urged Putin to leave.", "Kirby", "Putin to leave"),
        (
            "Kirby’s claim that the plan had failed was wrong.",
            "Kirby",
            "that the plan had failed was wrong",
        ),
        ("Kirby said further increases were likely.", "Kirby", "further increases were likely"),
        (
            "Kirby said inflation, which reached 8 percent, had been stubborn.",
            "Kirby",
            "inflation, which reached 8 percent, had been stubborn",
        ),
        (
            "Kirby said the voices that rescuers had heard were silent.",
            "Kirby",
            "the voices that rescuers had heard were silent",
        ),
        ("LONDON (Reuters) — The plan had failed, Kirby said.", "Kirby", "The plan had failed"),
        ("While Kirby said the plan had failed, Putin left.", "Kirby", "the plan had failed"),
        (
            "The plan — a bold one — had failed, Kirby said.",
            "Kirby",
            "The plan — a bold one — had failed",
        ),
    ],
)
def test_one_statement(text: str, subject: str, content: str) -> None:
    assert statements(text) == [(subject, content)]


def test_several_statements_share_a_sentence() -> None:
    assert statements("Kirby said the plan had failed, and he claimed Russia lied.") == [
        ("Kirby", "the plan had failed"),
        ("he", "Russia lied"),
    ]
    assert statements("Kirby said the plan had failed, adding that Russia lied.") == [
        ("Kirby", "the plan had failed"),
        ("Kirby", "that Russia lied"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report was long.",
        "People accused of murder left.",
        "Kirby met a group of officials to discuss the plan.",
        "The weather was said to be fine.",
    ],
)
def test_no_statement(text: str) -> None:
    assert statements(text) == []


def test_a_headline_participle_is_no_cue() -> None:
    sentence = sentence_of("Former Minister Found Guilty in Bridge Trial")
    assert find_cues(sentence.tokens, headline=True) == []


def test_cues_of_a_sentence_are_limited() -> None:
    sentence = sentence_of("he said " * 60)
    assert len(find_cues(sentence.tokens)) == MOST_CUES


def test_an_aside_on_who_reported_first_makes_no_statement() -> None:
    found = statements("The transfer, first reported by the Post, must be approved in May.")
    assert not [content for subject, content in found if subject == "the Post"]
