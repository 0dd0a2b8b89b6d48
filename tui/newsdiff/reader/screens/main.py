"""The main screen: two articles side by side, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import Worker, WorkerState

from newsdiff.articles.model import Article, Side, Span
from newsdiff.comparison import Comparison, Options, compare
from newsdiff.reader.keys import Scope, bindings
from newsdiff.reader.messages import ComparisonChanged
from newsdiff.reader.widgets.spread import Spread


class MainScreen(Screen[None]):
    """Reads two articles."""

    BINDINGS: ClassVar = list(bindings(Scope.MAIN))

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    """What was found about the two articles; None until the analysis is done."""

    def __init__(self, left: Article, right: Article, options: Options) -> None:
        super().__init__()
        self.options = options
        self.spread = Spread(left, right)

    def compose(self) -> ComposeResult:
        """Header, articles, status line, footer."""
        yield self.spread
        yield Footer()

    def on_mount(self) -> None:
        """Start the analysis once both articles are on the screen."""
        self.spread.pane(Side.LEFT).focus()
        self.call_after_refresh(self.analyse)

    # -- what others may ask of the screen --------------------------------------------------

    @property
    def articles(self) -> Mapping[Side, Article]:
        """The two articles."""
        return self.spread.articles

    @property
    def focus_at(self) -> tuple[Side, int] | None:
        """The passage in focus."""
        return self.spread.focus_at

    def show_passage(self, side: Side, passage: int, pivot: bool = True) -> None:
        """Focus a passage; with `pivot`, bring it and its partner onto one row."""
        self.spread.show_passage(side, passage, pivot)

    def show_span(self, side: Side, span: Span) -> None:
        """Bring some characters of an article into view."""
        self.spread.show_span(side, span)

    def set_marks(
        self,
        layer: str,
        spans: Mapping[Side, Sequence[Span]],
        current: tuple[Side, Span] | None = None,
    ) -> None:
        """Lay highlights ("search" or "actor") over the text; an empty mapping clears them."""
        self.spread.set_marks(layer, spans, current)

    # -- analysis ---------------------------------------------------------------------------

    @work(thread=True, exclusive=True, exit_on_error=False, group="analysis")
    def analyse(self) -> Comparison:
        """Compare the articles away from the screen."""
        return compare(self.articles[Side.LEFT], self.articles[Side.RIGHT], self.options)

    @on(Worker.StateChanged)
    def _analysed(self, event: Worker.StateChanged) -> None:
        if event.worker.group != "analysis":
            return
        if event.state is WorkerState.SUCCESS:
            self.comparison = event.worker.result
        elif event.state is WorkerState.ERROR:
            self.notify(
                f"The analysis failed: {event.worker.error}", severity="error", markup=False
            )

    def watch_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found."""
        if comparison is not None:
            self.spread.show_comparison(comparison)
        self.post_message(ComparisonChanged(comparison))
