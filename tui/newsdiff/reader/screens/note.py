"""What one notes on a passage, on one line."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.widgets.field import Field


class NoteScreen(Dialog[str]):
    """Asks for a note; the result is its text, "" for none any more."""

    HINT = "Enter keeps it · empty, it is gone"

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self._title = title
        self._text = text

    def content(self) -> ComposeResult:
        """One field."""
        yield Field(self._text, placeholder="what you note on it", id="note", compact=True)

    def on_mount(self) -> None:
        """Say what is noted on, and begin to type."""
        self.query_one(".dialog").border_title = Content(self._title)
        self.query_one("#note").focus()

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        self.dismiss(" ".join(event.value.split()))
