"""The Markdown document: read back by another program, it holds the articles to the letter."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsdiff.comparison import Comparison
from newsdiff.export import ExportOptions, Format, MarkdownStyle, Section, render
from newsdiff.export.blocks import Style
from newsdiff.export.options import prepared
from tests.export import spoken
from tests.export.hostile import comparisons
from tests.export.small import small_comparison

MARKED = ExportOptions(style=MarkdownStyle.MARKED)
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


SIGNS = {Style.LEFT_ONLY: "−{}−", Style.RIGHT_ONLY: "+{}+"}


@settings(max_examples=60, deadline=None)
@given(
    comparison=comparisons(),
    form=st.sampled_from([(MarkdownStyle.MARKED, {}), (MarkdownStyle.PLAIN, SIGNS)]),
    parser=st.sampled_from([STRICT, GITHUB]),
)
def test_every_word_reads_back(
    comparison: Comparison,
    form: tuple[MarkdownStyle, dict[Style, str]],
    parser: MarkdownIt,
) -> None:
    style, signs = form
    options = ExportOptions(style=style)
    found = sections(str(render(comparison, Format.MARKDOWN, options)), parser)
    assert found.pop("") == [
        [f"{comparison.left.title or 'Untitled'} ↔ {comparison.right.title or 'Untitled'}"]
    ]
    assert found == spoken.parts(prepared(comparison, options), options, signs)


def test_highlights_say_what_is_shared_what_differs_and_what_conflicts() -> None:
    marked = render(small_comparison(), Format.MARKDOWN, MARKED)
    assert "<mark><ins><b>Twelve</b></ins></mark> <mark><b>people</b></mark> were" in marked
    assert "were <mark>hurt in a fire at the harbour</mark>." in marked

    plain = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.PLAIN))
    assert "***Twelve*** **people** were *hurt in a fire at the harbour*." in plain


def test_plain_style_holds_no_html() -> None:
    plain = render(small_comparison(), Format.MARKDOWN, ExportOptions(style=MarkdownStyle.PLAIN))
    tokens = [t for token in STRICT.parse(plain) for t in [token, *(token.children or [])]]
    assert not [token for token in tokens if token.type in ("html_block", "html_inline")]


def test_links_lead_to_anchors() -> None:
    marked = str(render(small_comparison(), Format.MARKDOWN, MARKED))
    targets = set(re.findall(r"\]\(#([^)]*)\)", marked))
    assert {"left-2", "right-2", "right-4"} <= targets
    assert targets <= set(re.findall(r'<a id="([^"]*)">', marked))


def test_the_legend_stands_first() -> None:
    heads = list(sections(str(render(small_comparison(), Format.MARKDOWN)), STRICT))
    assert heads[1:3] == ["How to read this", "Overview"]


def test_sections_can_be_left_out() -> None:
    only = render(small_comparison(), Format.MARKDOWN, ExportOptions(frozenset({Section.ACTORS})))
    assert list(sections(str(only), STRICT)) == ["", "How to read this", "Overview", "Actors"]


def test_every_table_row_has_as_many_cells_as_its_head() -> None:
    marked = str(render(small_comparison(), Format.MARKDOWN, MARKED))
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
