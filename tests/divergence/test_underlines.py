"""What is underlined in two linked statements."""

from __future__ import annotations

import pytest

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate


def underlined(left: str, right: str) -> tuple[list[str], list[str]]:
    """Return the words of each side that are underlined as shared."""
    articles = [article_from_sentences([text]) for text in (left, right)]
    readings = [read(article, side, (), ()) for article, side in zip(articles, Side, strict=True)]
    ((link,), _) = relate(*readings, [Link(0, 0, 0.9)])
    spans = (link.left_shared, link.right_shared)
    lefts, rights = (
        [span.of(article.text) for span in found]
        for article, found in zip(articles, spans, strict=True)
    )
    return lefts, rights


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        (
            "“If you have forces in the area, we request they leave,” he allegedly said.",
            "“If you have forces in the area, we request they leave.”",
            "If you have forces in the area, we request they leave",
        ),
        (
            "The jets were to the north of the old naval base, which they had left.",
            "Several of them stand to the north of the old naval base, which they guard.",
            "to the north of the old naval base, which they",
        ),
    ],
    ids=["a quotation from its first word on", "function words at both ends"],
)
def test_a_run_of_several_words_is_underlined_as_a_whole(
    left: str, right: str, shared: str
) -> None:
    assert underlined(left, right) == ([shared], [shared])


def test_a_single_word_takes_no_function_words_with_it() -> None:
    lefts, rights = underlined("They met in the embassy.", "He was born in the embassy.")
    assert (lefts, rights) == (["embassy"], ["embassy"])
