"""The overview's figures, on the small made-up pair and on bars of any shares."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Side, Span
from newsdiff.presentation.overview import Cover, bar, cover, overview
from newsdiff.presentation.side_names import side_names
from newsdiff.quotes.model import SourceKind
from tests.reader import made_up


def test_both_articles_are_covered_to_the_last_word() -> None:
    comparison = made_up.comparison()
    for side in Side:
        assert cover(comparison, side).words == comparison.article(side).words


def test_a_passage_that_both_have_whole_is_matched_whole() -> None:
    comparison = made_up.comparison()
    (conflict, same) = comparison.links
    found = cover(replace(comparison, links=(same,)), Side.RIGHT)
    words = "Ada Quill, the mayor, said: “We all saw the smoke at noon.”"
    assert comparison.right.passage_text(same.right) == words
    assert found == Cover(12, 0, comparison.right.words - 12)
    assert conflict.relation is Relation.CONFLICT


def test_words_shared_by_two_links_are_counted_once() -> None:
    comparison = made_up.comparison()
    shared = made_up.span_in(comparison.right.text, "destroyed the mill in Arlow")
    link = comparison.links[0]
    inside = Span(shared.start, shared.end - len(" in Arlow"))
    links = (
        replace(link, right_shared=(shared,)),
        Link(link.left + 1, link.right, 0.8, right_shared=(inside,)),
    )
    found = cover(replace(comparison, links=links), Side.RIGHT)
    assert found.matched == 5
    whole = "Ten people died when fire destroyed the mill in Arlow."
    assert found.partly == len(whole.split()) - 5


def test_only_words_in_quotation_marks_are_counted_as_quoted() -> None:
    found = overview(made_up.comparison())
    assert found.left.quoted[SourceKind.OFFICIAL] == 6
    assert found.kinds == [SourceKind.OFFICIAL]  # the witness is quoted indirectly


def test_only_who_has_a_name_is_said_to_be_heard_in_one_article_only() -> None:
    comparison = made_up.comparison()
    assert [each.name for each in overview(comparison).right.only_sources] == []
    named = replace(comparison.sources[1], anonymous=False, name="Bo Reed")
    sources = (comparison.sources[0], named)
    found = overview(replace(comparison, sources=sources))
    assert [each.name for each in found.right.only_sources] == ["Bo Reed"]
    assert found.left.only_sources == []


def test_swapping_the_sides_swaps_the_overview() -> None:
    comparison = made_up.comparison()
    found = overview(comparison)
    assert found.on(Side.LEFT) is found.left
    assert found.on(Side.RIGHT) is found.right
    assert found.right.name == "arlow-right"
    assert found.left.unmatched == len(comparison.only_left)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=6).filter(any), st.integers(0, 200))
def test_a_bar_fills_its_width(weights: list[int], width: int) -> None:
    shares = [weight / sum(weights) for weight in weights]
    cells = bar(shares, width)
    assert sum(cells) == width
    assert all(cells[i] == 0 for i, share in enumerate(shares) if share == 0)
    if width >= 2 * len(shares):
        assert all(cells[i] > 0 for i, share in enumerate(shares) if share > 0)


def test_two_articles_never_have_one_name() -> None:
    text = "A bridge fell.\n\nIt was old."
    left = article_from_text(text, origin="/tmp/a/bridge.txt")
    right = article_from_text(text, origin="/tmp/b/bridge.txt")
    assert side_names(left, right) == {Side.LEFT: "bridge (left)", Side.RIGHT: "bridge (right)"}
    post, herald = replace(left, outlet="The Post"), replace(right, outlet="Herald")
    assert list(side_names(post, herald).values()) == ["The Post", "Herald"]


def test_no_folder_and_no_endless_name_stands_in_a_title() -> None:
    text = "A bridge fell.\n\nIt was old."
    left = article_from_text(text, origin="/home/me/leaks/bridge.txt")
    outlet = "The Very Long Gazette of the Southern and Northern Counties"
    right = replace(article_from_text(text), outlet=outlet)
    names = side_names(left, right)
    assert names[Side.LEFT] == "bridge"
    assert names[Side.RIGHT] == "The Very Long Gazette…"
