"""Leaving while something opens.

What is mounted while the application leaves is mounted without its children, or has gone before
something is mounted in it, and Textual (8.2.8) shows that as a fault of the program. This can go
once the end of an app waits for what is being mounted.
"""

from __future__ import annotations

from textual.app import App
from textual.css.query import NoMatches
from textual.widget import MountError
from textual.worker import WorkerFailed


class QuietExit(App[None]):
    """An app that says nothing of widgets that are missing while it leaves."""

    def _handle_exception(self, error: Exception) -> None:
        cause = error.error if isinstance(error, WorkerFailed) else error
        if not (self._exit and isinstance(cause, NoMatches | MountError)):
            super()._handle_exception(error)
