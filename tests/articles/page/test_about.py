"""Headlines, bylines, outlets, days and addresses of pages; none of them invented."""

from __future__ import annotations

from datetime import date

import pytest

from newsdiff.articles.html import html_parts
from newsdiff.articles.metadata import Metadata

TEXT = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry line between Elmsford and Oster reopened on Friday after two months.",
        "The harbour office said that 212 passengers were on board the first boat.",
        "The engineer of the port said that the repairs cost a third more than planned.",
    )
)
TITLE = "Ferry line to Oster reopens"


def about(
    head: str, above: str = f"<h1>{TITLE}</h1>", below: str = "", story: str = TEXT
) -> Metadata:
    source = (
        f"<html><head>{head}</head><body>{above}<article>{story}</article>{below}</body></html>"
    )
    return html_parts(source)[1]


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


SITE = '<meta property="og:site_name" content="{}">'


@pytest.mark.parametrize(
    ("head", "above", "title"),
    [
        (
            f"<title>{TITLE} - Post</title>",
            f"<header><h1 class=logo>The Post Logo</h1></header><h2>{TITLE}</h2>",
            TITLE,
        ),
        (f"<title>{TITLE} | Post</title>", f"<h1>Harbour</h1><h2>{TITLE}</h2>", TITLE),
        (
            "<title>Ferry: boats sail again | Post</title>"
            '<meta property="og:title" content="You won’t believe this boat">',
            f"<h1>{TITLE}</h1>",
            TITLE,
        ),
        (
            f"<title>Post | the port’s paper: {TITLE}</title>"
            + SITE.format("Post | the port’s paper"),
            "",
            TITLE,
        ),
        (f"<title>Opinion | {TITLE} - The Harbour Post</title>", "", TITLE),
        (
            f"<title>{TITLE} - Marrick 80/90 - Old times</title>"
            + SITE.format("Marrick 80/90 - Old times"),
            "",
            TITLE,
        ),
        (f"<title>{TITLE}</title>", "", TITLE),
        ("<title>Port – the end of the line</title>", "", "Port – the end of the line"),
        ("<title>Post</title>", f"<h1>{TITLE}<br>after repairs</h1>", f"{TITLE} after repairs"),
        (
            "<title>Post</title>" + linked(f'{{"@type":"NewsArticle","headline":"{TITLE}"}}'),
            "",
            TITLE,
        ),
        (
            f"<title>{TITLE} - Post</title>",
            f"<h1>{TITLE}</h1><aside><h2>Follow us on Twitter</h2></aside>",
            TITLE,
        ),
    ],
)
def test_headline(head: str, above: str, title: str) -> None:
    assert about(head, above).title == title


GRAPH = (
    '{"@graph":[{"@type":"NewsArticle","headline":"x","author":{"@id":"#1"}},'
    '{"@type":"Person","@id":"#1","name":"Ada Quill"},'
    '{"@type":"Person","@id":"#2","name":"Web Master"}]}'
)


