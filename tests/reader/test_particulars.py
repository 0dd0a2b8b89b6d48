from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from newsdiff.articles.build import article_from_sentences
from newsdiff.reader.particulars import particulars, source_name

ARTICLE = article_from_sentences(["Four words are here.", "Two more."])


def test_everything_that_is_known() -> None:
    article = replace(ARTICLE, outlet="The Herald", byline="Ada Quill", date=date(2015, 9, 30))
    assert particulars(article).plain == "The Herald · Ada Quill · 30 September 2015 · 6 words"


def test_without_an_outlet_the_file_stands_for_it() -> None:
    assert source_name(replace(ARTICLE, origin="some/where/mill.txt")) == "mill.txt"


def test_a_page_is_named_by_its_host_and_says_when_it_was_fetched() -> None:
    fetched = datetime(2020, 5, 4, 9, 30, tzinfo=UTC)
    page = replace(ARTICLE, origin="https://news.example.com/a/b?c=d", fetched=fetched)
    assert particulars(page).plain == "news.example.com · fetched 2020-05-04 09:30 · 6 words"


def test_without_anything_it_is_untitled() -> None:
    assert particulars(ARTICLE).plain == "untitled · 6 words"


def test_names_are_shown_literally() -> None:
    assert "[/b]" in particulars(replace(ARTICLE, outlet="[/b]")).plain
