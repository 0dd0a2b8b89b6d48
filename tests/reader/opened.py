"""Opens the reader on the made-up pair, without a terminal, for tests that press keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from newsdiff.articles.model import Article
from newsdiff.comparison import Analysis, Comparison, Options, Stage
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.state.chosen_theme import ChosenTheme
from newsdiff.reader.state.history import History
from newsdiff.reader.state.settings import Settings
from tests.reader import made_up

NARROW, MIDDLE, WIDE = (80, 24), (120, 40), (200, 60)

W = TypeVar("W", bound=Widget)
S = TypeVar("S", bound=Screen[object])


@dataclass
class Reader:
    """A running reader: what tests do with it and ask of it."""

    app: NewsdiffApp
    main: MainScreen
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that follows from them is done."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*("space" if each == " " else each for each in text))

    def see(self, kind: type[W], selector: str = "") -> W:
        """Return a widget of the screen on top."""
        return self.app.screen.query_one(selector or kind, kind)  # type: ignore[arg-type]

    def told(self) -> list[str]:
        """Return the notifications so far."""
        return [note.message for note in self.app._notifications]

    def text(self) -> str:
        """Return what is on the screen, row by row."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text[:width] for strip in lines[:height])


@asynccontextmanager
async def reader(
    size: tuple[int, int] = MIDDLE,
    *,
    pair: tuple[Article, Article] | None = None,
    settings: Settings | None = None,
    history: Path | None = None,
    chosen_theme: ChosenTheme | None = None,
    overview: bool = False,
    by_hand: Path | None = None,
) -> AsyncIterator[Reader]:
    """Open the made-up pair with its made-up comparison; another `pair` is truly compared.

    It begins with the articles themselves, unless with the `overview`.
    """
    app = NewsdiffApp(
        *(pair or made_up.articles()),
        settings=replace(settings or Settings(), overview=overview),
        history=History(history),
        chosen_theme=chosen_theme,
        by_hand=(lambda left, right: by_hand) if by_hand else None,
    )
    with patch("newsdiff.reader.controllers.analysis.Analysis", Analysed):
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            main = app.screen
            assert isinstance(main, MainScreen)
            opened = Reader(app, main, pilot)
            await opened.settle()
            yield opened


class Analysed(Analysis):
    """Finds the made-up comparison for the made-up pair; compares others."""

    def __init__(self, left: Article, right: Article, options: Options | None = None) -> None:
        super().__init__(left, right, options)
        made = made_up.comparison()
        self._made = made if (left, right) == (made.left, made.right) else None

    def run(self, watch: Callable[[Stage], bool] | None = None) -> Comparison:
        return self._made or super().run(watch)
