"""Fields that formats have in forms of their own, and what must not be made of them."""

from __future__ import annotations

import json
from datetime import date
from email.message import EmailMessage

import pytest

from newsdiff.articles import Article
from newsdiff.articles.read import article_from_raw
from newsdiff.articles.sources import RawDocument
from tests.articles.made_formats import mail, mhtml, newsml_g2, odt, rss
from tests.articles.made_stories import STORIES

STORY = STORIES["library"]
TEXT = "\n\n".join(STORY.paragraphs)


def read(data: bytes, name: str = "a") -> Article:
    return article_from_raw(RawDocument(data, name))


@pytest.mark.parametrize("prefix", ["Fwd: ", "FW: ", "Re: ", "WG: AW: "])
def test_a_subject_is_without_what_programs_put_before_it(prefix: str) -> None:
    data = mail(STORY).replace(b"Subject: ", f"Subject: {prefix}".encode())
    assert read(data).title == STORY.title


def test_a_mail_from_a_person_names_no_outlet() -> None:
    data = mail(STORY).replace(b"List-Unsubscribe", b"X-Other")
    assert read(data).outlet == ""


def test_the_text_of_a_mail_is_taken_where_its_page_says_nothing() -> None:
    message = EmailMessage()
    message["Subject"], message["Message-ID"] = STORY.title, "<1@x>"
    message.set_content(TEXT)
    message.add_alternative("<html><body><img src='x'></body></html>", subtype="html")
    assert STORY.paragraphs[1] in read(message.as_bytes()).text


def test_the_day_of_saving_is_no_date_of_the_article() -> None:
    page = mhtml(STORY)
    start, end = page.index(b'<meta property=3D"article'), page.index(b"<link rel")
    assert read(page[:start] + page[end:]).date is None


def test_the_address_of_a_saved_page_is_known() -> None:
    assert read(mhtml(STORY)).address == STORY.address


def test_creators_are_the_byline_where_there_is_none() -> None:
    data = newsml_g2(STORY).replace(
        b"<by>By Callum Reyes</by>", b"<creator qcode='c:1'><name>Callum Reyes</name></creator>"
    )
    assert read(data).byline == "Callum Reyes"


def test_the_author_of_a_feed_in_its_oldest_form() -> None:
    data = rss(STORY).replace(
        b"<dc:creator>Callum Reyes</dc:creator>", b"<author>c@x.example (Callum Reyes)</author>"
    )
    assert read(data).byline == "Callum Reyes"


def test_what_was_struck_out_and_noted_in_a_text_document_is_left_out() -> None:
    text = read(odt(STORY), "a.odt").text
    assert "taken out" not in text
    assert "Check this" not in text
    assert "Sub editor" not in text


@pytest.mark.parametrize(
    "record",
    [
        {"title": "T", "maintext": TEXT, "date_publish": "2024-02-14 10:00", "authors": ["A Bo"]},
        {"results": [{"webTitle": "T", "webPublicationDate": "2024-02-14T10:00:00Z",
                      "fields": {"bodyText": TEXT, "byline": "A Bo"}}]},
        {"data": {"article": {"headline": "T", "body": TEXT, "author": {"name": "A Bo"},
                              "published": "2024-02-14"}}},
    ],
)  # fmt: skip
def test_records_of_other_programs(record: dict[str, object]) -> None:
    article = read(json.dumps(record).encode())
    assert (article.title, article.byline, article.date) == ("T", "A Bo", date(2024, 2, 14))
