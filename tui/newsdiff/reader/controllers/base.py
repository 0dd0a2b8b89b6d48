"""What all controllers share: the screen they act on, and when they hear of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsdiff.articles.model import Article
    from newsdiff.reader.screens.main import MainScreen
    from newsdiff.reader.widgets.side_by_side import SideBySide
    from newsdiff.reader.widgets.status import StatusLine

_ACTION = "action_"


class Controller:
    """Some of what keys do on the main screen.

    Each method `action_…` carries out the action of that name in the table of keys.
    """

    def __init__(self, screen: MainScreen) -> None:
        self.screen = screen

    def actions(self) -> Iterator[tuple[str, Callable[..., Any]]]:
        """Yield the methods that carry out actions, by their names."""
        for name in dir(self):
            if name.startswith(_ACTION):
                yield name, getattr(self, name)

    @property
    def panes(self) -> SideBySide:
        """The two articles on the screen."""
        return self.screen.panes

    @property
    def status(self) -> StatusLine:
        """The line that says what is in focus, and why a key did nothing."""
        return self.screen.status

    @property
    def pair(self) -> tuple[Article, Article]:
        """The two articles, left and right."""
        return self.screen.pair

    def leave(self) -> bool:
        """Leave what was put around the articles; False where there is nothing to leave."""
        return False

    def focus_changed(self) -> None:
        """Another passage is in focus."""

    async def comparison_changed(self) -> None:
        """There is another comparison, or none yet."""
