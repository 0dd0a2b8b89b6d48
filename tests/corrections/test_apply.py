"""Corrections on the small made-up pair: what each changes, and what no longer fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdiff.alignment.model import Relation
from newsdiff.annotations.model import (
    Annotations,
    Correction,
    Drop,
    LinkChange,
    Merge,
    Note,
    Office,
    Rename,
    Split,
    SpokenBy,
    Verdict,
)
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison, compare
from newsdiff.corrections.apply import annotated, checked_as
from newsdiff.quotes.model import SourceKind
from tests.reader import made_up

SECOND_WALL, LEFT_EARLY = "A second wall fell on Monday.", "Quill left early."


def corrected(*corrections: Correction) -> Comparison:
    comparison = annotated(made_up.comparison(), Annotations(corrections))
    assert comparison.by_hand.misfits == ()
    assert comparison.by_hand.corrections == len(corrections)
    return comparison


def names(comparison: Comparison) -> list[str]:
    return [actor.name for actor in comparison.actors]


def heard(comparison: Comparison) -> list[str]:
    return [source.name for source in comparison.sources]


def test_two_actors_become_one() -> None:
    before = made_up.comparison()
    after = corrected(Merge("Ada Quill", "Arlow"))
    assert names(after) == ["Ada Quill", made_up.HOSTILE]
    whole = after.actors[0]
    assert len(whole.mentions) == sum(len(actor.mentions) for actor in before.actors[:2])
    assert "Arlow" in whole.aliases
    assert after.sources[0].actor == 0


def test_an_unnamed_source_becomes_somebody_with_a_name() -> None:
    after = corrected(Merge("Ada Quill", "a witness"))
    assert heard(after) == ["Ada Quill"]
    assert after.sources[0].quotes == (0, 1, 2)
    assert after.quotes[2].speaker == "Ada Quill"


def test_a_source_becomes_one_with_an_actor_who_was_not_heard() -> None:
    after = corrected(Merge("Arlow", "a witness"))
    assert heard(after) == ["Ada Quill", "Arlow"]
    assert not after.sources[1].anonymous
    assert after.actors[after.sources[1].actor or 0].name == "Arlow"


def test_an_entry_is_split_by_what_it_is_called() -> None:
    comparison = made_up.comparison()
    quill = comparison.actors[1]
    first = replace(quill.mentions[0], text="Mayor Quill")
    comparison = replace(
        comparison,
        actors=(
            comparison.actors[0],
            replace(quill, mentions=(first, *quill.mentions[1:]), aliases=("Mayor Quill",)),
            comparison.actors[2],
        ),
    )
    after = annotated(comparison, Annotations((Split("Ada Quill", "Mayor Quill"),)))
    assert names(after)[-1] == "Mayor Quill"
    assert len(after.actors[1].mentions) == len(quill.mentions) - 1
    assert after.actors[1].aliases == ()


def test_a_new_name_stands_in_both_lists_and_on_the_quotes() -> None:
    after = corrected(Rename("Ada Quill", "Ada M. Quill"))
    assert "Ada M. Quill" in names(after)
    assert "Ada Quill" in after.actors[1].aliases
    assert heard(after)[0] == after.quotes[0].speaker == "Ada M. Quill"


def test_a_source_is_official_or_not() -> None:
    assert corrected(Office("Ada Quill", False)).sources[0].kind is SourceKind.OTHER
    assert corrected(Office("a witness", True)).sources[1].kind is SourceKind.OFFICIAL
    assert corrected(Office("a witness", False)).sources[1].kind is SourceKind.WITNESS


def test_who_is_dropped_is_in_no_list() -> None:
    after = corrected(Drop("Arlow"), Drop("a witness"))
    assert names(after) == ["Ada Quill", made_up.HOSTILE]
    assert heard(after) == ["Ada Quill"]
    assert after.sources[0].actor == 0


def test_passages_are_linked_and_unlinked() -> None:
    after = corrected(LinkChange(SECOND_WALL, LEFT_EARLY, True))
    ends = [(link.left, link.right) for link in after.links]
    wall = made_up.passage_at(after.left, "second wall")
    assert (wall, made_up.passage_at(after.right, "left early")) in ends
    assert all(only.passage != wall for only in after.only_left)
    assert len(after.with_threshold(1.0).links) == 1
    apart = corrected(
        LinkChange(SECOND_WALL, LEFT_EARLY, True), LinkChange(SECOND_WALL, LEFT_EARLY, False)
    )
    assert apart.links == made_up.comparison().links


def test_words_are_given_to_another_speaker() -> None:
    after = corrected(SpokenBy(Side.RIGHT, "“We all saw the smoke at noon.”", "Bo Reed"))
    assert heard(after) == ["Ada Quill", "a witness", "Bo Reed"]
    assert after.quote_pairs[0].same_speaker is False
    gone = corrected(SpokenBy(Side.RIGHT, "the roof was gone", "Ada Quill"))
    assert heard(gone) == ["Ada Quill"]
    assert gone.sources[0].quotes == (0, 1, 2)


def test_a_false_alarm_is_no_conflict_any_more() -> None:
    comparison = made_up.comparison()
    [conflict] = comparison.conflicts
    said = Annotations(verdicts=(checked_as(comparison, conflict, Verdict.FALSE_ALARM),))
    after = annotated(comparison, said)
    assert after.conflicts == ()
    assert after.links[0].relation is Relation.OVERLAP
    assert after.by_hand.checked == ((conflict, Verdict.FALSE_ALARM),)


@pytest.mark.parametrize("verdict", [Verdict.TRUE, Verdict.TO_CALL])
def test_another_verdict_leaves_a_conflict_as_it_is(verdict: Verdict) -> None:
    comparison = made_up.comparison()
    said = Annotations(verdicts=(checked_as(comparison, comparison.conflicts[0], verdict),))
    assert annotated(comparison, said).conflicts == comparison.conflicts


def test_a_note_finds_its_passage_by_its_words() -> None:
    said = Annotations(notes=(Note(Side.RIGHT, "Quill  left\nearly.", "When?"),))
    comparison = annotated(made_up.comparison(), said)
    [note] = comparison.by_hand.notes
    assert comparison.right.passage_text(note.passage) == LEFT_EARLY


def test_what_no_longer_fits_is_told_and_all_else_applied() -> None:
    comparison = made_up.comparison()
    [conflict] = comparison.conflicts
    checked = checked_as(comparison, conflict, Verdict.TRUE)
    said = Annotations(
        (
            Merge("Ada Quill", "Nobody Known"),
            Split("Ada Quill", "Ida"),
            Rename("Nobody Known", "Ada"),
            Office("Nobody Known", True),
            Drop("Nobody Known"),
            LinkChange("No such words.", LEFT_EARLY, True),
            LinkChange(SECOND_WALL, LEFT_EARLY, False),
            SpokenBy(Side.LEFT, "no such words", "Ada Quill"),
            Drop("Arlow"),
        ),
        (replace(checked, left="No such words."),),
        (Note(Side.LEFT, "No such words.", "?"),),
    )
    after = annotated(comparison, said)
    assert after.by_hand.corrections == 1
    assert len(after.by_hand.misfits) == 10
    assert "Arlow" not in names(after)


def test_nothing_said_by_hand_changes_nothing() -> None:
    comparison = compare(*made_up.articles())
    assert annotated(comparison, Annotations()) == comparison


def test_a_correction_outlives_a_change_elsewhere_in_the_article() -> None:
    comparison = made_up.comparison()
    said = Annotations((LinkChange(SECOND_WALL, LEFT_EARLY, True),))
    longer = made_up.article_from_text("New words first.\n\n" + made_up.RIGHT)
    after = annotated(compare(comparison.left, longer), said)
    assert after.by_hand.misfits == ()
    assert after.by_hand.corrections == 1
