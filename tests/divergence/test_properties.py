"""What holds for any two articles: symmetry, and no effect of what is unrelated."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from newsdiff.actors.find import find_actors
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article, Side
from newsdiff.comparison import compare
from newsdiff.divergence.model import Divergence
from newsdiff.divergence.only_here import SURE
from newsdiff.divergence.reading.article import read
from newsdiff.divergence.relate import relate
from newsdiff.quotes.find import find_quotes
from tests.divergence.material import TEXTS, UNRELATED, all_links

Related = tuple[tuple[Link, ...], tuple[Divergence, ...]]


def _related(left: Article, right: Article, links: list[Link]) -> Related:
    """Relate linked passages with the actors and quotes that are found in the articles."""
    actors = find_actors(left, right)
    readings = (
        read(article, side, actors, find_quotes(article.text, side, article.passages, actors))
        for article, side in ((left, Side.LEFT), (right, Side.RIGHT))
    )
    return relate(*readings, links)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_sides_mirrors_relations_and_divergences(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    links, found = _related(left, right, all_links(left, right))
    mirrored, found_mirrored = _related(right, left, all_links(right, left))
    there = {(link.right, link.left): link for link in mirrored}
    for link in links:
        other = there[link.left, link.right]
        assert link.relation is other.relation
        for side in Side:
            assert link.shared(side) == other.shared(side.other)
            assert link.differs(side) == other.differs(side.other)
    assert Counter(
        (d.left, d.right, d.kind, d.severity, d.left_span, d.right_span) for d in found
    ) == Counter(
        (d.right, d.left, d.kind, d.severity, d.right_span, d.left_span) for d in found_mirrored
    )


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_an_unrelated_paragraph_changes_no_other_links_relation(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    longer = article_from_sentences([*rights, UNRELATED])
    links = all_links(left, right)
    before, after = _related(left, right, links), _related(left, longer, links)
    assert [link.relation for link in before[0]] == [link.relation for link in after[0]]
    assert before[1] == after[1]


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_a_text_against_itself_is_all_verbatim(lines: list[str]) -> None:
    compared = compare(article_from_sentences(lines), article_from_sentences(lines))
    itself = [link for link in compared.links if link.left == link.right]
    assert len(itself) == len(lines)
    assert {link.relation for link in itself} == {Relation.VERBATIM}
    assert not [d for d in compared.divergences if d.left == d.right]


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_an_empty_side_has_no_links_and_no_divergences(lines: list[str]) -> None:
    compared = compare(article_from_sentences(lines), article_from_sentences([]))
    assert compared.links == compared.divergences == compared.quote_pairs == ()
    assert len(compared.only_left) + len(compared.unmatched_left) == len(lines)
    assert all(only.probability > SURE for only in compared.only_here(Side.LEFT))


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_sides_mirrors_the_quotations_of_both(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = article_from_sentences(lefts), article_from_sentences(rights)
    compared, swapped = compare(left, right), compare(right, left)
    here = Counter(
        (
            compared.quotes[pair.left].span,
            compared.quotes[pair.right].span,
            pair.same_speaker,
            tuple((edit.left, edit.right) for edit in pair.edits),
        )
        for pair in compared.quote_pairs
    )
    there = Counter(
        (
            swapped.quotes[pair.right].span,
            swapped.quotes[pair.left].span,
            pair.same_speaker,
            tuple((edit.right, edit.left) for edit in pair.edits),
        )
        for pair in swapped.quote_pairs
    )
    assert here == there
