"""The HTML page in a real browser."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff.annotations.model import Annotations, Note
from newsdiff.articles.model import Article, PassageKind, Side
from newsdiff.comparison import compare
from newsdiff.corrections.apply import annotated
from newsdiff.export import Format, render
from tests.export.browser import CHROMIUM, Browser
from tests.export.small import article, small_comparison
from tests.reader import made_up

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")

SHOWN = """(name => {
    const box = document.getElementById(name).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.width > 0;
})"""
STILL = """new Promise(done => {
    let before = -1, still = 0;
    const look = () => {
        const now = scrollY + [...document.querySelectorAll('.column')]
            .reduce((sum, column) => sum + column.scrollTop, 0);
        still = now === before ? still + 1 : 0;
        before = now;
        still > 10 ? done(true) : requestAnimationFrame(look);
    };
    look();
})"""
"""Resolves when nothing has scrolled for ten frames."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def long_article(first: str, last: str) -> Article:
    filler = tuple(
        (PassageKind.BODY, (f"Nothing {word} happened in street number {n} at all.",) * 3)
        for n, word in enumerate([first.split()[0], last.split()[0]] * 20)
    )
    return article(
        ((PassageKind.HEADLINE, (first,)), *filler, (PassageKind.BODY, (last,))), title=first
    )


def test_both_columns_show_and_a_click_brings_the_partner_into_view(
    browser: Browser, tmp_path: Path
) -> None:
    shared = "The ferry sank off the northern harbour with sixty people aboard."
    left = long_article(shared, "Divers went down the next morning.")
    right = long_article("Rescuers searched for survivors.", shared)
    comparison = compare(left, right)
    partners = (1, len(right.passages))
    assert (0, len(right.passages) - 1) in {(link.left, link.right) for link in comparison.links}
    page = tmp_path / "page.html"
    page.write_text(render(comparison, Format.HTML), encoding="utf-8")
    browser.open(page)

    tops = browser.evaluate(
        "[...document.querySelectorAll('.column')].map(c => c.getBoundingClientRect())"
        ".map(box => [box.left, box.top, box.width > 300])"
    )
    assert len(tops) == 2
    assert tops[0][0] < tops[1][0]
    assert tops[0][1] == tops[1][1]
    assert tops[0][2]
    assert tops[1][2]

    here, there = f"left-{partners[0]}", f"right-{partners[1]}"
    assert not browser.evaluate(f"{SHOWN}('{there}')")
    browser.click(f"#{here} > a")
    browser.evaluate(STILL)
    assert browser.evaluate("location.hash") == f"#{there}"
    assert browser.evaluate(f"{SHOWN}('{there}')")
    assert browser.evaluate(f"{SHOWN}('{here}')")


def test_no_text_is_interpreted_as_markup(browser: Browser, tmp_path: Path) -> None:
    trap = '</a></span><script>document.title="trapped"</script><img src=x onerror="trap()">&amp;'
    comparison = small_comparison()
    trapped = article(((PassageKind.HEADLINE, (trap,)), (PassageKind.BODY, (trap,))), title=trap)
    comparison = replace(comparison, left=trapped, links=(), candidates=(), divergences=())
    comparison = replace(comparison, quotes=(), quote_pairs=(), sources=(), actors=())
    comparison = replace(comparison, only_left=(), only_right=())
    page = tmp_path / "page.html"
    page.write_text(render(comparison, Format.HTML), encoding="utf-8")
    browser.open(page)
    assert browser.evaluate("document.getElementById('left-2').firstChild.data") == trap
    assert browser.evaluate("document.querySelectorAll('script, img').length") == 0
    assert browser.evaluate("document.title").startswith(trap)


def test_narrow_pages_stack_the_columns(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(render(small_comparison(), Format.HTML), encoding="utf-8")
    browser.ask(
        "Emulation.setDeviceMetricsOverride",
        width=400,
        height=800,
        deviceScaleFactor=1,
        mobile=True,
    )
    browser.open(page)
    tops = browser.evaluate(
        "[...document.querySelectorAll('.column')].map(c => c.getBoundingClientRect().top)"
    )
    overflow = browser.evaluate("document.documentElement.scrollWidth - innerWidth")
    browser.ask("Emulation.clearDeviceMetricsOverride")
    assert tops[0] < tops[1]
    assert overflow <= 0


def test_paper_has_no_empty_page_and_nothing_folded(browser: Browser, tmp_path: Path) -> None:
    import pypdfium2

    small = small_comparison()
    many = tuple(replace(small.actors[0], name=f"Ada {letter}") for letter in "ABCDEFGHIJKLMNO")
    long = compare(
        long_article("The ferry sank.", "Divers went down."), long_article("A storm.", "It sank.")
    )
    for comparison in (replace(small, actors=many), long):
        page = tmp_path / "page.html"
        page.write_text(render(comparison, Format.HTML), encoding="utf-8")
        browser.open(page)
        printed = base64.b64decode(browser.ask("Page.printToPDF", printBackground=True)["data"])
        document = pypdfium2.PdfDocument(printed)
        texts = [sheet.get_textpage().get_text_range() for sheet in document]
        assert all(len(text.split()) > 20 for text in texts)
        if comparison is not long:
            assert "Ada O" in " ".join(" ".join(texts).split())


@pytest.mark.parametrize("width", [1280, 400])
def test_bars_and_notes_stay_inside_the_page(browser: Browser, tmp_path: Path, width: int) -> None:
    said = Annotations(notes=(Note(Side.RIGHT, "Quill left early.", "who? " * 30),))
    page = tmp_path / "page.html"
    comparison = annotated(made_up.comparison(), said)
    page.write_text(render(comparison, Format.HTML), encoding="utf-8")
    browser.ask(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=900,
        deviceScaleFactor=1,
        mobile=width < 600,
    )
    browser.open(page)
    boxes = browser.evaluate(
        "[...document.querySelectorAll('.bar, .note')].map(e => e.getBoundingClientRect())"
        ".map(box => [box.left, box.right, box.width])"
    )
    overflow = browser.evaluate("document.documentElement.scrollWidth - innerWidth")
    browser.ask("Emulation.clearDeviceMetricsOverride")
    assert len(boxes) > 2
    assert all(0 <= left < right <= width and wide > 20 for left, right, wide in boxes)
    assert overflow <= 0
