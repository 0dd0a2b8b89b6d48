"""What is underlined in two linked statements."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side, Span
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate
from newsdiff.language.quotations import find_quotations


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


def test_a_mark_beside_what_is_shared_belongs_to_it() -> None:
    lefts, rights = underlined(
        "She would “sharply raise the cost” of a new bridge.",
        "It will sharply raise the cost of a new bridge.",
    )
    assert lefts == ["“sharply raise the cost” of a new bridge"]
    assert rights == ["sharply raise the cost of a new bridge"]


def test_a_quotation_over_two_paragraphs_does_no_harm() -> None:
    said = [
        "“We will sharply raise the cost of a new bridge in May.",
        "And we know why,” she said.",
    ]
    left, right = article_from_sentences(said), article_from_sentences(said[1:])
    readings = read(left, Side.LEFT, (), ()), read(right, Side.RIGHT, (), ())
    ((link,), _) = relate(*readings, [Link(1, 0, 0.9)])
    assert [span.of(left.text) for span in link.left_shared] == ["And we know why,” she said"]


def test_what_is_shared_is_parted_at_a_mark_whose_other_one_stands_far_off() -> None:
    lefts, _ = underlined(
        "Strikes begun in “temporary support” of Assad hit Homs.",
        "Strikes begun as temporary help for Homs.",
    )
    assert lefts == ["Strikes begun", "temporary", "Homs"]


WORDS = st.sampled_from(
    ["“the", "“fast", "bridge”", "“wall”", "mayor", "of", "the", "fell,”", "he"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_both_marks_of_a_quotation_are_marked_or_neither(left: str, right: str) -> None:
    articles = [article_from_sentences([text]) for text in (left, right)]
    readings = [read(article, side, (), ()) for article, side in zip(articles, Side, strict=True)]
    ((link,), _) = relate(*readings, [Link(0, 0, 0.9)])
    for article, spans in zip(
        articles,
        (link.left_shared + link.left_differs, link.right_shared + link.right_differs),
        strict=True,
    ):
        for quotation in (q for q in find_quotations(article.text) if q.closed):
            opened = Span(quotation.span.start, quotation.inner.start)
            closed = Span(quotation.inner.end, quotation.span.end)
            for span in spans:
                assert span.contains(opened) == span.contains(closed)
