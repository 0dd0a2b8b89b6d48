"""Details are told only if the other article has them nowhere."""

from __future__ import annotations

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.comparison import compare
from newsdiff.divergence.model import Severity

LEFT = [
    "Mayor Anne Hill says the old bridge over the Aare will be rebuilt in Olten.",
    "The bridge cost 40 million euros.",
]
RIGHT = ["The old bridge over the Aare will be rebuilt, Olten says.", "It is 90 metres long."]


def _details(left: list[str], right: list[str]) -> set[str]:
    compared = compare(article_from_sentences(left), article_from_sentences(right))
    details = (d for d in compared.divergences if d.severity is Severity.DETAIL)
    return {d.left_span.of(compared.left.text) for d in details if d.left_span}


def test_a_name_that_the_other_article_never_mentions_is_told() -> None:
    assert "Anne Hill" in _details(LEFT, RIGHT)


def test_a_name_that_it_mentions_elsewhere_is_not() -> None:
    assert "Anne Hill" not in _details(LEFT, [*RIGHT, "Anne Hill was elected mayor in May."])


def _numbers(left: str, right: str) -> list[str]:
    compared = compare(article_from_sentences([left]), article_from_sentences([right]))
    return [d.sentence for d in compared.divergences if d.severity is Severity.DETAIL]


def test_a_number_that_tells_something_is_told() -> None:
    said = _numbers("The old bridge over the Aare has 40 arches.", "The bridge over the Aare fell.")
    assert said == ["Only the left article gives the number “40 arches”."]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The old bridge over the Aare has two arches.", "The bridge over the Aare fell."),
        ("The third bridge over the Aare fell.", "The bridge over the Aare fell."),
        ("Several bridges over the Aare fell.", "The bridges over the Aare fell."),
        ("The bridge over the Aare hurt no walkers.", "The bridge over the Aare fell."),
        ("The Aare flooded 800 hectares.", "The Aare flooded 800 hectares (2,000 acres)."),
        ("Ann Lee died at the age of 66 in Olten.", "Ann Lee died in Olten aged 66."),
    ],
    ids=["a pair", "a place in a row", "a few", "none", "converted", "in other words"],
)
def test_a_number_that_nobody_would_miss_is_not(left: str, right: str) -> None:
    assert _numbers(left, right) == []


def test_what_another_divergence_names_is_not_told_again() -> None:
    left = ["“We will win this election in May,” said Bob Ross."]
    right = ["“We will win this election in May,” said Anne Hill."]
    compared = compare(article_from_sentences(left), article_from_sentences(right))
    assert [d.severity for d in compared.divergences] == [Severity.CONFLICT]
