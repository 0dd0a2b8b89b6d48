"""A question that is answered with yes or no."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Button, Static

from newsdiff.articles.sanitise import sanitise_line
from newsdiff.reader.screens.dialog import Dialog


class ConfirmScreen(Dialog[bool]):
    """Asks `question`; the result is True for yes, False or None for no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "Yes", show=False),
        Binding("n", "answer(False)", "No", show=False),
        Binding("left,right", "app.focus_next", "Other answer", show=False),
    ]

    def __init__(self, question: str, yes: str = "Yes") -> None:
        super().__init__()
        self._question = question
        self._yes = yes

    def content(self) -> ComposeResult:
        """The question above its answers; No is at hand."""
        yield Static(sanitise_line(self._question).text, markup=False)
        with Horizontal(classes="buttons"):
            yield Button(f"{self._yes} (y)", id="yes", compact=True)
            yield Button("No (n)", id="no", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Make No the answer of a hasty Enter."""
        self.set_focus(self.query_one("#no"))

    def action_answer(self, answer: bool) -> None:
        """Leave with the answer."""
        self.dismiss(answer)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")
