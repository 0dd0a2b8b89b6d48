"""The kinds of change between two nearly equal sentences, and what they come to."""

from __future__ import annotations

import pytest

from newsdiff.articles.model import Side
from newsdiff.divergence.model import DivergenceKind, Severity
from newsdiff.divergence.relate import find_divergences
from newsdiff.divergence.revision.edits import edited_words, nearly_the_same
from newsdiff.divergence.revision.model import ChangeKind
from newsdiff.quotes.model import Quote, QuoteStyle
from tests.divergence.pairs import pair_of, people, quote, span_of

BASE = "The brewery on the hill will sell 40 barrels of dark beer to the abbey on Monday."


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (BASE, BASE.replace("40", "14"), ChangeKind.NUMBER),
        (BASE, BASE.replace("40", "at least 40"), ChangeKind.BOUND),
        (BASE.replace("40", "over 40"), BASE.replace("40", "under 40"), ChangeKind.BOUND),
        (BASE, BASE.replace("Monday", "Friday"), ChangeKind.DATE),
        (BASE, BASE.replace("will", "may"), ChangeKind.HEDGE),
        (BASE, BASE.replace("will sell", "will allegedly sell"), ChangeKind.HEDGE),
        (BASE, BASE.replace("will", "will not"), ChangeKind.DENIAL),
        (BASE, BASE.replace("barrels", "barells"), ChangeKind.TYPO),
        (BASE, BASE.replace("on the hill", "on the the hill"), ChangeKind.TYPO),
        (BASE, BASE.replace("dark", "sweet"), ChangeKind.WORDING),
        (BASE, BASE.replace("dark ", ""), ChangeKind.WORDS_CUT),
        (BASE.replace("dark ", ""), BASE, ChangeKind.WORDS_ADDED),
    ],
)
def test_the_kind_of_a_change(left: str, right: str, kind: ChangeKind) -> None:
    assert [edit.kind for edit in edited_words(pair_of(left, right))] == [kind]


def test_money_and_measures_in_another_unit() -> None:
    left = "The new roof of the abbey will cost the village 3 million euros in the end."
    assert [
        edit.kind for edit in edited_words(pair_of(left, left.replace("euros", "dollars")))
    ] == [ChangeKind.UNIT]


def test_another_spelling_and_another_name() -> None:
    left = "The abbot, Hugo Lindner, has tasted every barrel of the brewery since the spring."
    for other, kind in (("Lintner", ChangeKind.SPELLING), ("Garrick", ChangeKind.NAME)):
        right = left.replace("Lindner", other)
        found = edited_words(pair_of(left, right, actors=people(left, right, "Hugo Lindner")))
        assert [edit.kind for edit in found] == [kind]


def test_a_source_that_one_version_leaves_out() -> None:
    right = "The brewery will close its cellar for the whole of the winter."
    left = right.replace(" winter.", " winter, a clerk of the abbey said.")
    said = Quote(
        span_of(right[:-1], left),
        QuoteStyle.INDIRECT,
        Side.LEFT,
        "a clerk of the abbey",
        attribution=span_of("a clerk of the abbey", left),
        cue=span_of("said", left),
    )
    (found,) = find_divergences(pair_of(left, right, quotes=[said]))
    assert (found.kind, found.severity) == (DivergenceKind.ATTRIBUTION, Severity.DIFFERS)
    assert "attributes it to a clerk of the abbey" in found.sentence


def test_who_did_it_is_left_out_by_a_passive() -> None:
    left = "Monks locked seven visitors in the cellar of the brewery on Monday evening."
    right = "Seven visitors were locked in the cellar of the brewery on Monday evening."
    found = find_divergences(pair_of(left, right))
    assert [f.sentence for f in found] == ["Only the left says who did it: “Monks”."]


def test_two_places_that_change_sides_name_nobody() -> None:
    left = "The barge was sailing from Ostrand to Velmora."
    right = "The barge was sailing from Velmora to Ostrand."
    assert not [f for f in find_divergences(pair_of(left, right)) if "who did it" in f.sentence]


def test_a_word_of_a_quotation() -> None:
    left = "“We never sold a barrel to the abbey before noon,” the brewer told the court."
    right = left.replace("noon", "dusk")
    quotes = [
        quote(text[: text.index("”") + 1], text, side, "the brewer")
        for side, text in zip(Side, (left, right), strict=True)
    ]
    found = edited_words(pair_of(left, right, quotes=quotes))
    assert [edit.kind for edit in found] == [ChangeKind.QUOTATION]


@pytest.mark.parametrize(
    ("other", "severity"),
    [("fewer than 40", Severity.CONFLICT), ("about 40", Severity.DETAIL)],
)
def test_bounds_that_shut_each_other_out_conflict(other: str, severity: Severity) -> None:
    left = BASE.replace("40", "more than 40")
    found = find_divergences(pair_of(left, BASE.replace("40", other)))
    assert [f.severity for f in found] == [severity]


def test_at_least_and_up_to_differ_for_both_may_be_right() -> None:
    left, right = BASE.replace("40", "at least 40"), BASE.replace("40", "up to 40")
    assert [f.severity for f in find_divergences(pair_of(left, right))] == [Severity.DIFFERS]


def test_a_verb_that_is_denied_is_no_denial_of_another() -> None:
    left = "The brewer of the abbey confirmed it to the two reporters on Monday."
    denied = left.replace("confirmed", "did not confirm")
    other = left.replace("confirmed", "did not mind")
    assert [e.kind for e in edited_words(pair_of(left, denied))] == [ChangeKind.DENIAL]
    assert [e.kind for e in edited_words(pair_of(left, other))] == [ChangeKind.WORDING]


def test_other_sentences_are_not_nearly_the_same() -> None:
    other = "On Monday, the abbey bought the brewery on the hill with all its dark beer."
    assert not nearly_the_same(pair_of(BASE, other))
    assert not nearly_the_same(pair_of("They denied it.", "They did not deny it."))
    assert edited_words(pair_of(BASE, other)) == ()


def test_spellings_are_no_changes() -> None:
    left = "The brewery can't honour 10 per cent of the orders of the abbey this year."
    right = "The brewery cannot honor 10% of the orders of the abbey this year."
    assert edited_words(pair_of(left, right)) == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("One baker in four", "A quarter of the bakers"),
        ("Three quarters of the bakers", "75 percent of the bakers"),
    ],
)
def test_a_share_in_other_words_is_no_other_number(left: str, right: str) -> None:
    rest = " in Tarn bought flour from the mill on the river last year."
    found = find_divergences(pair_of(left + rest, right + rest))
    assert not [each for each in found if each.kind is DivergenceKind.NUMBER]
    other = find_divergences(pair_of(left + rest, "A third of the bakers" + rest))
    assert Severity.CONFLICT in {each.severity for each in other}


def test_a_length_in_another_unit_is_no_other_number() -> None:
    text = "The brewery on the hill laid 5 miles of pipe to the abbey in the valley on Monday."
    kinds = [
        [edit.kind for edit in edited_words(pair_of(text, text.replace("5 miles", other)))]
        for other in ("8 kilometres", "9 kilometres")
    ]
    assert ChangeKind.NUMBER not in kinds[0]
    assert ChangeKind.NUMBER in kinds[1]
