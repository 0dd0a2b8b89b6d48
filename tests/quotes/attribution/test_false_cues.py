"""Verbs of saying by which nobody says anything, and who is meant by a noun."""

from __future__ import annotations

import pytest

from newsdiff.quotes.find import find_quotes


def speakers(text: str) -> list[str]:
    return [quote.speaker for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "People accused of murder left.",
        "This article was written by Angela Merkel.",
        "Only two candidates said they would come.",
        "The country would find itself alone.",
        "Leaders found little unity.",
        "It was a group that supports the ban.",
        "Everything went according to plan.",
        "It was handed out according to the rules.",
        "Pay is worked out according to a driver's payments.",
        "It is a union of firms opposed to the ban.",
        "The plan would give Democrats claim to the land.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The panel found the firm guilty.", "The panel"),
        ("Angela Merkel found that the deal had failed.", "Angela Merkel"),
        ("The deal had failed, according to the report.", "the report"),
        ("The study released last year found that the deal had failed.", "The study"),
        (
            "It suits Democrats on Capitol Hill, who said it had failed.",
            "Democrats on Capitol Hill",
        ),
        ("Angela Merkel, the German chancellor, on Twitter said it had failed.", "Angela Merkel"),
    ],
)
def test_somebody_does(text: str, speaker: str) -> None:
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Goldman Sachs rose. Apple fell. Apple sold phones. The company said it had failed.",
         "Apple"),
        ("He went to the Labor Department with others. The department said it had failed.",
         "Labor Department"),
        ("Rain fell in Germany. The country said it had failed.", "Germany"),
        ("Bob Dylan said it had failed. Then the singer said it would rise.", "Bob Dylan"),
        ("It rained. The company said it had failed.", "The company"),
        ("Angela Merkel, a lawyer, said it had failed. Then the singer said it would rise.",
         "the singer"),
    ],
)  # fmt: skip
def test_a_noun_leads_back_to_the_name_it_fits(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
