"""An analysis that takes too long is stopped, and says what it did not come to."""

from __future__ import annotations

import json
import signal
import sys

import jsonschema
import pytest

from newsdiff.articles import article_from_text
from newsdiff.bounded import compare_within
from newsdiff.comparison import Analysis, Stage, compare
from newsdiff.export import Format, render
from newsdiff.export.json import schema

ONE = article_from_text("Ferry stops\n\nThe ferry to Lanby stopped on Monday, the port said.")
OTHER = article_from_text("No ferry\n\nOn Monday the ferry to Lanby stopped, the port said.")


def test_with_time_enough_nothing_is_left_out() -> None:
    assert compare_within(1e6, ONE, OTHER) == compare(ONE, OTHER)


def test_without_time_nothing_is_looked_for() -> None:
    assert compare_within(1e-9, ONE, OTHER).left_out == tuple(Stage)


@pytest.mark.skipif(sys.platform == "win32", reason="needs an alarm")
def test_a_stage_that_does_not_end_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    def for_ever(_: Analysis) -> None:
        while True:
            pass

    monkeypatch.setattr(Analysis, "_quotations", for_ever)
    before = signal.getsignal(signal.SIGALRM)
    found = compare_within(0.2, ONE, OTHER)
    assert found.left_out == tuple(Stage)[tuple(Stage).index(Stage.QUOTATIONS) :]
    assert found.links
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_every_document_says_what_was_not_done() -> None:
    found = compare(ONE, OTHER, watch=lambda stage: stage is not Stage.SPEAKERS)
    said = "The analysis was stopped before it came to speakers and only here."
    for form in (Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON):
        assert said in " ".join(str(render(found, form)).split())
    record = json.loads(str(render(found, Format.JSON)))
    assert record["left_out"] == ["speakers", "only here"]
    jsonschema.validate(record, schema())
    assert "left_out" not in json.loads(str(render(compare(ONE, OTHER), Format.JSON)))
