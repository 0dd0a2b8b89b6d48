"""The HTML page: self-contained, complete, and deaf to whatever markup an article holds."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.export import EVERYTHING, ExportOptions, Format, Section, render
from newsdiff.presentation.link_index import LinkIndex
from tests.export.hostile import comparisons
from tests.export.small import small_comparison

VOID = {"meta", "br"}
"""Those of SVG are closed where they open."""


class Page(HTMLParser):
    """Reads a page as a browser would: open elements, ids, references, and each passage's text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.references: list[str] = []
        self.attributes: set[str] = set()
        self.texts: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = dict(attributes)
        self.tags.add(tag)
        self.attributes |= known.keys()
        if known.get("id"):
            self.ids.append(known["id"] or "")
        if "href" in known:
            self.references.append(known["href"] or "")
        if tag not in VOID:
            self.open.append((tag, known.get("id") or ""))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= dict(attributes).keys()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("sup", "") not in self.open:
            for _, name in self.open:
                self.texts[name] = self.texts.get(name, "") + data


@settings(max_examples=60, deadline=None)
@given(comparison=comparisons())
def test_no_text_is_markup_and_none_is_lost(comparison: Comparison) -> None:
    page = Page(render(comparison, Format.HTML))
    assert page.open == []
    assert page.tags <= set(Page(render(small_comparison(), Format.HTML)).tags) | {"h3", "h4"}
    assert page.attributes <= {
        *("lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "aria-label"),
        *("tabindex", "dir", "title", "scope", "aria-hidden"),
        *("viewbox", "preserveaspectratio", "x", "width", "height"),
    }
    for side in Side:
        article = comparison.article(side)
        for passage in article.passages:
            name = f"{side}-{passage.index + 1}"
            assert page.texts.get(name, "") == passage.span.of(article.text)


@pytest.mark.parametrize("include", [EVERYTHING, *({section} for section in Section)])
def test_every_reference_stays_on_the_page_and_leads_somewhere(include: set[Section]) -> None:
    page = Page(render(small_comparison(), Format.HTML, ExportOptions(frozenset(include))))
    assert len(page.ids) == len(set(page.ids))
    assert page.references
    assert {reference.removeprefix("#") for reference in page.references} <= set(page.ids)


def test_the_page_needs_no_network_and_no_script() -> None:
    html = render(small_comparison(), Format.HTML)
    page = Page(html)
    assert not page.tags & {"script", "img", "link", "iframe"}
    assert not page.attributes & {"src", "style", "onclick"}
    assert "url(" not in html
    assert "@import" not in html
    assert "default-src 'none'" in html


def test_a_linked_passage_leads_to_its_partner() -> None:
    comparison = small_comparison()
    html = render(comparison, Format.HTML)
    [link] = LinkIndex(comparison).links(Side.LEFT, 1)
    assert f'id="left-2"><a href="#right-{link.right + 1}">' in html
    assert f'id="right-2"><a href="#left-{link.left + 1}">' in html


def test_sections_can_be_left_out() -> None:
    page = Page(
        render(
            small_comparison(),
            Format.HTML,
            ExportOptions(frozenset({Section.LINKS, Section.ACTORS})),
        )
    )
    sections = [name for name in page.ids if "-" not in name]
    assert sections == ["top", "legend", "overview", "links", "actors"]


def test_a_point_and_its_passages_lead_to_one_another() -> None:
    html = render(small_comparison(), Format.HTML)
    assert '<a href="#left-2"><mark class="conflict">Twelve</mark>' in html
    assert '<a class="point" href="#point-1"' in html


def test_every_passage_and_part_has_a_link_to_itself_and_a_way_back() -> None:
    html = render(small_comparison(), Format.HTML)
    page = Page(html)
    assert {f"#left-{number}" for number in range(1, 7)} <= set(page.references)
    assert html.count('<h2><a href="#') == html.count('<a class="back" href="#top"') == 8


def test_actors_of_a_minor_part_are_folded() -> None:
    small = small_comparison()
    assert "<details>" not in render(small, Format.HTML)
    many = tuple(replace(small.actors[0], name=f"Ada {letter}") for letter in "ABCDEFGHIJKLMNO")
    html = str(render(replace(small, actors=many), Format.HTML))
    assert "<summary>3 more actors</summary>" in html
    assert html.index("Ada L") < html.index("<details>") < html.index("Ada M")
