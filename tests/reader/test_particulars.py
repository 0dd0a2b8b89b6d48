from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsdiff.articles.build import article_from_sentences
from newsdiff.reader.widgets.particulars import particulars, source_name

ARTICLE = article_from_sentences(["Four words are here.", "Two more."])


def test_everything_that_is_known() -> None:
    article = replace(ARTICLE, outlet="The Herald", byline="Ada Quill", date=date(2015, 9, 30))
    assert particulars(article).plain == "The Herald · Ada Quill · 30 September 2015 · 6 words"


def test_without_an_outlet_the_file_stands_for_it() -> None:
    assert source_name(replace(ARTICLE, origin="some/where/mill.txt")) == "mill.txt"


def test_without_anything_it_is_untitled() -> None:
    assert particulars(ARTICLE).plain == "untitled · 6 words"


def test_names_are_shown_literally() -> None:
    assert "[/b]" in particulars(replace(ARTICLE, outlet="[/b]")).plain
