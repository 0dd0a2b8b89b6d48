"""What reading a page costs, side by side with trafilatura alone in its fast mode, in one run.

    python -m benchmarks.pages [PAGE...]

Without files it makes pages of the kinds that news sites send: 170 of them, from lean to heavy,
with menus, scripts, linked data, adverts, boxes of other stories, comments and footers. It prints
the processor time of a page in both, the ratio of the sums, and how much of each story came back.
With files it reads those, and knows of no story. Both readers are warm before they are measured;
each page is read by both in turn, so that a busy machine hurts them alike.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

PAGES = 170
SEED = 5

WORDS = [
    "the",
    "harbour",
    "council",
    "ferry",
    "engineer",
    "repair",
    "winter",
    "bridge",
    "report",
    "mayor",
    "trader",
    "market",
    "board",
    "fare",
    "line",
    "port",
    "town",
    "river",
    "pier",
    "crown",
    "month",
    "vote",
    "plan",
    "cost",
    "boat",
    "railway",
    "station",
    "school",
    "union",
    "clerk",
    "of",
    "to",
    "in",
    "for",
    "on",
    "with",
    "by",
    "from",
    "that",
    "which",
    "after",
    "before",
    "would",
    "could",
    "said",
    "told",
    "asked",
    "closed",
    "opened",
    "paid",
    "built",
    "sold",
    "moved",
    "agreed",
    "refused",
    "small",
    "old",
    "new",
    "long",
    "second",
    "last",
    "public",
    "local",
]


def sentence(pick: random.Random, words: int) -> str:
    """Return a sentence of made prose."""
    text = " ".join(pick.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."


def links(pick: random.Random, count: int) -> str:
    """Return a menu."""
    items = "".join(
        f'<li class="menu-item menu-item-{n} depth-{n % 3}" data-track="nav:{n}">'
        f'<a href="/section/{n}" title="{pick.choice(WORDS)}">{pick.choice(WORDS)}</a></li>'
        for n in range(count)
    )
    return f'<nav class="site-nav" role="navigation"><ul class="menu">{items}</ul></nav>'


def cards(pick: random.Random, count: int) -> str:
    """Return boxes of other stories."""
    return "".join(
        f'<div class="related-card card-{n}"><a href="/s/{n}"><span class="thumb">'
        f'<img src="{n}.jpg"></span><h3>{sentence(pick, 8)}</h3></a>'
        f'<span class="meta"><i></i><b>{n} May</b></span></div>'
        for n in range(count)
    )


def paragraph(pick: random.Random) -> str:
    """Return a paragraph, now and then with a link, an emphasis or a span in it."""
    text = " ".join(sentence(pick, pick.randint(8, 26)) for _ in range(pick.randint(1, 4)))
    marks = ('<a href="/t/x">{}</a>', "<em>{}</em>", '<span class="hl"><span>{}</span></span>')
    words = text.split(" ")
    for _ in range(pick.randint(0, 3)):
        at = pick.randrange(len(words))
        words[at] = pick.choice(marks).format(words[at])
    return f'<p class="story-text" data-id="{pick.randrange(9999)}">{" ".join(words)}</p>'


def made_page(pick: random.Random) -> tuple[str, list[str]]:
    """Return a page and the plain paragraphs of its story."""
    weight = pick.choice((1, 1, 2, 3, 6))
    title = sentence(pick, 9).rstrip(".")
    story = [paragraph(pick) for _ in range(pick.randint(5, 40))]
    data = json.dumps(
        {"@type": "NewsArticle", "headline": title, "datePublished": "2024-03-05T08:00:00Z",
         "author": {"@type": "Person", "name": "Ada Quill"}}
    )  # fmt: skip
    script = "<script>" + "var a=function(b){return b+1};" * (300 * weight) + "</script>"
    style = "<style>" + ".a{color:red}" * (200 * weight) + "</style>"
    half = len(story) // 2
    advert = (
        '<div class="ad-slot" id="ad1"><div class="inner"><span>Advertisement</span></div></div>'
    )
    body = "".join(story[:half]) + advert + "".join(story[half:])
    comments = "".join(
        f'<div class="comment"><span>reader{n}</span><p>{sentence(pick, 14)}</p></div>'
        for n in range(5 * weight)
    )
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - Post</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Post">'
        f'<script type="application/ld+json">{data}</script>{style}{script}</head><body>'
        f"<header>{links(pick, 30 * weight)}</header><main><article><h1>{title}</h1>"
        f'<div class="byline">By Ada Quill</div><div class="article-body">{body}</div></article>'
        f'<aside class="sidebar">{cards(pick, 10 * weight)}</aside></main>'
        f'<section class="comments">{comments}</section><footer>{links(pick, 20 * weight)}</footer>'
        f"{script}</body></html>"
    )
    return page, story


def timed(read: Callable[[str], object], page: str) -> float:
    """Return the processor time of one reading, in milliseconds."""
    start = time.process_time()
    read(page)
    return 1_000 * (time.process_time() - start)


def main(files: list[str]) -> None:
    """Print the table."""
    import trafilatura

    from newsdiff.articles.html import html_parts
    from newsdiff.articles.read import article_from_raw
    from newsdiff.articles.sources import RawDocument

    pick = random.Random(SEED)
    made = [made_page(pick) for _ in range(PAGES)]
    pages = [Path(name).read_text("utf-8", "replace") for name in files] or [p for p, _ in made]

    def alone(page: str) -> object:
        return trafilatura.extract(page, fast=True)

    def article(page: str) -> object:
        return article_from_raw(RawDocument(page.encode("utf-8", "replace"), "page.html"))

    readers: dict[str, Callable[[str], object]] = {
        "trafilatura, fast": alone,
        "newsdiff, the story and its metadata": html_parts,
        "newsdiff, from bytes to an article": article,
    }
    for page in pages:
        for read in readers.values():
            read(page)
    times: dict[str, list[float]] = {name: [] for name in readers}
    for page in pages:
        for name, read in readers.items():
            times[name].append(timed(read, page))
    base = sum(times["trafilatura, fast"])
    print(f"{len(pages)} pages, milliseconds a page: mean, median, most; ratio of the sums")
    for name, each in times.items():
        mean, ratio = sum(each) / len(each), sum(each) / base
        print(f"{name:38} {mean:7.1f} {median(each):7.1f} {max(each):7.1f} {ratio:7.2f}")
    if not files:
        found = wanted = extra = 0
        for page, story in made:
            texts = [text for text, _ in html_parts(page)[0][1:]]
            found += len(set(texts) & {_plain(part) for part in story})
            wanted += len(story)
            extra += len(texts)
        print(f"paragraphs of the stories found: {found} of {wanted}; all paragraphs: {extra}")


def _plain(markup: str) -> str:
    import re

    return " ".join(re.sub(r"<[^>]*>", "", markup).split())


if __name__ == "__main__":
    main(sys.argv[1:])
