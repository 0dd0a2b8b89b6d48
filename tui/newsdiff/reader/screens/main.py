"""The main screen: two articles side by side, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.worker import Worker, WorkerState

from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison, Options, compare
from newsdiff.reader.keymap import ChosenKeys
from newsdiff.reader.keys import Scope, bindings
from newsdiff.reader.messages import ComparisonChanged, PairOpened
from newsdiff.reader.screens.files import FilesScreen
from newsdiff.reader.state.history import History
from newsdiff.reader.threads import run_in_thread
from newsdiff.reader.viewmodel.status import focus_line, view_line
from newsdiff.reader.widgets.key_line import KeyLine
from newsdiff.reader.widgets.status import Told

THRESHOLD_STEP = 0.05
"""How much the score that links need is moved at a time."""


class MainScreen(FilesScreen):
    """Reads two articles."""

    BINDINGS: ClassVar = list(bindings(Scope.MAIN))
    AUTO_FOCUS = f"#{Side.LEFT}"

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    """What was found about the two articles; None until the analysis is done."""

    def __init__(
        self,
        left: Article,
        right: Article,
        options: Options,
        history: History | None = None,
        chosen_keys: ChosenKeys | None = None,
    ) -> None:
        super().__init__(left, right, history or History())
        self.options = options
        self.chosen_keys = chosen_keys or {}

    def compose(self) -> ComposeResult:
        """The articles above the status line and the keys; the rest follows."""
        yield self.panes
        yield self.status
        yield KeyLine(self.chosen_keys)

    def on_mount(self) -> None:
        """Start the analysis once both articles are on the screen."""
        self.call_after_refresh(self.analyse)
        self.call_after_refresh(self.mount_lazily)

    # -- what others may ask of the screen --------------------------------------------------

    @property
    def articles(self) -> Mapping[Side, Article]:
        """The two articles."""
        return self.panes.articles

    @property
    def focus_at(self) -> tuple[Side, int] | None:
        """The passage in focus."""
        return self.panes.focus_at

    def show_passage(self, side: Side, passage: int, pivot: bool = True) -> None:
        """Focus a passage; with `pivot`, bring it and its partner onto one row."""
        self.panes.show_passage(side, passage, pivot)

    # -- the whole page ---------------------------------------------------------------------

    def where(self) -> Told:
        """Say what is in focus, and how the page is shown."""
        panes = self.panes
        focus = focus_line(panes.marks, panes.focus_at, panes.partner_distance(), self.key_of)
        view, brief = (
            view_line(
                panes.mode,
                panes.filter,
                self.options.threshold,
                panes.scroll_sync.locked,
                brief=brief,
                replaced=sum(article.replaced for article in self.pair),
            )
            for brief in (False, True)
        )
        key = "" if self.tells_details else self.key_of("details")
        return Told(focus, view, brief, key)

    def action_swap_sides(self) -> None:
        """Swap the two articles and compare them the other way round."""
        self.comparison = None
        self.panes.swap()
        self.analyse()

    @on(PairOpened)
    def _read_others(self, event: PairOpened) -> None:
        self.remember_place()
        self.comparison = None
        self.panes.show_articles(event.left, event.right)
        self.go_to_place(event.place)
        self.analyse()

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
        if self.comparison is not None:
            self.comparison = self.comparison.with_threshold(threshold)

    # -- analysis ---------------------------------------------------------------------------

    @work(exclusive=True, exit_on_error=False, group="analysis")
    async def analyse(self) -> Comparison:
        """Compare the articles away from the screen."""
        return await run_in_thread(compare, *self.pair, self.options)

    @on(Worker.StateChanged)
    def _analysed(self, event: Worker.StateChanged) -> None:
        if event.worker.group != "analysis":
            return
        found = event.worker.result
        if event.state is WorkerState.SUCCESS and found is not None:
            # It may come when other articles are shown already, or the same ones swapped.
            if (found.left, found.right) == self.pair:
                self.comparison = found
        elif event.state is WorkerState.ERROR:
            self.notify(f"The analysis failed: {event.worker.error}", severity="error")

    def watch_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found."""
        if comparison is not None:
            self.panes.show_comparison(comparison)
        self.post_message(ComparisonChanged(comparison))
