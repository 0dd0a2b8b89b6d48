"""What holds of links between any two texts, and what a reader would link in the samples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff.alignment.align import align, align_articles
from newsdiff.articles import article_from_text
from newsdiff.articles.model import PassageKind

SEEDS = Path(__file__).parents[2] / "seeds"
LEFT = SEEDS / "russia-us-relations.txt"
RIGHT = SEEDS / "russian-airstrikes-begin.txt"

TEMPLATE = """
Russian jets bombed targets near Homs on Wednesday. The general asked American forces to leave
Syrian airspace, officials confirmed; 24 people died according to a report, he said.
"""
VOCABULARY = TEMPLATE.split()
SENTENCE = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14).map(" ".join)
TEXT = st.lists(SENTENCE, max_size=9)


@settings(deadline=None, max_examples=60)
@given(TEXT, TEXT)
def test_swapping_the_sides_swaps_the_links(left: list[str], right: list[str]) -> None:
    there = {(link.left, link.right): link.score for link in align(left, right)}
    back = {(link.right, link.left): link.score for link in align(right, left)}
    assert there.keys() == back.keys()
    for pair, score in there.items():
        assert score == pytest.approx(back[pair], abs=1e-9)


@settings(deadline=None, max_examples=60)
@given(TEXT, TEXT)
def test_scores_are_probabilities_and_links_in_order(left: list[str], right: list[str]) -> None:
    links = align(left, right)
    pairs = [(link.left, link.right) for link in links]
    assert pairs == sorted(set(pairs))
    assert all(0 < link.score < 1 for link in links)
    assert links == align(left, right)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(max_size=40), max_size=6), st.lists(st.text(max_size=40), max_size=6))
def test_any_text_can_be_aligned(left: list[str], right: list[str]) -> None:
    for link in align(left, right):
        assert 0 <= link.left < len(left)
        assert 0 <= link.right < len(right)


def test_an_empty_side_has_no_links() -> None:
    assert align([], ["Jets bombed Homs."]) == ()
    assert align(["Jets bombed Homs."], []) == ()
    assert align([], []) == ()
    assert align(["", "  ", "—"], ["", "Jets bombed Homs."]) == ()


@pytest.mark.parametrize("path", [LEFT, RIGHT], ids=lambda path: path.stem)
def test_a_text_against_itself_links_every_sentence_to_itself(path: Path) -> None:
    article = article_from_text(path.read_text(encoding="utf-8"))
    scores = {(link.left, link.right): link.score for link in align_articles(article, article)}
    for passage in article.body:
        itself = scores[passage.index, passage.index]
        assert itself > 0.9
        others = [scores.get((passage.index, other.index), 0.0) for other in article.body]
        assert itself == max(others)


def test_an_unrelated_paragraph_changes_little() -> None:
    left = article_from_text(LEFT.read_text(encoding="utf-8"))
    right = article_from_text(RIGHT.read_text(encoding="utf-8"))
    lefts = [left.passage_text(passage.index) for passage in left.body]
    rights = [right.passage_text(passage.index) for passage in right.body]
    before = {(link.left, link.right): link.score for link in align(lefts, rights)}
    unrelated = ["A baker in Lyon sells bread with walnuts and figs.", "Her oven is a century old."]
    after = {(k.left, k.right): k.score for k in align(lefts, [*rights, *unrelated])}
    for pair, score in before.items():
        assert after.get(pair, 0.15) == pytest.approx(score, abs=0.12)
    assert not any(pair[1] >= len(rights) and score >= 0.5 for pair, score in after.items())


def test_the_samples_are_linked_where_a_reader_would() -> None:
    left = article_from_text(LEFT.read_text(encoding="utf-8"))
    right = article_from_text(RIGHT.read_text(encoding="utf-8"))
    linked = [
        (left.passage_text(link.left), right.passage_text(link.right))
        for link in align_articles(left, right)
        if link.score >= 0.4
    ]
    expected = [
        ("we request they leave", "we request they leave"),
        ("avoid Syrian airspace", "the request to leave Syrian airspace"),
        ("continue to fly missions over Iraq and Syria", "plans to conduct coalition"),
        ("did not honor the request", "have not changed their"),
        ("“deconflict” military operations", "to “deconflict” any overlapping"),
    ]
    for one, other in expected:
        assert any(one in a and other in b for a, b in linked), (one, other)


def test_what_was_set_aside_takes_no_part() -> None:
    left = article_from_text(LEFT.read_text(encoding="utf-8"))
    for link in align_articles(left, left):
        assert left.passages[link.left].kind is not PassageKind.CAPTION
        assert not left.passages[link.right].set_aside


def test_other_languages_are_linked_too() -> None:
    left = ["Russische Kampfjets bombardierten am Mittwoch Ziele bei Homs.", "Der Brotpreis stieg."]
    right = ["In Lyon backt man Brot.", "Am Mittwoch wurde Homs von russischen Jets bombardiert."]
    best = max(align(left, right), key=lambda link: link.score)
    assert (best.left, best.right) == (0, 1)
    assert best.score > 0.5


def test_scripts_without_spaces_are_linked_too() -> None:
    left = ["ロシア軍は水曜日にシリアで空爆を開始した。", "パンの値段が上がった。"]
    right = ["リヨンではパンを焼く。", "シリアでロシア軍の空爆が水曜日に開始された。"]
    best = max(align(left, right), key=lambda link: link.score)
    assert (best.left, best.right) == (0, 1)


def test_what_is_repeated_is_linked_in_order() -> None:
    said = "The mayor of Lanby closed the old bridge over the river."
    found = align([said] * 30, [said] * 40)
    assert len(found) == 40
    assert {(link.left, link.right) for link in found} >= {(0, 0), (29, 29), (29, 39)}
