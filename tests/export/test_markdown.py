"""The Markdown document: read back by another program, it holds the articles to the letter."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export import ExportOptions, Format, MarkdownStyle, Section, render
from newsdiff.presentation.link_index import LinkIndex
from tests.export.hostile import comparisons
from tests.export.small import small_comparison

STRICT = MarkdownIt("commonmark").enable("table")
GITHUB = MarkdownIt("gfm-like", {"linkify": True})


def as_read(tokens: list[Token]) -> str:
    """Return the text of inline tokens as a reader sees it."""
    shown = {"softbreak": "\n", "hardbreak": "\n", "html_inline": ""}
    return "".join(
        as_read(token.children) if token.children else shown.get(token.type, token.content)
        for token in tokens
    )


def sections(markdown: str, parser: MarkdownIt) -> dict[str, list[list[str]]]:
    """Return the blocks under each second-level heading: a table gives a list of cells for each
    row, every other block a list of one text.
    """
    found: dict[str, list[list[str]]] = {"": []}
    heading = ""
    tokens = parser.parse(markdown)
    for before, token in pairwise(tokens):
        if before.type == "tr_open":
            found[heading].append([])
        if token.type != "inline":
            continue
        text = as_read(token.children or [])
        if before.type == "heading_open" and before.tag == "h2":
            heading = text
            found[heading] = []
        elif before.type in ("th_open", "td_open"):
            found[heading][-1].append(text)
        else:
            found[heading].append([text])
    return found


def paragraphs(comparison: Comparison, side: Side, label: str) -> Iterator[str]:
    """Return what the document should show of an article; `label` is the form of "≈1"."""
    view = LinkIndex(comparison)
    article = comparison.article(side)
    for paragraph in article.paragraphs:
        parts = []
        for passage in article.passages[paragraph.first : paragraph.last]:
            if not passage.set_aside:
                parts.append(passage.span.of(article.text))
                links = view.links(side, passage.index)
                parts += [label.format(view.label(link)) for link in links]
        if parts:
            yield " ".join(parts)


@settings(max_examples=60, deadline=None)
@given(
    comparison=comparisons(),
    form=st.sampled_from([(MarkdownStyle.MARKED, "{}"), (MarkdownStyle.PLAIN, "({})")]),
    parser=st.sampled_from([STRICT, GITHUB]),
)
def test_every_word_reads_back(
    comparison: Comparison, form: tuple[MarkdownStyle, str], parser: MarkdownIt
) -> None:
    style, label = form
    found = sections(render(comparison, Format.MARKDOWN, ExportOptions(style=style)), parser)

    for side in Side:
        shown = [text for [text] in found.get(f"The {side} article", [])]
        assert shown == list(paragraphs(comparison, side, label))

    left, right = comparison.left, comparison.right
    assert [row[1:] for row in found.get("What both report", [])[1:]] == [
        [left.passage_text(link.left), right.passage_text(link.right)] for link in comparison.links
    ]
    conflicts = found.get("Points to check", [])
    assert conflicts == [
        [text]
        for number, conflict in enumerate(comparison.conflicts, start=1)
        for text in (
            f"{number}. {conflict.sentence}",
            f"Left: {left.passage_text(conflict.left)}",
            f"Right: {right.passage_text(conflict.right)}",
        )
    ]
    [actor] = comparison.actors
    assert found["Actors"][1][0] == actor.name
    quote, _ = comparison.quotes
    assert found["Quoted sources"][1][3] == quote.span.of(left.text)
    aside = [text for [text] in found.get("Set aside", [])]
    assert aside == [
        f"{name}: {article.passage_text(passage.index)} ({passage.kind})"
        for name, article in (("Left", left), ("Right", right))
        for passage in article.set_aside
    ]


def test_highlights_say_what_is_shared_what_differs_and_what_conflicts() -> None:
    marked = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.MARKED))
    assert "<mark><ins>**Twelve**</ins></mark> <mark>**people**</mark> were" in marked
    assert "were <mark>hurt in a fire at the harbour</mark>." in marked

    plain = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.PLAIN))
    assert "***Twelve*** **people** were *hurt in a fire at the harbour*." in plain


def test_plain_style_holds_no_html() -> None:
    plain = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.PLAIN))
    tokens = [t for token in STRICT.parse(plain) for t in [token, *(token.children or [])]]
    assert not [token for token in tokens if token.type in ("html_block", "html_inline")]


def test_links_lead_to_anchors() -> None:
    marked = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.MARKED))
    targets = set(re.findall(r"\]\(#([^)]*)\)", marked))
    assert {"pair-1", "pair-2", "left-2", "left-4"} == targets
    assert targets <= set(re.findall(r'<a id="([^"]*)">', marked))


def test_sections_can_be_left_out() -> None:
    only = render(small_comparison(), Format.MARKDOWN, ExportOptions(frozenset({Section.ACTORS})))
    assert list(sections(only, STRICT)) == ["", "Summary", "Actors"]


def test_every_table_row_has_as_many_cells_as_its_head() -> None:
    marked = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.MARKED))
    rows = [block for blocks in sections(marked, STRICT).values() for block in blocks]
    assert ["Outlet", "The Daily | Post", ""] in rows
    assert {len(row) for row in rows} == {1, 3, 4, 6}


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize(
    ("style", "to", "kept"),
    [
        (MarkdownStyle.MARKED, "html", "<mark>hurt in a fire at the harbour</mark>"),
        (MarkdownStyle.PLAIN, "html", "<em>hurt in a fire at the harbour</em>"),
        (MarkdownStyle.PLAIN, "jira", "_hurt in a fire at the harbour_"),
    ],
)
def test_highlights_survive_pandoc(style: MarkdownStyle, to: str, kept: str) -> None:
    source = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=style))
    command = ["pandoc", "--wrap=none", "--from=markdown", f"--to={to}"]
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=True)
    assert kept in done.stdout
    assert "The cause is" in done.stdout
