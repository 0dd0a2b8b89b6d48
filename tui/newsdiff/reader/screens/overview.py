"""The story at a glance, over the two articles: the first page of a pair, and page 0 ever after."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.comparison import Comparison
from newsdiff.presentation.overview import overview
from newsdiff.reader.keys import Scope, bindings
from newsdiff.reader.screens.dialog import DIALOGS
from newsdiff.reader.viewmodel.overview_rows import Lead, OverviewRow, overview_rows
from newsdiff.reader.widgets.rows import Rows
from newsdiff.reader.workarounds.dismiss_once import DismissedOnce


class OverviewOption(Option):
    """A row of the overview."""

    def __init__(self, row: OverviewRow) -> None:
        super().__init__(row.lines, disabled=row.lead is Lead.NOWHERE)
        self.row = row


class OverviewScreen(ModalScreen[OverviewRow | None], DismissedOnce[OverviewRow | None]):
    """Sums up a comparison; the result is the row that was chosen, None for none.

    It does not keep the keys of the page from doing what they do: all but those that move its
    cursor close it and act there. `key` returns the key of an action.
    """

    CSS_PATH: ClassVar = DIALOGS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.OVERVIEW),
    ]

    def __init__(self, comparison: Comparison, key: Callable[[str], str]) -> None:
        super().__init__()
        self._comparison = comparison
        self._key = key

    def compose(self) -> ComposeResult:
        """The rows in a frame, whose lower edge says how one reads on."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = "Overview"
            reading = f"any other key reads · {self._key('help')} signs and keys"
            frame.border_subtitle = f"↑ ↓ Enter: filter or jump · {reading}"
            found = overview(self._comparison)
            rows = overview_rows(self._comparison, found)
            yield Rows(*map(OverviewOption, rows), markup=False)

    def action_close_overview(self) -> None:
        """Back to the articles."""
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        assert isinstance(event.option, OverviewOption)
        self.dismiss(event.option.row)

    def on_key(self, event: events.Key) -> None:
        """Close the overview, and let the key do on the page what it does there."""
        event.stop()
        self.dismiss(None)
        self.app.post_message(events.Key(event.key, event.character))

    def on_click(self, event: events.Click) -> None:
        """Close the overview by a click beside it."""
        if event.widget is self:
            self.dismiss(None)
