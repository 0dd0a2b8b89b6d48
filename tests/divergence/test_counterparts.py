"""The evidence for a counterpart, and what it does to what is claimed as only here."""

from __future__ import annotations

from hypothesis import given, settings

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side
from newsdiff.comparison import compare
from newsdiff.divergence.counterparts import Evidence, measure, probabilities
from newsdiff.divergence.model import Coverage
from newsdiff.divergence.reading.article import read
from tests.divergence.material import TEXTS

STORY = (
    "The orchard above the town lost half its trees in the frost.",
    "A film crew from abroad had planned to shoot a wedding there in May.",
)
OTHERS = (
    "Half the trees of the orchard were lost.",
    "Frost came in the night.",
    "Town clerks count the damage.",
    "Elsewhere, a choir sang.",
)


def _measured(links: list[Link]) -> dict[int, Evidence]:
    articles = article_from_sentences(STORY), article_from_sentences(OTHERS)
    readings = [read(a, side, (), ()) for a, side in zip(articles, Side, strict=True)]
    return measure(readings[0], readings[1], links)


def test_evidence_of_a_passage_whose_words_stand_in_three_sentences() -> None:
    found = _measured([])
    assert found[0].window > found[0].sentence * 0.5 > 0
    assert found[1].window == found[1].sentence == found[1].known == 0
    assert (found[0].best, found[0].none, found[0].beside) == (found[1].best, 0, 0)


def test_a_weak_link_and_one_beside_it_speak_against() -> None:
    none, weak, beside = (
        probabilities(_measured(links))[1] for links in ([], [Link(1, 3, 0.4)], [Link(0, 0, 0.9)])
    )
    assert none > max(beside, weak)


def test_what_nothing_answers_is_only_here_and_a_weak_link_leaves_it_open() -> None:
    compared = compare(article_from_sentences(STORY), article_from_sentences(OTHERS))
    assert [only.passage for only in compared.only_left] == [1]
    assert 0 not in {only.passage for only in compared.only_left}


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_every_passage_is_linked_or_in_one_of_the_lists(
    lefts: list[str], rights: list[str]
) -> None:
    compared = compare(article_from_sentences(lefts), article_from_sentences(rights))
    for threshold in (0.5, 0.9):
        shown = compared.with_threshold(threshold)
        for side in Side:
            linked = {link.passage(side) for link in shown.links}
            only = {entry.passage for entry in shown.only_here(side)}
            others = {entry.passage for entry in shown.unmatched(side)}
            assert linked | only | others == {p.index for p in shown.article(side).body}
            assert not linked & only
            assert not only & others
            assert all(entry.coverage is Coverage.NONE for entry in shown.only_here(side))
            assert all((e.matched is None) == (e.partner is None) for e in shown.unmatched(side))


@settings(max_examples=30, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_sides_swaps_what_is_only_here(lefts: list[str], rights: list[str]) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    compared, swapped = compare(left, right), compare(right, left)
    assert [o.passage for o in compared.only_left] == [o.passage for o in swapped.only_right]
    assert [o.matched for o in compared.unmatched_left] == [
        o.matched for o in swapped.unmatched_right
    ]
