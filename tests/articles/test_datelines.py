"""Datelines are found at the start of a story, and abbreviations before a dash are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles import PassageKind, article_from_text
from newsdiff.articles.datelines import find_dateline
from newsdiff.articles.model import Span

LINES = (Path(__file__).parents[1] / "data" / "datelines.tsv").read_text(encoding="utf-8")
CASES = [tuple(line.split("\t")) for line in LINES.splitlines()]


@pytest.mark.parametrize(("dateline", "rest"), CASES, ids=[d or r for d, r in CASES])
def test_dateline(dateline: str, rest: str) -> None:
    text = dateline + rest
    found = find_dateline(text, Span(0, len(text)))
    assert (found.of(text) if found else "") == dateline


def test_the_first_passage_of_a_story_carries_its_dateline() -> None:
    article = article_from_text(
        "Ferry line reopens\n\nOSTER (TVH) — The ferry line to Oster reopened. It rained.\n"
    )
    passage = article.passages[1]
    assert passage.dateline is not None
    assert passage.dateline.of(article.text) == "OSTER (TVH) — "
    assert passage.kind is PassageKind.BODY
    assert article.passages[2].dateline is None
