"""A long analysis: how far it is, and what a key or a limit leaves of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event
from unittest.mock import patch

import pytest

from newsdiff.articles.limits import DEFAULT_LIMITS
from newsdiff.comparison import Analysis, Comparison, Stage
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.main import MainScreen
from tests.reader import made_up
from tests.reader.opened import MIDDLE, Reader

GO_ON: list[Event] = []


class Slow(Analysis):
    """Stays in the stage of quotations until the test lets it go on."""

    def run(self, watch: Callable[[Stage], bool] | None = None) -> Comparison:
        def waits(stage: Stage) -> bool:
            goes = watch is None or watch(stage)
            if stage is Stage.QUOTATIONS:
                GO_ON[-1].wait(30)
            return goes

        return super().run(waits)


@pytest.fixture
def slow() -> Iterator[None]:
    GO_ON.append(Event())
    with patch("newsdiff.reader.controllers.analysis.Analysis", Slow):
        yield
    GO_ON[-1].set()


async def opened_slowly(reader: Reader) -> None:
    """Wait until the analysis stays where it is."""
    while "quotations" not in reader.text():
        await reader.pilot.pause()


@pytest.mark.usefixtures("slow")
async def test_a_key_stops_the_analysis_and_what_it_found_stays() -> None:
    app = NewsdiffApp(*made_up.articles())
    async with app.run_test(size=MIDDLE) as pilot:
        main = app.screen
        assert isinstance(main, MainScreen)
        reader = Reader(app, main, pilot)
        await opened_slowly(reader)
        # The percentage grows with the time that a stage has taken.
        assert re.search(r"\b[3-9]\d %: quotations \(X stops\)", reader.text())
        await reader.press("X")
        assert main.comparison is not None
        assert main.comparison.links
        assert main.comparison.actors
        assert main.comparison.left_out[0] is Stage.QUOTATIONS
        assert "Stopped early, without quotations, differences" in reader.text()
        assert app.screen is main  # no overview of a part of the story
        GO_ON[-1].set()
        await reader.press("X")
        assert main.comparison.left_out == ()
        assert "stopped early" not in reader.text()


@pytest.mark.usefixtures("slow")
async def test_a_limit_stops_it_too() -> None:
    app = NewsdiffApp(*made_up.articles(), limits=replace(DEFAULT_LIMITS, analysis_seconds=0.001))
    async with app.run_test(size=MIDDLE) as pilot:
        main = app.screen
        assert isinstance(main, MainScreen)
        reader = Reader(app, main, pilot)
        await reader.settle()
        assert main.comparison is not None
        assert main.comparison.left_out
        assert "stopped early" in reader.text()
