"""The two sample articles, read as a careful reader reads them."""

from __future__ import annotations

import pytest

from newsdiff.articles import Article, PassageKind, read_article
from newsdiff.resources import sample_articles

LEFT, RIGHT = sample_articles()


@pytest.fixture(scope="module")
def left() -> Article:
    return read_article(LEFT)


@pytest.fixture(scope="module")
def right() -> Article:
    return read_article(RIGHT)


def of_kind(article: Article, kind: PassageKind) -> list[str]:
    return [p.span.of(article.text) for p in article.passages if p.kind is kind]


def test_titles(left: Article, right: Article) -> None:
    assert left.title.startswith("Russia And U.S. Relations Complicated")
    assert right.title == "Russian airstrikes begin – Stay out of our way"


def test_furniture_of_the_left_article(left: Article) -> None:
    assert of_kind(left, PassageKind.FURNITURE) == [
        "[Photo by Sean Gallup/Getty Images]",
        "Share this article: Russia And U.S. Relations Complicated By Putin Airstrikes On ISIS "
        "In Syria",
        "More from Inquisitr",
    ]


def test_captions_and_the_titles_of_their_pictures(left: Article) -> None:
    assert of_kind(left, PassageKind.CAPTION) == [
        "Obama and Putin meet at G20 in St. Petersburg 2013",
        "Obama and Putin meet at G20 in St. Petersburg 2013 (Photo by Getty Images)",
        "Obama Holds Bilateral Meeting With Russian President Putin At UN",
        "Vladimir Putin and Barack Obama meet at the U.N. (Photo by Chip Somodevilla/Getty Images)",
    ]


def test_the_question_to_the_reader_is_story(left: Article) -> None:
    assert left.body[-1].span.of(left.text).startswith("Do you think Russia")


def test_kinds_of_the_right_article(right: Article) -> None:
    assert of_kind(right, PassageKind.PULL_QUOTE) == [
        "“If you have forces in the area, we request they leave.” Russian General"
    ]
    assert of_kind(right, PassageKind.HEADING) == ["Who’s targeting who?"]
    quoted = of_kind(right, PassageKind.BLOCK_QUOTE)
    assert quoted[0].startswith("At the Pentagon")
    assert quoted[-1].startswith("Syrian rebels")
    assert len(quoted) == 4
    assert right.set_aside == ()


def test_sentences(left: Article, right: Article) -> None:
    assert len(left.passages) == 34
    assert len(right.passages) == 20
    assert left.passage_text(24) == (
        "He further requested U.S. aircraft avoid Syrian airspace during these missions.”"
    )


def test_the_text_is_the_file(left: Article, right: Article) -> None:
    assert left.text == LEFT.read_text(encoding="utf-8").strip("\n")
    assert right.text == RIGHT.read_text(encoding="utf-8").strip("\n")
    assert (left.replaced, right.replaced) == (0, 0)
