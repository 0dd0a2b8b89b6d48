"""Why pages are refused, and short reports that are not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdiff.articles import Article, ReadError
from newsdiff.articles.block_pages import ADVICE
from newsdiff.articles.read import article_from_raw
from newsdiff.articles.sources import RawDocument

TITLE = "Ferry line to Oster reopens"
BRIEF = [
    "The ferry line between Elmsford and Oster reopened on Friday after two months of repairs.",
    "The harbour office said that 212 passengers were on board the first boat that morning.",
]


def read(body: str, head: str = "", fetched: datetime | None = None) -> Article:
    page = f"<html><head><title>{TITLE} - Post</title>{head}</head><body>{body}</body></html>"
    return article_from_raw(RawDocument(page.encode(), "page.html", fetched=fetched))


def report(count: int) -> str:
    text = "".join(f"<p>{sentence}</p>" for sentence in BRIEF[:count])
    return f"<h1>{TITLE}</h1><article>{text}</article>"


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize(
    "around",
    [
        '<form id="respond"><textarea></textarea><div class="g-recaptcha"></div></form>',
        '<div id="onetrust-consent-sdk"><p>We value your privacy</p><button>OK</button></div>',
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        '<div class="paywall-header-wrap"><a href="/login">Already a subscriber? Log in</a></div>',
        '<nav><a href="/s">Subscribe</a></nav><script src="https://hcaptcha.com/1/api.js"></script>',
    ],
)
def test_a_short_report_is_read_whatever_stands_around_it(around: str, count: int) -> None:
    for page in (around + report(count), report(count) + around):
        article = read(page)
        assert article.title == TITLE
        assert [p.span.of(article.text) for p in article.paragraphs[1 : count + 1]] == BRIEF[:count]


def test_a_report_that_says_it_is_not_free_is_read_if_it_is_whole() -> None:
    data = '{"@type":"NewsArticle","isAccessibleForFree":"False"}'
    assert read(report(2), f'<script type="application/ld+json">{data}</script>').body


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (
            "<p>Checking your browser before accessing post.example. Please wait a moment.</p>",
            "proof",
        ),
        ("<h1>One more step</h1><p>Please verify you are human. It takes a second.</p>", "proof"),
        (
            "<h1>Not found</h1><p>The page you are looking for was not found. Try another.</p>",
            "no such",
        ),
        ("<div id='root'></div><noscript>Please enable JavaScript.</noscript>", "JavaScript"),
        ("<h1>Before you continue to Post</h1><p>We use cookies. You can choose.</p>", "consent"),
        (report(2) + "<h2>Subscribe to continue reading</h2>", "subscribers"),
        (
            f"<h1>{TITLE}</h1><p>The line between Elmsford and …</p><p class='paywall'>Join</p>",
            "subscribers",
        ),
        ("<p>Hello</p>", "no story"),
    ],
)
def test_pages_without_a_story(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as saved:
        read(body)
    assert ADVICE not in str(saved.value)
    with pytest.raises(ReadError, match=reason) as fetched:
        read(body, fetched=datetime(2024, 3, 5, tzinfo=UTC))
    assert ADVICE in str(fetched.value)
