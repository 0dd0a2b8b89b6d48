"""Containers that are filled once the articles stand on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget


class Late(Widget):
    """Takes its place on the screen at once, and has its contents made after the first paint.

    It stands last among the bases of a class: Textual takes the styles of the first.
    """

    def contents(self) -> Iterable[Widget]:
        """Return what the container holds."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Let the articles be painted first."""
        self.call_after_refresh(self.fill)

    def fill(self) -> None:
        """Make the contents, unless they are there; a key may ask for them before their time."""
        if self.is_attached and not self.children:
            self.mount(*self.contents())
