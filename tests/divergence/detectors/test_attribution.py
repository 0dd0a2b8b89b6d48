"""Attribution: who says the same words, or the same claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.quotes.model import QuoteStyle
from tests.divergence.pairs import likely_of, pair_of, people, quote, severities, span_of

attribution_divergences = likely_of("attribution")

LEFT = "The army will “avoid Syrian airspace” for a week."
RIGHT = "Planes should “avoid Syrian airspace” for now."


def _found(left_speaker: str, right_speaker: str) -> list[Divergence]:
    words = "“avoid Syrian airspace”"
    quotes = [
        quote(words, LEFT, Side.LEFT, left_speaker),
        quote(words, RIGHT, Side.RIGHT, right_speaker),
    ]
    return list(attribution_divergences(pair_of(LEFT, RIGHT, quotes=quotes)))


def _of_two(words: str) -> list[Divergence]:
    """Return what is found where two people say the same words."""
    left, right = f"John Kirby said “{words}”", f"“{words}” said Ann Lee."
    quotes = [
        quote(f"“{words}”", left, Side.LEFT, "John Kirby"),
        quote(f"“{words}”", right, Side.RIGHT, "Ann Lee"),
    ]
    actors = people(left, right, "John Kirby", "Ann Lee")
    return list(attribution_divergences(pair_of(left, right, actors=actors, quotes=quotes)))


def test_the_same_words_from_another_speaker_conflict() -> None:
    (found,) = _of_two("we will rebuild the old harbour wall in May")
    assert found.severity is Severity.CONFLICT
    assert found.sentence == (
        "The same words from different speakers: left “John Kirby”, right “Ann Lee”."
    )


def test_few_words_may_be_said_by_two() -> None:
    assert Severity.CONFLICT not in severities(_of_two("abuse of power"))


def test_a_speaker_who_is_only_described_may_be_anybody() -> None:
    assert Severity.CONFLICT not in severities(_found("John Kirby", "Russian officials"))


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
        ("John Kirby", True, [Severity.DIFFERS]),
        ("John Kirby", False, []),
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


def test_a_claim_that_the_other_side_makes_in_its_own_voice_differs() -> None:
    left = "Anne Hill claimed the company hid the leak."
    assert _claimed(left, "The company hid the leak for a year.") == [Severity.DIFFERS]


@pytest.mark.parametrize("doer", ["The minister", "Minister Hill"])
def test_what_is_told_of_the_speaker_is_not_in_the_writers_voice(doer: str) -> None:
    left = f"{doer} did not rule out new taxes on petrol and on tobacco this winter."
    right = "New taxes on petrol and tobacco are not ruled out this winter, the minister said."
    said = quote(right[: right.index(", the")], right, Side.RIGHT, "the minister", direct=False)
    assert not list(attribution_divergences(pair_of(left, right, quotes=[said])))
    other = left.replace(doer, "The cabinet")
    assert list(attribution_divergences(pair_of(other, right, quotes=[said])))
