"""Five made-up pairs of articles: every quote that a careful reader finds, with its speaker."""

from __future__ import annotations

from functools import cache

import pytest

from tests.quotes.agreement import TESTS, Found, analyse, expectations, is_spoken_by

PAIRS = TESTS / "data" / "pairs"
TOPICS = ["court", "disaster", "economy", "science", "sport"]


@cache
def found_in(topic: str) -> Found:
    return analyse(PAIRS / topic / "left.txt", PAIRS / topic / "right.txt")


@pytest.mark.parametrize("topic", TOPICS)
def test_quotes_have_their_speaker(topic: str) -> None:
    found = found_in(topic)
    missed = []
    for expected in expectations(PAIRS / topic / "expected.toml")["quotes"]:
        text = found.text(expected["side"])
        covering = [
            index
            for index, quote in enumerate(found.quotes)
            if quote.article.value == expected["side"]
            and quote.direct is expected["direct"]
            and quote.span.of(text).lstrip("“").startswith(expected["first"])
        ]
        if not any(is_spoken_by(found, index, expected["speaker"]) for index in covering):
            missed.append((expected["first"], [found.quotes[index].speaker for index in covering]))
    assert not missed


@pytest.mark.parametrize("topic", TOPICS)
def test_sources_have_their_kind_and_role(topic: str) -> None:
    found = found_in(topic)
    wrong = []
    for expected in expectations(PAIRS / topic / "expected.toml")["sources"]:
        source = found.source(expected["name"])
        if source is None:
            wrong.append((expected["name"], "not found"))
            continue
        sides = sorted({found.quotes[index].article.value for index in source.quotes})
        role = source.role.lower().endswith(expected.get("role", "").lower())
        if (source.kind.value, sides, role) != (expected["kind"], expected["sides"], True):
            wrong.append((expected["name"], f"{source.kind.value} {sides} {source.role}"))
    assert not wrong
