"""What all dialogs share: a titled frame over the dimmed page, and Escape to leave."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsdiff.reader.keys import Scope, bindings
from newsdiff.resources import styles_folder

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A question put over the page; its result is None when it is left with Escape."""

    TITLE: ClassVar[str] = ""
    CSS_PATH: ClassVar = styles_folder() / "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(Scope.DIALOG))

    def compose(self) -> ComposeResult:
        """Frame what `content` yields."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = self.TITLE
            frame.border_subtitle = "Escape leaves"
            yield from self.content()

    def content(self) -> ComposeResult:
        """Yield what stands in the frame."""
        raise NotImplementedError

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
