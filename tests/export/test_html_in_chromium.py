"""The HTML page in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff.articles.model import Article, PassageKind
from newsdiff.comparison import compare
from newsdiff.export import Format, render
from tests.export.browser import CHROMIUM, Browser
from tests.export.small import article, small_comparison

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