@pytest.mark.parametrize(
    ("head", "above", "below", "byline"),
    [
        ('<meta name="author" content="Bruce Y. Osk">', "", "", "Bruce Y. Osk"),
        (
            '<meta name="author" content="admin">',
            '<p class="byline">By Ada Quill</p>',
            "",
            "Ada Quill",
        ),
        ("", '<div class="byline">Ada Quill Tuesday, June 4, 2024</div>', "", "Ada Quill"),
        (
            "",
            "<p class=byline>By <a rel=author>Ada Quill</a> in Elm"
            " and <a>Jon van der Holt</a> in Oster</p>",
            "",
            "Ada Quill and Jon van der Holt",
        ),
        (
            '<meta name="author" content="Ada Quill">',
            '<p class="byline">By Ada Quill and Ona Lidd</p>',
            "",
            "Ada Quill and Ona Lidd",
        ),
        (
            "",
            "",
            '<aside><div class="author">Jonas Feld</div><a href="#">Fares rise</a></aside>',
            "",
        ),
        ("", "", '<div class="related"><span class="author">Jonas Feld</span></div>', ""),
        (linked(GRAPH), "", "", "Ada Quill"),
        (
            linked('{"@type":"Article","author":["Ada Quill",{"name":"Ona Lidd"}]}'),
            "",
            "",
            "Ada Quill and Ona Lidd",
        ),
        ('<meta property="article:author" content="https://www.example.org/adaquill">', "", "", ""),
    ],
)
def test_byline(head: str, above: str, below: str, byline: str) -> None:
    assert about(head, f"<h1>{TITLE}</h1>{above}", below).byline == byline


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        (
            '<meta property="article:published_time" content="2024-03-05T08:00:00Z">',
            "",
            date(2024, 3, 5),
        ),
        ('<meta name="pubdate" content="2024-06-04 18:01:25 EST">', "", date(2024, 6, 4)),
        ('<meta name="date" content="20240305">', "", date(2024, 3, 5)),
        ('<meta name="dc.date" content="March 5, 2024">', "", date(2024, 3, 5)),
        (
            linked('{"@type":"NewsArticle","datePublished":"2024-03-05T08:00"}'),
            "",
            date(2024, 3, 5),
        ),
        (
            '<link rel="canonical" href="https://post.example/2024/mar/05/ferry">',
            "",
            date(2024, 3, 5),
        ),
        (
            '<link rel="canonical" href="https://post.example/news/2024/03/05/ferry">',
            "",
            date(2024, 3, 5),
        ),
        ("", "<p class=dateline>Tuesday 5 March 2024 09.15 GMT</p>", date(2024, 3, 5)),
        (
            "",
            '<div class="byline">By Ada Quill | March 5, 2024 | 3 min read</div>',
            date(2024, 3, 5),
        ),
        ("", '<time class="posted" datetime="2024-03-05">an hour ago</time>', date(2024, 3, 5)),
        ("", '<aside><time class="published" datetime="2024-03-05">5 May</time></aside>', None),
        ("", "", None),
        ('<link rel="canonical" href="https://post.example/1234567/ferry-2015">', "", None),
        ('<meta name="copyright" content="2022 Post">', "", None),
    ],
)
def test_day(head: str, above: str, day: date | None) -> None:
    assert about(head, f"<h1>{TITLE}</h1>{above}").date == day


@pytest.mark.parametrize(
    "told",
    [
        "<p>The hall, which cost 2015 euros a month, was built on May 3, 1986, the clerk said.</p>",
        "<p>It began on <time datetime='2019-05-01'>1 May 2019</time>, the report says.</p>",
        "<p>Sales fell in 2012<sup>1</sup> and rose in 2019, said the port.</p>",
    ],
)
def test_a_day_that_the_story_tells_of_is_none(told: str) -> None:
    assert (
        about("", story=TEXT + told, below="<footer>© 2014 Post, 1 January 2022</footer>").date
        is None
    )
    assert about("", story=told + TEXT).date is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (SITE.format("The Harbour Post"), "The Harbour Post"),
        (SITE.format("Copyright 2014"), "post.example"),
        (SITE.format("https://www.post.example"), "post.example"),
        (
            linked('{"@type":"NewsArticle","headline":"x","publisher":{"name":"Harbour Post"}}'),
            "Harbour Post",
        ),
        (f"<title>{TITLE} - The Harbour Post</title>", "The Harbour Post"),
        ("", "post.example"),
    ],
)
def test_outlet(head: str, outlet: str) -> None:
    canonical = '<link rel="canonical" href="https://www.post.example/ferry">'
    assert about(head + canonical).outlet == outlet


@pytest.mark.parametrize(
    "archive",
    [
        "https://web.archive.org/web/20251111093015",
        "http://web.archive.org/web/2019id_",
        "https://archive.ph/20240305",
    ],
)
def test_an_archived_page_keeps_its_own_address_and_outlet(archive: str) -> None:
    own = "https://www.post.example/2024/03/05/ferry"
    found = about(f'<link rel="canonical" href="{archive}/{own}">')
    assert (found.address, found.outlet, found.date) == (own, "post.example", date(2024, 3, 5))


def test_data_that_is_anything_is_no_data() -> None:
    for data in (
        "[" * 5_000,
        '{"a":' * 5_000,
        "null",
        "[1,2]",
        '{"@type":["NewsArticle"],"author":{"@id":"#a"}}',
        '{"@type":5}',
        "",
    ):
        assert about(linked(data)).byline == ""


def test_the_house_that_holds_the_rights_is_no_author() -> None:
    person = linked('{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ann Bell"}}')
    house = '<meta name="author" content="Marn & Lund">'
    rights = '<meta name="copyright" content="Copyright (c) Marn & Lund 2019">'
    assert about(person + house + rights).byline == "Ann Bell"
    assert about('<meta name="author" content="Ann Bell">' + rights).byline == "Ann Bell"
    alone = '<meta name="copyright" content="© Ann Bell">'
    assert about('<meta name="author" content="Ann Bell">' + alone).byline == "Ann Bell"
