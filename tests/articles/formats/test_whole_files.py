"""A file in every format, of every story: title, byline, outlet, date, and the body once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsdiff.articles import Article, SeveralArticlesError, read_article, read_articles
from tests.articles.made_exports import EXPORTS, SEVERAL
from tests.articles.made_formats import AGENCIES, DOCUMENTS, FEEDS, MAILS, SAVED
from tests.articles.made_stories import STORIES, Maker, Story

FORMATS = {**SAVED, **MAILS, **DOCUMENTS, **AGENCIES, **FEEDS, **EXPORTS}

NO_BYLINE = {"eml", "latin.eml", "mbox", "rtf", "odt"}
"""Formats without a place for who wrote the story."""

NO_OUTLET = {
    *("rtf", "odt", "wordpress.json", "wallabag.json", "json-feed.json", "iptc-7901.txt"),
    "anpa.txt",
}
NO_DATE = {"rtf", "odt", "epub"}

STRAIGHT = str.maketrans("’“”–", '\'""-')


def read(folder: Path, name: str, make: Maker, story: Story) -> Article:
    path = folder / f"story.{name}"
    path.write_bytes(make(story))
    return read_article(path)


def names(byline: str) -> list[str]:
    return [name for name in re.split(r"; |, | and ", byline) if name]


def body_of(article: Article) -> list[str]:
    """Return the paragraphs of the story, without the title and what is set aside."""
    found: dict[int, list[str]] = {}
    for passage in article.body:
        if passage.kind != "headline":
            found.setdefault(passage.paragraph, []).append(article.passage_text(passage.index))
    return [" ".join(sentences) for sentences in found.values()]


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
@pytest.mark.parametrize(("name", "make"), FORMATS.items(), ids=FORMATS)
def test_a_story_in_a_format(tmp_path: Path, name: str, make: Maker, story: Story) -> None:
    article = read(tmp_path, name, make, story)
    assert article.title == story.title
    assert article.date == (None if name in NO_DATE else story.day)
    assert article.outlet == ("" if name in NO_OUTLET else story.outlet)
    assert names(article.byline) == ([] if name in NO_BYLINE else names(story.byline))
    told, expected = body_of(article), list(story.paragraphs)
    if name == "latin.eml":
        expected = [text.translate(STRAIGHT) for text in expected]
    assert told == expected


@pytest.mark.parametrize(("name", "make"), SEVERAL.items(), ids=SEVERAL)
def test_several_stories_in_one_export(tmp_path: Path, name: str, make: Maker) -> None:
    stories = [STORIES[each] for each in ("orchard", "library", "court")]
    path = tmp_path / f"several.{name}"
    path.write_bytes(make(*stories))  # type: ignore[call-arg]
    with pytest.raises(SeveralArticlesError, match="this holds 3 articles"):
        read_article(path)
    articles = read_articles(path)
    assert [article.title for article in articles] == [story.title for story in stories]
    assert [article.outlet for article in articles] == [story.outlet for story in stories]
    assert [body_of(article) for article in articles] == [list(s.paragraphs) for s in stories]
    assert articles[1].origin == f"{path}#2"
    assert read_article(f"{path}#2") == articles[1]
