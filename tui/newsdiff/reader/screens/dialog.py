"""What all dialogs share: a titled frame over the dimmed page, and Escape to leave, once."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from newsdiff.reader.keys import Scope, bindings
from newsdiff.reader.workarounds.dismiss_once import DismissedOnce
from newsdiff.resources import styles_folder

DIALOGS = styles_folder() / "dialogs.tcss"
LEAVING = "Escape leaves"

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], DismissedOnce[Result | None], Generic[Result]):
    """A question put over the page; its result is None when it is left with Escape."""

    TITLE: ClassVar[str] = ""
    HINT: ClassVar[str] = ""
    """Which keys help, apart from Escape."""
    CSS_PATH: ClassVar = DIALOGS
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(Scope.DIALOG))

    def compose(self) -> ComposeResult:
        """Frame what `content` yields."""
        with Vertical(classes="dialog") as frame:
            frame.border_title = self.TITLE
            frame.border_subtitle = " · ".join(filter(None, (self.HINT, LEAVING)))
            yield from self.content()

    def content(self) -> ComposeResult:
        """Yield what stands in the frame."""
        raise NotImplementedError

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
