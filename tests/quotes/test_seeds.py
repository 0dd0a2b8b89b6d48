"""The two sample articles: who speaks in them, and in which words."""

from __future__ import annotations

from functools import cache

import pytest

from newsdiff.quotes import QuoteStyle
from tests.quotes.agreement import TESTS, Found, expectations, match, misses, samples

EXPECTED = expectations(TESTS / "data" / "seeds" / "quotes.toml")
HINTED_ONLY = {"Russia"}


@cache
def found() -> Found:
    return samples()


def test_every_miss_is_explained() -> None:
    assert [line for line in misses(found(), EXPECTED["statement"]) if "unexplained" in line] == []


def test_an_explained_miss_is_still_missed() -> None:
    explained = [entry for entry in EXPECTED["statement"] if "miss" in entry]
    assert len(list(misses(found(), explained))) == len(explained)


@pytest.mark.parametrize("entry", EXPECTED["source"], ids=lambda entry: str(entry["name"]))
def test_sources(entry: dict[str, object]) -> None:
    source = found().source(str(entry["name"]))
    if entry["name"] in HINTED_ONLY:
        assert source is None
        return
    assert source is not None
    sides = {found().quotes[index].article.value for index in source.quotes}
    assert source.kind.value == entry["kind"]
    assert sides == set(entry["sides"])  # type: ignore[call-overload]


def test_relays() -> None:
    wrong = []
    for entry in EXPECTED["statement"]:
        index = match(found(), entry) if "via" in entry else None
        if index is not None and found().quotes[index].relay != entry["via"]:
            wrong.append((entry["first"], found().quotes[index].relay))
    assert wrong == []


def test_styles() -> None:
    styles = [quote.style for quote in found().quotes]
    assert styles.count(QuoteStyle.BLOCK) == 1
    assert styles.count(QuoteStyle.PULL) == 1


def test_nobody_speaks_in_captions_and_furniture() -> None:
    for article, side in ((found().left, "left"), (found().right, "right")):
        for passage in article.set_aside:
            assert not any(
                quote.article.value == side and quote.span.overlaps(passage.span)
                for quote in found().quotes
            )
