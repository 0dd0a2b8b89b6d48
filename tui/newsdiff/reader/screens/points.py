"""The points to check, one row each: go there, or say what is found of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsdiff.annotations.model import Verdict
from newsdiff.comparison import Comparison
from newsdiff.presentation.points import Point, checked_in_words, points_to_check
from newsdiff.presentation.side_names import names_of
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.viewmodel.point_rows import PointRow
from newsdiff.reader.widgets.rows import Rows

Record = Callable[[Point, Verdict | None], Comparison]
"""Keeps the verdict on a point and returns the comparison as it then is."""


class PointOption(Option):
    """A point to check."""

    def __init__(self, row: PointRow, point: Point) -> None:
        super().__init__(row)
        self.point = point


class PointsScreen(Dialog[Point]):
    """Lists the points to check; the result is the one to go to."""

    TITLE = "Points to check"
    HINT = "Enter · t true · f false alarm · c to call · n none"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "say('true')", show=False),
        Binding("f", "say('false alarm')", show=False),
        Binding("c", "say('to call')", show=False),
        Binding("n,delete,backspace", "say('')", show=False),
    ]

    def __init__(self, comparison: Comparison, record: Record, at: int = 0) -> None:
        super().__init__()
        self._comparison = comparison
        self._record = record
        self._at = at

    def content(self) -> ComposeResult:
        """The list, and how far it is checked."""
        yield Rows(markup=False)
        yield Static(id="checked", markup=False)

    def on_mount(self) -> None:
        """List the points."""
        self._show()
        self.query_one(OptionList).highlighted = self._at

    def _show(self) -> None:
        points = points_to_check(self._comparison)
        names = names_of(self._comparison)
        rows = self.query_one(OptionList)
        at = rows.highlighted
        rows.clear_options()
        rows.add_options(
            PointOption(PointRow(self._comparison, point, names), point) for point in points
        )
        rows.highlighted = at
        told = checked_in_words(points) or f"{len(points)} to check"
        self.query_one("#checked", Static).update(told)

    def action_say(self, words: str) -> None:
        """Keep a verdict on the point under the cursor; "" for none."""
        option = self.query_one(OptionList).highlighted_option
        if isinstance(option, PointOption):
            verdict = Verdict(words) if words else None
            self._comparison = self._record(option.point, verdict)
            self._show()

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        assert isinstance(event.option, PointOption)
        self.dismiss(event.option.point)
