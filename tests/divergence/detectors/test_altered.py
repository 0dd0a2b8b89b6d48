"""Quotations altered between two articles."""

from __future__ import annotations

from newsdiff.articles.model import Side
from newsdiff.divergence.model import Divergence, Severity
from tests.divergence.pairs import likely_of, pair_of, quote

altered_quotations = likely_of("altered quotations")


def _found(left: str, right: str, left_speaker: str = "Hill", right_speaker: str = "Hill"):  # type: ignore[no-untyped-def]
    quotes = [
        quote(left[left.index("“") :], left, Side.LEFT, left_speaker),
        quote(right[right.index("“") :], right, Side.RIGHT, right_speaker),
    ]
    found: list[Divergence] = list(altered_quotations(pair_of(left, right, quotes=quotes)))
    return found


def test_another_word_inside_a_quotation_is_a_conflict() -> None:
    (found,) = _found(
        "She said “we will close the bridge in May”", "“we will close the road in May”"
    )
    assert found.severity is Severity.CONFLICT
    assert found.sentence == (
        "The two versions of the quotation differ: left “bridge”, right “road”."
    )


def test_a_small_word_is_no_conflict() -> None:
    assert not _found(
        "“I know that we close the bridge in May”", "“I know we close the bridge in May”"
    )
    assert not _found("“they saw the houses fall on us”", "“they saw the house fall on us”")


def test_many_small_words_are_one() -> None:
    (found,) = _found(
        "“I know that we need no bridges in this town and that we need boats”",
        "“I know we need no bridge in this town and we need boats”",
    )
    assert found.severity is Severity.CONFLICT


def test_words_that_each_side_begins_with_are_cut_and_not_altered() -> None:
    assert not _found(
        "“and we will close the bridge in May”", "“so she will close the bridge in May”"
    )


def test_a_shorter_quotation_is_not_altered() -> None:
    assert not _found(
        "“we will close the bridge in May and open it again in June”", "“close the bridge in May”"
    )


def test_an_editors_brackets_are_not_altered_words() -> None:
    assert not _found(
        "“we will close the bridge in May”", "“we will close the [old] bridge in May”"
    )


def test_words_of_two_speakers_are_not_versions_of_one_quotation() -> None:
    assert not _found(
        "“we will close the bridge in May”", "“we will close the road in May”", "Hill", "Bo Ray"
    )


def test_contractions_and_spellings_are_no_other_words() -> None:
    assert not _found(
        "“we can't honour this promise in May”", "“we cannot honor this promise in May”"
    )


def test_a_not_turns_a_quotation_round() -> None:
    (found,) = _found(
        "“this is wrong and we will appeal”", "“this is wrong and we will not appeal”"
    )
    assert found.severity is Severity.CONFLICT


def test_all_altered_places_are_named() -> None:
    (found,) = _found(
        "“she knows well the plant closed before I took office in May”",
        "“she knows the plant closed after I took office in May”",
    )
    assert found.sentence == (
        "The two versions of the quotation differ: "
        "left “well”, right nothing; left “before”, right “after”."
    )


def test_what_goes_on_in_another_way_is_not_altered() -> None:
    assert not _found(
        "“we will close the bridge and then look for somebody who pays”",
        "“we will close the bridge soon”",
    )


def test_how_somebody_is_called_before_the_name_is_a_style() -> None:
    assert not _found(
        "“I do not agree with Moss on the bridge at all”",
        "“I do not agree with Senator Moss on the bridge at all”",
    )
    (found,) = _found(
        "“I never asked the president to leave the bridge”",
        "“I never asked the secretary to leave the bridge”",
    )
    assert found.severity is Severity.CONFLICT
