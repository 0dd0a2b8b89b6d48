"""Screens that are not left twice, as on two keys at once: Enter and Escape, say.

Textual (8.2.8) would leave the screen below, too, and end the program where there is none. This
can go once `Screen.dismiss` does nothing on a screen that is no longer on top.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class DismissedOnce(Screen[Result], Generic[Result]):
    """A screen whose second dismissal has no effect."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave the screen, unless that is done already."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
