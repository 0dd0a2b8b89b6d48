"""Picking one of several, or typing something else: what corrections ask for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.viewmodel.folding import fold
from newsdiff.reader.widgets.field import Field
from newsdiff.reader.workarounds.option_list import Options

FEW = 9
"""So many choices are read at a glance: there is no field to narrow them."""


class PickScreen(Dialog[str]):
    """Asks to pick one of `choices`; with `typed`, anything else may be typed as well.

    The result is the words of the choice, or those typed; None where nothing was picked.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_list", show=False),
    ]

    def __init__(
        self, title: str, choices: Sequence[str], *, typed: bool = False, value: str = ""
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._typed = typed
        self._value = value
        self._has_field = typed or len(choices) > FEW

    def content(self) -> ComposeResult:
        """A field that narrows the choices, and the choices."""
        if self._has_field:
            told = "type a name" if self._typed else "type to narrow"
            yield Field(self._value, placeholder=told, id="narrow", compact=True)
        yield Options(id="picks", markup=False)

    def on_mount(self) -> None:
        """Begin where one types, if there is such a place."""
        frame = self.query_one(".dialog")
        frame.border_title = Content(self._title)
        self._show()
        self.query_one("#narrow" if self._has_field else "#picks").focus()

    @on(Input.Changed)
    def _show(self) -> None:
        typed = self.query_one("#narrow", Input).value if self._has_field else ""
        # A name that stands in the field from the start is there to be changed, not looked for.
        wanted = [] if typed == self._value else fold(typed).split()
        picks = self.query_one("#picks", OptionList)
        picks.clear_options()
        fitting = [each for each in self._choices if all(part in fold(each) for part in wanted)]
        picks.add_options(
            Option(Content(each), id=str(self._choices.index(each))) for each in fitting
        )
        picks.highlighted = 0 if fitting else None
        picks.display = bool(fitting)

    def action_to_list(self) -> None:
        """Go down to the choices."""
        picks = self.query_one("#picks", OptionList)
        if picks.option_count and not picks.has_focus:
            picks.focus()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        """Take what is typed, or the only choice that fits it."""
        picks = self.query_one("#picks", OptionList)
        value = " ".join(event.value.split())
        if self._typed and value:
            self.dismiss(value)
        elif not self._typed and picks.option_count == 1:
            self.dismiss(self._choices[int(str(picks.get_option_at_index(0).id))])
        else:
            self.action_to_list()

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[int(str(event.option_id))])
