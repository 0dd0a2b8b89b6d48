"""Claims of whole articles: the same from either side, and untouched by what is unrelated."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison, compare
from newsdiff.divergence.model import Divergence, Severity

PAIRS = Path(__file__).parents[1] / "data" / "pairs"
TOPICS = sorted(path.name for path in PAIRS.iterdir() if path.is_dir())
UNRELATED = "Bees in the hills of Norvay make less honey in a wet spring, two beekeepers wrote."


def _text(topic: str, side: Side) -> str:
    return (PAIRS / topic / f"{side.value}.txt").read_text(encoding="utf-8")


@cache
def _compared(topic: str) -> Comparison:
    left, right = (article_from_text(_text(topic, side)) for side in Side)
    return compare(left, right)


def _claims(found: Comparison) -> list[tuple[str, str, str, str]]:
    """What is claimed: kind, severity and the words of both sides."""
    return sorted(_words(found, each) for each in found.shown_divergences)


def _words(found: Comparison, claim: Divergence) -> tuple[str, str, str, str]:
    spans = ((found.left.text, claim.left_span), (found.right.text, claim.right_span))
    left, right = (span.of(text) if span else "" for text, span in spans)
    return claim.kind.value, claim.severity.value, left, right


@pytest.mark.parametrize("topic", TOPICS)
def test_swapping_the_articles_swaps_the_claims(topic: str) -> None:
    swapped = compare(_compared(topic).right, _compared(topic).left)
    mirrored = sorted((kind, heavy, right, left) for kind, heavy, left, right in _claims(swapped))
    assert _claims(_compared(topic)) == mirrored
    for side in Side:
        here = [each.passage for each in _compared(topic).only_here(side)]
        assert here == [each.passage for each in swapped.only_here(side.other)]


@pytest.mark.parametrize("topic", TOPICS)
def test_an_unrelated_paragraph_changes_no_contradiction(topic: str) -> None:
    longer = article_from_text(f"{_text(topic, Side.RIGHT)}\n\n{UNRELATED}\n")
    found = compare(_compared(topic).left, longer)
    graves = [each for each in _claims(found) if each[1] == Severity.CONFLICT]
    assert graves == [each for each in _claims(_compared(topic)) if each[1] == Severity.CONFLICT]


@pytest.mark.parametrize("topic", TOPICS)
def test_an_article_against_itself_has_no_difference(topic: str) -> None:
    for side in Side:
        article = article_from_text(_text(topic, side))
        found = compare(article, article)
        assert found.conflicts == ()
        assert not found.only_here(Side.LEFT)
        assert not found.only_here(Side.RIGHT)
