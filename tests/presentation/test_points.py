from __future__ import annotations

from dataclasses import replace

from newsdiff.annotations.model import Annotations, Drop, Note, Verdict
from newsdiff.articles.model import Side
from newsdiff.corrections.apply import annotated, checked_as
from newsdiff.divergence.model import DivergenceKind
from newsdiff.presentation.by_hand import by_hand_sentences
from newsdiff.presentation.points import checked_in_words, points_to_check
from tests.reader import made_up


def test_a_point_has_the_words_of_both() -> None:
    [point] = points_to_check(made_up.comparison())
    assert [point.words(side) for side in Side] == ["12 people", "Ten people"]
    assert point.likely
    assert point.verdict is None


def test_the_surest_point_is_the_first() -> None:
    comparison = made_up.comparison()
    [conflict] = comparison.conflicts
    second = comparison.links[1]
    other = replace(
        conflict, left=second.left, right=second.right, kind=DivergenceKind.NAME, left_span=None
    )
    conflict = replace(conflict, probability=0.6)
    comparison = replace(comparison, divergences=(conflict, other))
    points = points_to_check(comparison)
    assert [point.divergence for point in points] == [other, conflict]
    assert [point.likely for point in points] == [True, False]
    assert points[0].left_words == ""


def test_a_false_alarm_stays_in_the_list_and_is_counted() -> None:
    comparison = made_up.comparison()
    [conflict] = comparison.conflicts
    assert checked_in_words(points_to_check(comparison)) == ""
    for verdict in Verdict:
        said = Annotations(verdicts=(checked_as(comparison, conflict, verdict),))
        points = points_to_check(annotated(comparison, said))
        assert [point.verdict for point in points] == [verdict]
        found = "confirmed" if verdict is Verdict.TRUE else verdict
        assert checked_in_words(points) == f"1 of 1 checked: 1 {found}"


def test_what_was_done_by_hand_is_said() -> None:
    comparison = made_up.comparison()
    assert list(by_hand_sentences(comparison)) == []
    said = Annotations(
        (Drop("Arlow"), Drop("Nobody Known")),
        (checked_as(comparison, comparison.conflicts[0], Verdict.TRUE),),
        (Note(Side.RIGHT, "Quill left early.", "When?"),),
    )
    assert list(by_hand_sentences(annotated(comparison, said))) == [
        "1 correction by hand: Arlow is not in the story.",
        "Points to check: 1 of 1 checked: 1 confirmed.",
        "1 note by hand.",
        "1 done by hand before no longer fits: Nobody Known is not in the story.",
    ]
