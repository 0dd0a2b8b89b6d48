"""Passages tile paragraphs, paragraphs tile the text, whatever the text is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles import (
    Article,
    article_from_sentences,
    article_from_text,
    with_furniture,
)

LINE = st.text(alphabet="ab AB.!?…“”()[]1—,:\t\x1b\u200b\u0301é中ب", max_size=60)
TEXT = st.lists(LINE | st.sampled_from(["", "Advertisement", "Share this", "A title"]), max_size=12)


def assert_tiled(article: Article) -> None:
    at = 0
    for index, paragraph in enumerate(article.paragraphs):
        assert paragraph.index == index
        assert article.text[at : paragraph.span.start].strip() == ""
        inside = paragraph.span.start
        passages = article.passages[paragraph.first : paragraph.last]
        assert passages
        for passage in passages:
            assert passage.paragraph == index
            assert article.text[inside : passage.span.start].strip() == ""
            assert passage.span.of(article.text).strip() == passage.span.of(article.text) != ""
            inside = passage.span.end
        assert article.text[inside : paragraph.span.end].strip() == ""
        at = paragraph.span.end
    assert article.text[at:].strip() == ""
    assert [p.index for p in article.passages] == list(range(len(article.passages)))


@given(TEXT)
def test_every_text_is_tiled(lines: list[str]) -> None:
    assert_tiled(article_from_text("\n".join(lines)))


@given(TEXT, st.text(max_size=20))
def test_a_given_title_stands_on_top(lines: list[str], title: str) -> None:
    article = article_from_text("\n".join(lines), title=title)
    assert_tiled(article)
    if title.isalpha() and title.isascii():
        top = [article.passage_text(p.index) for p in article.passages[:6]]
        assert any(title.casefold() == line.casefold() for line in top)


@given(st.lists(st.text(alphabet="ab .\n“”", max_size=20), max_size=6))
def test_sentences_stay_what_they_are(sentences: list[str]) -> None:
    article = article_from_sentences(sentences)
    assert [article.passage_text(index) for index in range(len(sentences))] == sentences


def test_furniture_counts_for_the_story_when_kept() -> None:
    text = "A title of it\n\nThe story goes on and on, and it ends.\n\nAdvertisement"
    article = article_from_text(text)
    kept = with_furniture(article, kept=True)
    assert len(article.body) == 2
    assert len(kept.body) == 3
    assert kept.text == article.text
    assert kept == article_from_text(text, keep_furniture=True)
    assert with_furniture(kept, kept=False) == article


@pytest.mark.parametrize(
    ("text", "words"),
    [("A title\n\nThe story has six words here.", 8), ("标题在此\n\n我们同意。", 10)],
)
def test_words(text: str, words: int) -> None:
    assert abs(article_from_text(text).words - words) <= 2
