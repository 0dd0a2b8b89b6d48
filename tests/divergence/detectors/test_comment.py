"""Who says nothing to one outlet and something to the other; plans that the other leaves open."""

from __future__ import annotations

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.comparison import compare
from newsdiff.divergence.model import Severity
from tests.divergence.pairs import likely_of, pair_of

comment_divergences = likely_of("comment")
plan_divergences = likely_of("plans")

REFUSALS = [
    (
        "The harbour office declined to comment.",
        "The harbour office said that it was looking into it.",
        "The port police said that it was looking into it.",
    ),
    (
        "A spokesman for the mill did not respond to requests for comment.",
        "A spokesman for the mill said the leak had been stopped.",
        "A spokesman for the mill would not comment when the leak had been stopped.",
    ),
    (
        "The harbour office declined to comment.",
        "The harbour office says that it is looking into it.",
        "The harbour office may say more when it has looked into it.",
    ),
]
LEFT_OPEN = [
    (
        "The mill said it would appeal against the fine.",
        "The mill said it had not yet decided whether to appeal.",
        "The state said it had not yet decided whether to appeal.",
    ),
    (
        "The lawyer of the mill said he would appeal.",
        "The lawyer of the mill said no decision had been made on an appeal.",
        "The lawyer of the mill said no decision had been made on the pension.",
    ),
    (
        "The mayor will sell the old harbour.",
        "The mayor is considering whether to sell the old harbour.",
        "The mayor will sell the old harbour after considering all bids.",
    ),
]


@pytest.mark.parametrize(("left", "right", "other"), REFUSALS)
def test_no_comment_against_a_statement(left: str, right: str, other: str) -> None:
    for text, differs in ((right, True), (other, False)):
        for here, there in ((left, text), (text, left)):
            found = list(comment_divergences(pair_of(here, there)))
            assert [d.severity for d in found] == [Severity.DIFFERS] * differs, there


def test_who_is_heard_elsewhere_in_the_article_has_not_kept_silent() -> None:
    other = ["The harbour office said on Monday that the bridge was old and safe.", "Snow fell."]
    silent = ["The harbour office declined to comment on Monday.", "Bread is dear in Ostrand."]
    talks = ["The harbour office declined to comment on Monday on the price of the bridge."]
    for lines, differs in ((silent, True), ([*talks, *other], False)):
        found = compare(article_from_sentences(lines), article_from_sentences(other)).divergences
        assert any("has no comment" in each.sentence for each in found) is differs


@pytest.mark.parametrize(("left", "right", "other"), LEFT_OPEN)
def test_a_plan_against_what_is_left_open(left: str, right: str, other: str) -> None:
    for text, differs in ((right, True), (other, False)):
        for here, there in ((left, text), (text, left)):
            found = list(plan_divergences(pair_of(here, there)))
            assert [d.severity for d in found] == [Severity.DIFFERS] * differs, there
