from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article
from newsdiff.reader.viewmodel.metadata_line import MetadataLine, metadata, source_name

ARTICLE = article_from_sentences(["Four words are here.", "Two more."])


def test_everything_that_is_known() -> None:
    article = replace(ARTICLE, outlet="The Herald", byline="Ada Quill", date=date(2015, 9, 30))
    assert metadata(article).plain == "The Herald · Ada Quill · 30 September 2015 · 6 words"


def test_without_an_outlet_the_file_stands_for_it() -> None:
    assert source_name(replace(ARTICLE, origin="some/where/mill.txt")) == "mill.txt"


def test_a_page_is_named_by_its_host_and_says_when_it_was_fetched() -> None:
    fetched = datetime(2020, 5, 4, 9, 30, tzinfo=UTC)
    page = replace(ARTICLE, origin="https://news.example.com/a/b?c=d", fetched=fetched)
    assert metadata(page).plain == "news.example.com · fetched 2020-05-04 09:30 · 6 words"


def test_without_anything_it_is_untitled() -> None:
    assert metadata(ARTICLE).plain == "untitled · 6 words"


def test_names_are_shown_literally() -> None:
    assert "[/b]" in metadata(replace(ARTICLE, outlet="[/b]")).plain


def test_of_two_articles_the_other_is_told_quietly() -> None:
    first, second = (replace(ARTICLE, outlet=name) for name in ("Herald", "Post"))
    line = MetadataLine().line([first, second], 60, read=1)
    assert line.plain == "Herald · 6 words  ↔  ┆ Post · 6 words"
    quiet = [span for span in line.spans if "not bold" in str(span.style)]
    assert [line.plain[span.start : span.end] for span in quiet] == ["Herald · 6 words"]


def test_what_does_not_fit_is_left_out_whole() -> None:
    assert MetadataLine().line([replace(ARTICLE, outlet="Herald")], 15).plain == "Herald"


def test_words_are_counted_once_for_each_article(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Article] = []

    def words(article: Article) -> int:
        counted.append(article)
        return 6

    monkeypatch.setattr(Article, "words", property(words))
    particulars_of_pair = MetadataLine()
    for width in (10, 20, 30):
        particulars_of_pair.line([ARTICLE], width)
    assert counted == [ARTICLE]


@pytest.mark.parametrize(
    ("width", "told"),
    [
        (60, "Herald · The mill burns down in Arlow · 30 September 2015"),
        (50, "Herald · The mill burns down in Arlow"),
        (30, "Herald · The mill burns down …"),
        (18, "Herald"),
    ],
)
def test_one_article_is_told_by_its_headline(width: int, told: str) -> None:
    article = replace(
        ARTICLE, outlet="Herald", title="The mill burns down in Arlow", date=date(2015, 9, 30)
    )
    assert MetadataLine().line([article], width).plain == told


def test_a_headline_goes_before_the_name_of_a_file() -> None:
    article = replace(ARTICLE, origin="some/where/mill.txt", title="The mill burns")
    assert MetadataLine().line([article], 40).plain == "The mill burns · mill.txt · 6 words"
