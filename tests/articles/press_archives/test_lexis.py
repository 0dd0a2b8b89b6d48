"""Exports of Lexis beyond the usual: other languages, PDF, corrections, missing fields."""

from __future__ import annotations

from datetime import date
from textwrap import wrap

import pytest

from newsdiff.articles import Article, ReadError
from newsdiff.articles.model import PassageKind
from newsdiff.articles.read import article_from_raw
from newsdiff.articles.sources import RawDocument
from tests.articles.made_documents import line, pdf
from tests.articles.made_exports import uni_cover, uni_lines
from tests.articles.made_stories import STORIES

GERMAN = """
                               1 of 1 DOCUMENTS

                                 Elbtaler Bote

                     27. Februar 2012 Montag 9:50 PM GMT+1

Fähre fährt wieder

AUTOR: Jana Roth

RUBRIK: WIRTSCHAFT; S. 4

LÄNGE: 285 Wörter

HIGHLIGHT: Nach zwei Monaten legt das erste Boot ab.

Die Fähre nach Oster fährt seit Freitag wieder, teilte das Hafenamt mit.

„Wir haben lange gewartet“, sagte ein Fahrgast der Zeitung am Kai.

UPDATE: 28. Februar 2012

SPRACHE: GERMAN; DEUTSCH

                      Copyright 2012 Elbtaler Verlag
                           Alle Rechte vorbehalten
"""

CORRECTED = """
1 of 1 DOCUMENTS

Copyright 2020 The Hill Company
All Rights Reserved

The Hill Times

March 3, 2020 Tuesday

Ferry reopens

LENGTH: 40 words

The ferry to Oster reopened on Friday, the harbour office said in a statement.

Freight follows next week.

CORRECTION-DATE: March 5, 2020

CORRECTION: An earlier version named the wrong town.

LOAD-DATE: March 6, 2020
"""


def read(text: str | bytes, name: str = "a.txt") -> Article:
    return article_from_raw(RawDocument(text.encode() if isinstance(text, str) else text, name))


def story(article: Article) -> list[str]:
    return [article.passage_text(p.index) for p in article.body if p.kind != "headline"]


def test_labels_in_another_language() -> None:
    article = read(GERMAN)
    assert article.title == "Fähre fährt wieder"
    assert (article.outlet, article.byline) == ("Elbtaler Bote", "Jana Roth")
    assert (article.date, article.language) == (date(2012, 2, 27), "de")
    assert story(article) == [
        "Nach zwei Monaten legt das erste Boot ab.",
        "Die Fähre nach Oster fährt seit Freitag wieder, teilte das Hafenamt mit.",
        "„Wir haben lange gewartet“, sagte ein Fahrgast der Zeitung am Kai.",
    ]


def test_a_correction_stays_and_a_notice_above_does_not() -> None:
    article = read(CORRECTED)
    assert (article.title, article.outlet) == ("Ferry reopens", "The Hill Times")
    assert article.date == date(2020, 3, 3)
    text = article.text
    assert "An earlier version named the wrong town." in text
    assert not any(word in text for word in ("Copyright", "LOAD-DATE", "March", "LENGTH"))


def test_an_export_as_pdf() -> None:
    told = STORIES["library"]
    drawn, height = b"", 780
    for group in uni_lines(told):
        for piece in wrap(group, 85):
            drawn += line(piece, height)
            height -= 12
        height -= 10
    article = read(pdf(drawn), "a.pdf")
    assert (article.title, article.outlet) == (told.title, told.outlet)
    assert (article.byline, article.date) == (told.byline, told.day)
    assert story(article)[0] == told.paragraphs[0]
    kinds = {article.passage_text(p.index): p.kind for p in article.passages}
    assert kinds["Trees in the frost. Photo: Sam Reed"] is PassageKind.CAPTION


def test_a_title_on_the_cover_is_not_the_article() -> None:
    told = STORIES["court"]
    article = read("\n\n".join([*uni_cover([told]), *uni_lines(told)]))
    assert article.text.count(told.title) == 1
    assert "Search Terms" not in article.text


@pytest.mark.parametrize(
    "text",
    [
        "Vote 3 of 4\n\nThe council votes again.\n\n3 of 4 documents\n\nThey were found on Monday.",
        "Body found\n\nBody\n\nThe police found a body in the river on Sunday.\n\nEnd of Document",
        "HD television\n\nHD sets are cheap, a shop said.\n\nTD Bank said so, too.",
    ],
)
def test_other_texts_with_such_words_are_read_whole(text: str) -> None:
    try:
        article = read(text)
    except ReadError:
        pytest.fail("refused")
    for words in text.split("\n\n"):
        assert words in article.text
