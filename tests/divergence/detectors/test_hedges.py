"""Quotations without the condition or reserve that came with them."""

from __future__ import annotations

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence.model import Divergence, Severity
from tests.divergence.pairs import likely_of, pair_of, quote

dropped_hedges = likely_of("dropped hedges")


def _found(left: str, right: str, left_speaker: str = "Hill", right_speaker: str = "Hill"):  # type: ignore[no-untyped-def]
    quotes = [
        quote(left[left.index("“") :], left, Side.LEFT, left_speaker),
        quote(right[right.index("“") :], right, Side.RIGHT, right_speaker),
    ]
    found: list[Divergence] = list(dropped_hedges(pair_of(left, right, quotes=quotes)))
    return found


def test_a_dropped_condition_differs() -> None:
    (found,) = _found(
        "“If it rains, we will close the bridge in May.”", "She will “close the bridge in May.”"
    )
    assert found.severity is Severity.DIFFERS
    assert found.right_span is None
    assert found.sentence == (
        "The left quotes a condition or reserve that the right leaves out: “If it rains”."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“Our results suggest that coffee is part of a diet.”", "“Coffee is part of a diet.”"),
        ("“I think the mayor lied to the council.”", "The mayor “lied to the council.”"),
        ("“I will stay in office unless the board objects.”", "“I will stay in office.”"),
    ],
)
def test_a_reserve_that_only_one_side_quotes_differs(left: str, right: str) -> None:
    (found,) = _found(left, right)
    assert found.severity is Severity.DIFFERS
    (found,) = _found(right, left)
    assert found.left_span is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # The writer makes the reserve, in their own words.
        ("“I think the mayor lied to the council.”", "It seems the mayor “lied to the council.”"),
        ("“We closed the bridge in May, and I am glad.”", "“We closed the bridge in May.”"),
        ("“If it rains, we will close.”", "“If it rains, we will close the bridge.”"),
    ],
)
def test_other_cuts_and_reserves_on_both_sides_are_not(left: str, right: str) -> None:
    assert not _found(left, right)


def test_another_speaker_is_no_cut() -> None:
    left, right = "“If it rains, we will close the bridge.”", "“We will close the bridge.”"
    assert not _found(left, right, "Hill", "Bo Ray")


def test_the_whole_condition_is_told() -> None:
    left = "“But if the council, in my view, is wrong, I will not give up my seat in May.”"
    (found,) = _found(left, "He will not “give up my seat in May.”")
    assert found.left_span is not None
    assert found.left_span.of(left) == "if the council, in my view, is wrong"
