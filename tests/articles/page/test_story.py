"""Whole stories out of pages: other containers, boxes, lists, tables and posts."""

from __future__ import annotations

import pytest

from newsdiff.articles.blocks import Part
from newsdiff.articles.html import FOLDED, NOT_WHOLE, html_parts
from newsdiff.articles.model import PassageKind

P = [
    "The ferry line between Elmsford and Oster reopened on Friday after two months of repairs.",
    "The harbour office said that 212 passengers were on board the first boat that morning.",
    "Nobody could say when the freight boats would sail again, or who would pay for the delay.",
    "The engineer of the port said that the repairs cost a third more than had been planned.",
    "The town council will meet on Monday to discuss the fares for the rest of the winter.",
    "Two members of the council have asked for a report on how the pier was left to rot.",
]
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
FOOT = (
    '<footer><p>© Harbour Post. All rights reserved.</p><p><a href="/terms">Terms</a></p></footer>'
)
TITLE = "Ferry line to Oster reopens"


def page(body: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><title>{TITLE} - Harbour Post</title>{head}</head>"
        f"<body>{MENU}<h1>{TITLE}</h1>{body}{FOOT}</body></html>"
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def story(body: str) -> list[str]:
    """The paragraphs of the story in a page, what is furniture left out."""
    parts, metadata = html_parts(page(body))
    assert metadata.title == TITLE
    assert parts[0] == (TITLE, PassageKind.HEADLINE)
    return [text for text, kind in parts[1:] if kind is not PassageKind.FURNITURE]


def kinds(parts: list[Part]) -> list[PassageKind | None]:
    return [kind for _, kind in parts]


@pytest.mark.parametrize("tag", ["div", "section", "article"])
@pytest.mark.parametrize("hint", ["body", "story-part x1", "post-content"])
def test_later_containers(tag: str, hint: str) -> None:
    advert = '<div class="ad ad-slot"><span>Advertisement</span></div>'
    halves = [f'<{tag} class="{hint}">{paragraphs(*P[at : at + 2])}</{tag}>' for at in (0, 2, 4)]
    assert story(f'<div class="wrap">{advert.join(halves)}</div>') == P


@pytest.mark.parametrize(
    ("box", "texts"),
    [
        (
            "<ul><li>No lorries from Friday.</li><li>Boats at noon</li></ul>",
            ["No lorries from Friday.", "Boats at noon"],
        ),
        ("<ol><li>First, the pier.</li></ol>", ["First, the pier."]),
        ("<dl><dt>Fare</dt><dd>Two crowns for all.</dd></dl>", ["Fare", "Two crowns for all."]),
        (
            "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Friday</td><td>12</td></tr></table>",
            ["Day | Boats", "Friday | 12"],
        ),
        ("<blockquote>“No.”</blockquote>The clerk left.", ["“No.”", "The clerk left."]),
        (
            '<div class="related-quote"><p>“We lost it all,” a trader said.</p></div>',
            ["“We lost it all,” a trader said."],
        ),
        (
            '<aside class="pullquote"><p>“I stayed,” said Ona Lidd, a nurse.</p></aside>',
            ["“I stayed,” said Ona Lidd, a nurse."],
        ),
        (
            '<div class="tweet"><a href="#"><p>We will sail again by May.</p></a></div>',
            ["We will sail again by May."],
        ),
        (
            "<details><summary>More</summary><p>The pier was built in 1911.</p></details>",
            ["The pier was built in 1911."],
        ),
    ],
)
@pytest.mark.parametrize("wrap", ["{}", "<article>{}</article>", '<div class="text">{}</div>'])
def test_boxes_between_paragraphs(box: str, texts: list[str], wrap: str) -> None:
    found = story(wrap.format(paragraphs(*P[:3]) + box + paragraphs(*P[3:])))
    for text in texts:
        assert text in found
    assert [text for text in found if text in P] == P


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        ("began at <time datetime='2020-01-01'>noon</time> on Friday", "began at noon on Friday"),
        ("the <button>harbour master</button> resigned", "the harbour master resigned"),
        (
            "fell to <output>12</output> in <math><mn>2019</mn></math> or so",
            "fell to 12 in 2019 or so",
        ),
        ("said <q>never</q> twice", "said “never” twice"),
        ("“We said <q>no</q>”", "“We said ‘no’”"),
        ("voted <del>8 to 5</del><ins>9 to 4</ins>", "voted 9 to 4"),
        (
            "made 12 million<sup>1</sup> in 2019<sup><a href='#n'>2</a></sup>",
            "made 12 million in 2019",
        ),
        ("has 12 m<sup>2</sup>", "has 12 m²"),
        (
            "the <span class='share'>share</span> of <span class='author'>Ona Lidd</span>",
            "the share of Ona Lidd",
        ),
        ("a <b>bold</b>, <i>slanted</i> word", "a bold, slanted word"),
        ("one<br>two", "one"),
    ],
)
def test_words_stay_in_their_sentences(inline: str, text: str) -> None:
    found = story(f"<article>{paragraphs(*P[:2])}<p>It {inline}.</p>{paragraphs(*P[2:])}</article>")
    assert any(text in line for line in found), found


def test_words_are_kept_apart_where_blocks_meet() -> None:
    span = '<span style="display:block">'
    boxes = f"<p>{span}Pier one: 9 cracks</span>{span}Pier two: 4 cracks</span></p>"
    found = story(f"<article>{paragraphs(*P[:3])}{boxes}{paragraphs(*P[3:])}</article>")
    assert "Pier one: 9 cracks" in found
    assert "Pier two: 4 cracks" in found
    assert "oneTwo" not in " ".join(
        story(f"<article>{paragraphs(*P)}<div>one</div><div>Two is the end of it.</div></article>")
    )


