"""Attribution: who says the same words, or the same claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence.detectors.attribution import attribution_divergences
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.quotes.model import QuoteStyle
from tests.divergence.pairs import pair_of, quote, severities, span_of

LEFT = "The army will “avoid Syrian airspace” for a week."
RIGHT = "Planes should “avoid Syrian airspace” for now."


def _found(left_speaker: str, right_speaker: str) -> list[Divergence]:
    words = "“avoid Syrian airspace”"
    quotes = [
        quote(words, LEFT, Side.LEFT, left_speaker),
        quote(words, RIGHT, Side.RIGHT, right_speaker),
    ]
    return list(attribution_divergences(pair_of(LEFT, RIGHT, quotes=quotes)))


def test_the_same_words_from_another_speaker_conflict() -> None:
    (found,) = _found("John Kirby", "Russian officials")
    assert found.severity is Severity.CONFLICT
    assert found.sentence == (
        "The same words from different speakers: left “John Kirby”, right “Russian officials”."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [("John Kirby", "Kirby"), ("officials", "Russian officials"), ("the source", "John Kirby")],
)
def test_speakers_who_may_be_one_do_not(left: str, right: str) -> None:
    assert _found(left, right) == []


def test_a_speaker_on_one_side_only_is_a_detail() -> None:
    (found,) = _found("John Kirby", "")
    assert (found.severity, found.right_span) == (Severity.DETAIL, None)


@pytest.mark.parametrize(
    ("relay", "in_marks", "expected"),
    [
        ("John Kirby", True, [Severity.CONFLICT]),
        ("John Kirby", False, [Severity.DIFFERS]),
        ("Fox News", True, []),
        ("", True, []),
    ],
)
def test_words_that_somebody_passes_on(
    relay: str, in_marks: bool, expected: list[Severity]
) -> None:
    left = "A Russian official asked that all aircraft avoid Syrian airspace."
    told = quote("all aircraft avoid Syrian airspace", left, Side.LEFT, "a Russian official")
    said = quote("avoid Syrian airspace", RIGHT, Side.RIGHT, "Russian officials")
    if not in_marks:
        told, said = (replace(each, style=QuoteStyle.INDIRECT) for each in (told, said))
    pair = pair_of(left, RIGHT, quotes=[replace(told, relay=relay), said])
    found = list(attribution_divergences(pair))
    assert severities(found) == expected
    assert all("left “John Kirby”, right “Russian officials”" in each.sentence for each in found)


def test_a_claim_from_another_speaker_differs() -> None:
    left = "Mayor Hill said the bridge will close in May."
    right = "The closing of the bridge comes in May, drivers said."
    quotes = [
        quote("the bridge will close in May", left, Side.LEFT, "Anne Hill", direct=False),
        quote("The closing of the bridge comes in May", right, Side.RIGHT, "Drivers", direct=False),
    ]
    found = severities(attribution_divergences(pair_of(left, right, quotes=quotes)))
    assert found == [Severity.DIFFERS]


def test_what_one_side_says_in_its_own_voice() -> None:
    left, right = "The bridge will close in May, Anne Hill said.", "The bridge will close in May."
    said = [quote("The bridge will close in May", left, Side.LEFT, "Anne Hill", direct=False)]
    (found,) = attribution_divergences(pair_of(left, right, quotes=said))
    assert found.severity is Severity.DIFFERS
    assert found.sentence == (
        "The left attributes it to Anne Hill; the right says it in its own voice."
    )


def _claimed(left: str, right: str) -> list[Severity]:
    said = left.split(" claimed ")[1].removesuffix(".")
    claim = replace(
        quote(said, left, Side.LEFT, "Anne Hill", direct=False), cue=span_of("claimed", left)
    )
    return severities(attribution_divergences(pair_of(left, right, quotes=[claim])))


def test_a_claim_that_one_side_keeps_away_from_and_the_other_makes_is_a_conflict() -> None:
    left = "Anne Hill claimed the company hid the leak."
    assert _claimed(left, "The company hid the leak for a year.") == [Severity.CONFLICT]
    assert _claimed(left, "Anne Hill is suing the company that hid the leak.") == [Severity.DIFFERS]
