"""The card of an actor or a source, whose statements and mentions one can go to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.viewmodel.card import CardRow, Place
from newsdiff.reader.widgets.rows import Rows


class CardOption(Option):
    """A row of the card."""

    def __init__(self, row: CardRow) -> None:
        super().__init__(row.text, disabled=row.place is None)
        self.row = row


class CardScreen(Dialog[Place]):
    """Tells all about an entry; the result is the place to go to."""

    HINT = "Enter goes there"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "close", show=False),
    ]

    def __init__(self, name: str, rows: Sequence[CardRow]) -> None:
        super().__init__()
        self._whose = name
        self._rows = rows

    def content(self) -> ComposeResult:
        """The rows."""
        yield Rows(*map(CardOption, self._rows), markup=False)

    def on_mount(self) -> None:
        """Say whose card it is."""
        self.query_one(".dialog").border_title = Content(self._whose)

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        assert isinstance(event.option, CardOption)
        self.dismiss(event.option.row.place)
