"""Whom a noun phrase means: origins and ages lead back to a person, peoples do not."""

from __future__ import annotations

import pytest

from newsdiff.articles.build import article_from_text
from newsdiff.comparison import compare

OTHER = article_from_text("A notice\n\nThe office was closed.")
OPENING = "Coach Ivan Petrov said he was tired of the ferry."


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“It gave us everything,” the Bulgarian added.", "Ivan Petrov"),
        ("“It gave us everything,” the 51-year-old said.", "Ivan Petrov"),
        ("“It gave us everything,” the French said.", "French"),
        ("“It gave us everything,” a Bulgarian said.", "a Bulgarian"),
    ],
)
def test_one_person_by_origin_or_age(sentence: str, speaker: str) -> None:
    article = article_from_text(f"Coach leaves\n\n{OPENING} {sentence}")
    quote = next(
        q for q in compare(article, OTHER).quotes if "everything" in q.span.of(article.text)
    )
    assert quote.speaker == speaker
