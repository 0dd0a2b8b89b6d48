"""Saved pages of our own making, in the templates that news sites use, against their stories.

Each page in tests/data/pages has a text beside it: its headline and the paragraphs of its story, a
line each. `pytest -s` prints the figures of all pages together.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from newsdiff.articles import Article, PassageKind, read_article

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.html"))


def story_of(article: Article) -> list[str]:
    """The paragraphs of the article that take part in the comparison."""
    return [
        paragraph.span.of(article.text)
        for paragraph in article.paragraphs
        if not article.passages[paragraph.first].set_aside
    ]


def expected(page: Path) -> list[str]:
    return page.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


def score(found: list[str], wanted: list[str]) -> tuple[int, int, int]:
    """Words that both have, words found, words wanted."""
    ours, theirs = Counter(" ".join(found).split()), Counter(" ".join(wanted).split())
    return (ours & theirs).total(), ours.total(), theirs.total()


def test_there_are_enough_pages() -> None:
    assert len(PAGES) >= 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page(page: Path) -> None:
    article = read_article(page)
    assert story_of(article) == expected(page)
    assert article.title == expected(page)[0]
    assert article.passages[0].kind is PassageKind.HEADLINE
    assert article.replaced == 0


def test_figures_of_all_pages() -> None:
    scores = [score(story_of(read_article(page)), expected(page)) for page in PAGES]
    both, found, wanted = (sum(column) for column in zip(*scores, strict=True))
    print(f"\n{len(PAGES)} pages: precision {both / found:.4f}, recall {both / wanted:.4f}")
    assert both / found >= 0.99
    assert both / wanted >= 0.99
