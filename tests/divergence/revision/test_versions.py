"""Two versions of one article: what answers what, what was changed, and that swapping swaps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.articles.build import article_from_sentences, article_from_text
from newsdiff.comparison import Comparison, compare
from newsdiff.divergence.revision.model import Change, ChangeKind
from newsdiff.export.summary import summary
from newsdiff.presentation.changes import change_sentence
from tests.divergence.material import SENTENCES, UNRELATED

STORY = """\
Abbey sells its brewery after nine centuries

The abbey of Marsk sold its brewery to a dairy on Tuesday, its abbot said.

Hugo Lindner, the abbot, said the monks had grown too old to carry barrels.

“We kept it for nine hundred years, and we are tired,” Lindner told the villagers.

The dairy paid 4 million euros and will keep all eleven workers until the spring.

The last barrel will be opened in the square on Sunday evening.
"""


def _compared(other: str, story: str = STORY) -> Comparison:
    return compare(article_from_text(story), article_from_text(other))


def _changes(other: str) -> list[tuple[ChangeKind, str, str]]:
    compared = _compared(other)
    assert compared.revision is not None
    texts = compared.left.text, compared.right.text
    return [
        (
            change.kind,
            change.left_span.of(texts[0]) if change.left_span else "",
            change.right_span.of(texts[1]) if change.right_span else "",
        )
        for change in compared.revision.changes
    ]


def test_a_text_against_itself_has_no_difference() -> None:
    compared = _compared(STORY)
    assert compared.revision is not None
    assert compared.revision.identical
    assert compared.revision.changes == compared.divergences == ()
    assert [(link.left, link.right) for link in compared.links] == [(i, i) for i in range(6)]
    assert summary(compared) == ("The two texts are identical: there is no difference.",)


def test_other_signs_are_no_change_of_words() -> None:
    compared = _compared(STORY.replace("“", '"').replace("”", '"'))
    assert compared.revision is not None
    assert not compared.revision.identical
    assert compared.revision.changes == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("4 million", "14 million", (ChangeKind.NUMBER, "4 million euros", "14 million euros")),
        ("Tuesday", "Thursday", (ChangeKind.DATE, "Tuesday", "Thursday")),
        ("will keep", "may keep", (ChangeKind.HEDGE, "will", "may")),
        ("tired,”", "weary,”", (ChangeKind.QUOTATION, "tired", "weary")),
    ],
)
def test_one_change_is_told_and_nothing_else(
    before: str, after: str, expected: tuple[ChangeKind, str, str]
) -> None:
    assert _changes(STORY.replace(before, after)) == [expected]


def test_a_passage_that_was_moved() -> None:
    *rest, last = STORY.strip().split("\n\n")
    moved = "\n\n".join([rest[0], last, *rest[1:]])
    compared = _compared(moved)
    assert _changes(moved) == [(ChangeKind.MOVED, last, last)]
    assert compared.divergences == ()
    assert "moved to another place" in change_sentence(compared, 0)


def test_another_headline() -> None:
    other = STORY.replace("Abbey sells its brewery after nine centuries", "Monks part with beer")
    compared = _compared(other)
    assert [kind for kind, *_ in _changes(other)] == [ChangeKind.HEADLINE]
    assert change_sentence(compared, 0).startswith("The headlines differ: left “Abbey sells")


def test_a_passage_that_was_cut_stands_only_there() -> None:
    gone = "The last barrel will be opened in the square on Sunday evening."
    compared = _compared(STORY.replace(gone, "").strip())
    assert _changes(STORY.replace(gone, "").strip()) == [(ChangeKind.CUT, gone, "")]
    assert [compared.left.passage_text(o.passage) for o in compared.only_left] == [gone]


def test_a_sentence_in_two() -> None:
    other = STORY.replace("euros and will keep", "euros. It will keep")
    assert [kind for kind, *_ in _changes(other)].count(ChangeKind.SPLIT) == 1
    assert not _compared(other).conflicts


def test_a_correction_note_is_matched_with_its_change() -> None:
    note = (
        "Correction: An earlier version of this article said that the dairy paid 4 million euros."
    )
    other = f"{STORY.replace('4 million', '3 million')}\n{note}\n"
    compared = _compared(other)
    assert compared.revision is not None
    number, told = compared.revision.changes
    assert (number.kind, told.kind) == (ChangeKind.NUMBER, ChangeKind.CORRECTION)
    assert told.about == 0
    assert "It tells of “4 million euros” and “3 million euros”." in change_sentence(compared, 1)
    assert len(compared.conflicts) == 1


def test_two_articles_are_no_versions() -> None:
    other = """\
Dairy buys beer of monks

Eleven workers of a brewery near Marsk have a new employer since Tuesday, a dairy.

Abbot Hugo Lindner blamed the age of his monks.
"""
    assert _compared(other).revision is None


def _mirrored(change: Change) -> tuple[object, ...]:
    kinds = {
        ChangeKind.CUT: ChangeKind.ADDED,
        ChangeKind.ADDED: ChangeKind.CUT,
        ChangeKind.WORDS_CUT: ChangeKind.WORDS_ADDED,
        ChangeKind.WORDS_ADDED: ChangeKind.WORDS_CUT,
    }
    kind = kinds.get(change.kind, change.kind)
    return kind, change.right, change.left, change.right_span, change.left_span


@settings(max_examples=40, deadline=None)
@given(st.data(), st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=8, unique=True))
def test_swapping_the_sides_swaps_the_changes(data: st.DataObject, lines: list[str]) -> None:
    others = data.draw(st.permutations(lines))[: data.draw(st.integers(2, len(lines)))]
    left, right = article_from_sentences(lines), article_from_sentences(others)
    here, there = compare(left, right).revision, compare(right, left).revision
    assert (here is None) == (there is None)
    if here is not None and there is not None:
        assert {_mirrored(change) for change in here.changes} == {
            (c.kind, c.left, c.right, c.left_span, c.right_span) for c in there.changes
        }


def test_an_added_unrelated_paragraph_is_the_only_change() -> None:
    other = f"{STORY}\n{UNRELATED}\n"
    assert _changes(other) == [(ChangeKind.ADDED, "", UNRELATED)]