def test_a_live_blog_is_read_post_by_post() -> None:
    posts = "".join(
        f'<article class="block" id="b{n}"><p><time>1{n}.00 GMT</time></p>'
        f"<h2>Post {n}</h2><p>{P[n]}</p></article>"
        for n in range(6)
    )
    found = story(f"<main><p>The line has reopened. Follow it here.</p><div>{posts}</div></main>")
    assert [text for text in found if text in P or text.startswith("Post")] == [
        line for n in range(6) for line in (f"Post {n}", P[n])
    ]


OTHER = "The mayor of Holm has stepped down after a vote on the money for schools."


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="related"><h3><a href="/x">Mayor steps down</a></h3><p>{OTHER}</p></div>',
        f'<section id="comments"><div class="comment"><p>{OTHER}</p></div></section>',
        f"<aside><h3>Most read</h3><p>{OTHER}</p></aside>",
        f'<div class="newsletter-signup"><p>{OTHER}</p></div>',
        f'<div><h3><a href="/y">Mayor of Holm</a></h3><p>{OTHER}</p></div>',
        f'<p style="display:none">{OTHER}</p>',
        f'<div class="author-bio"><p>{OTHER}</p></div>',
        f'<ul><li><a href="/z">{OTHER}</a></li></ul>',
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_what_is_no_story_stays_out(box: str, inside: bool) -> None:
    body = paragraphs(*P[:4]) + (box if inside else "") + paragraphs(*P[4:])
    found = story(f"<article>{body}</article>" + ("" if inside else box))
    assert OTHER not in found
    assert found == P


def test_a_paragraph_that_is_wholly_a_link_is_furniture() -> None:
    link = '<p><a href="/x">MAYOR OF HOLM STEPS DOWN AFTER VOTE</a></p>'
    parts, _ = html_parts(
        page(f"<article>{paragraphs(*P[:3])}{link}{paragraphs(*P[3:])}</article>")
    )
    assert ("MAYOR OF HOLM STEPS DOWN AFTER VOTE", PassageKind.FURNITURE) in parts


def test_folded_parts_are_read_and_said() -> None:
    folded = f'<div class="more" style="display:none">{paragraphs(*P[2:5])}</div>'
    parts, metadata = html_parts(
        page(f"<article>{paragraphs(*P[:2])}{folded}{paragraphs(P[5])}</article>")
    )
    assert [text for text, _ in parts[1:]] == P
    assert metadata.notes == (FOLDED,)


def test_a_folded_part_keeps_its_headings_and_what_is_mostly_a_link() -> None:
    linked = 'The owner has <a href="/p">a plan for five more boats by the end of winter.</a>'
    inside = f"<h2>What comes next</h2>{paragraphs(*P[2:4], linked)}<p>Advertisement</p>"
    folded = f'<div class="more" style="display:none">{inside}</div>'
    found = story(f"<article>{paragraphs(*P[:2])}{folded}{paragraphs(*P[4:])}</article>")
    plan = "The owner has a plan for five more boats by the end of winter."
    assert found == [*P[:2], "What comes next", *P[2:4], plan, *P[4:]]


@pytest.mark.parametrize(
    ("hint", "taken"), [("article__lead", True), ("standfirst", True), ("box", False)]
)
def test_a_standfirst_below_buttons_is_taken_where_it_is_called_one(hint: str, taken: bool) -> None:
    buttons = "".join(f"<div>{text}</div>" for text in ("4 June", "Share", "Pier 3", "Save"))
    lead = "Boats sail again, but who pays is open."
    body = f"{buttons}<div class={hint}>{lead}</div><article>{paragraphs(*P)}</article>"
    assert (lead in story(body)) is taken


def test_a_whole_story_raises_no_doubt() -> None:
    _, metadata = html_parts(page(f"<article>{paragraphs(*P)}</article>"))
    assert NOT_WHOLE not in metadata.notes


@pytest.mark.parametrize(
    "source",
    ["", "   ", "\x00", "<", "<!-- x", "<html>", "<p>", "&#0;", "&#1", "<?xml", "<p>\U000f0001 x"],
)
def test_no_page_is_too_strange(source: str) -> None:
    parts, _ = html_parts(source)
    assert isinstance(parts, list)


def test_boxes_with_a_link_and_a_date_of_their_own_are_other_stories() -> None:
    box = (
        '<div class="x2"><div><a href="/s/{0}">Boat number {0} leaves</a></div>'
        "<div>May {0}, 2019 -- Updated 0917 GMT</div>"
        "<div>It left at noon, with {0} goats.</div></div>"
    )
    boxes = "".join(box.format(number) for number in range(2, 6))
    assert story(f"<div>{paragraphs(*P)}<div class=x1>{boxes}</div></div>") == P


def test_boxes_with_a_link_alone_are_a_list_of_the_story() -> None:
    box = (
        '<div class="x2"><div><a href="/b/{0}">Boat {0}</a></div>'
        "<div>It holds {0} goats.</div></div>"
    )
    boxes = "".join(box.format(number) for number in range(2, 6))
    found = story(f"<div>{paragraphs(*P[:3])}<div>{boxes}</div>{paragraphs(*P[3:])}</div>")
    assert [text for text in found if "goats" in text] == [
        f"It holds {number} goats." for number in range(2, 6)
    ]
