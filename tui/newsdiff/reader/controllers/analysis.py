"""The analysis: it runs away from the screen, and what it finds is shown when it is done."""

from __future__ import annotations

import asyncio
import math
from contextlib import suppress
from dataclasses import replace
from time import monotonic

from textual.worker import Worker, WorkerState

from newsdiff.comparison import Analysis, Comparison, Options, Stage
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.threads import run_in_thread
from newsdiff.reader.viewmodel.progress import Progress

THRESHOLD_STEP = 0.05
"""How much the score that links need is moved at a time."""
GROUP = "analysis"
TICK = 0.5
"""Seconds after which the percentage is told anew."""


class AnalysisController(Controller):
    """Compares the articles on the screen, as `options` say, and for `seconds` at most."""

    options = Options()
    seconds = math.inf
    _progress: Progress | None = None
    _stop: asyncio.Event | None = None

    def start(self) -> None:
        """Compare the articles away from the screen; what is being compared is given up."""
        self.screen.run_worker(
            self._compare(), exclusive=True, exit_on_error=False, group=GROUP, name=GROUP
        )

    async def _compare(self) -> Comparison:
        """Return all that is found, or what is found by the time one has waited long enough."""
        analysis = Analysis(*self.pair, self.options)
        loop = asyncio.get_running_loop()
        progress = self._progress = Progress(monotonic())
        stop = self._stop = asyncio.Event()

        def watch(stage: Stage) -> bool:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(self._reached, progress, stage)
            return not stop.is_set()

        ticking = self.screen.set_interval(TICK, self.status.refresh)
        running = asyncio.ensure_future(run_in_thread(analysis.run, watch))
        stopping = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait(
                (running, stopping),
                timeout=self.seconds if math.isfinite(self.seconds) else None,
                return_when=asyncio.FIRST_COMPLETED,
            )
            return running.result() if running.done() else analysis.so_far()
        finally:
            stop.set()  # the thread ends with the stage it is in
            ticking.stop()
            for each in (running, stopping):
                each.cancel()
            if self._progress is progress:
                self._progress = None

    def _reached(self, progress: Progress, stage: Stage) -> None:
        progress.reached(stage, monotonic())
        self.status.refresh()

    @property
    def comparing(self) -> str:
        """Say how far the analysis is, and which key stops it; "" where none is running."""
        if self._progress is None:
            return ""
        percent = self._progress.percent(monotonic())
        return f"Comparing … {percent} %: {self._progress.stage} ({self._key} stops)"

    def finished(self, event: Worker.StateChanged) -> None:
        """Show what was found, unless other articles are shown by now, or the same ones swapped."""
        if event.worker.group != GROUP:
            return
        found = event.worker.result
        if event.state is WorkerState.SUCCESS and found is not None:
            if (found.left, found.right) == self.pair:
                self.screen.comparison = found
                if found.left_out:
                    self.status.remark(f"{_stopped(found)}: {self._key} compares anew.")
        elif event.state is WorkerState.ERROR:
            self.screen.notify(f"The analysis failed: {event.worker.error}", severity="error")

    @property
    def _key(self) -> str:
        return self.screen.key_of("stop_analysis")

    def action_stop_analysis(self) -> None:
        """Stop the analysis and show what it found; compare anew where it was stopped."""
        found = self.screen.comparison
        if self._progress is not None and self._stop is not None:
            self._stop.set()
        elif found is not None and found.left_out:
            self.seconds = math.inf
            self.start()
        else:
            self.status.remark("The analysis is done: there is nothing to stop.")

    def action_fewer_links(self) -> None:
        """Show only surer links."""
        self._move_threshold(THRESHOLD_STEP)

    def action_more_links(self) -> None:
        """Show also less sure links."""
        self._move_threshold(-THRESHOLD_STEP)

    def _move_threshold(self, by: float) -> None:
        threshold = min(max(round(self.options.threshold + by, 2), 0.0), 1.0)
        self.options = replace(self.options, threshold=threshold)
        self.status.renew()
        if self.screen.comparison is not None:
            self.screen.comparison = self.screen.comparison.with_threshold(threshold)

    def action_swap_sides(self) -> None:
        """Swap the two articles and compare them the other way round."""
        self.screen.comparison = None
        self.panes.swap()
        self.screen.by_hand.pair_opened()
        self.screen.analyse()


def _stopped(found: Comparison) -> str:
    return f"Stopped early, without {', '.join(found.left_out)}"
