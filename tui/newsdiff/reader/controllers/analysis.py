"""The analysis: it runs away from the screen, and what it finds is shown when it is done."""

from __future__ import annotations

from dataclasses import replace

from textual.worker import Worker, WorkerState

from newsdiff.comparison import Comparison, Options, compare
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.threads import run_in_thread

THRESHOLD_STEP = 0.05
"""How much the score that links need is moved at a time."""
GROUP = "analysis"


class AnalysisController(Controller):
    """Compares the articles on the screen, as `options` say."""

    options = Options()

    def start(self) -> None:
        """Compare the articles away from the screen; what is being compared is given up."""
        self.screen.run_worker(
            self._compare(), exclusive=True, exit_on_error=False, group=GROUP, name=GROUP
        )

    async def _compare(self) -> Comparison:
        return await run_in_thread(compare, *self.pair, self.options)

    def finished(self, event: Worker.StateChanged) -> None:
        """Show what was found, unless other articles are shown by now, or the same ones swapped."""
        if event.worker.group != GROUP:
            return
        found = event.worker.result
        if event.state is WorkerState.SUCCESS and found is not None:
            if (found.left, found.right) == self.pair:
                self.screen.comparison = found
        elif event.state is WorkerState.ERROR:
            self.screen.notify(f"The analysis failed: {event.worker.error}", severity="error")

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
