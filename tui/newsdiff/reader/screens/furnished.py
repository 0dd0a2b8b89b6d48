"""The part of the main screen that puts lists, a line for searches and details round the page."""

from __future__ import annotations

from asyncio import Lock
from typing import TYPE_CHECKING

from newsdiff.articles.model import Article
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.resources import styles_folder

if TYPE_CHECKING:
    from newsdiff.reader.widgets.drawer import Drawer
    from newsdiff.reader.widgets.find_bar import FindBar
    from newsdiff.reader.widgets.sidebar import Sidebar

SHEETS = ("sidebar", "drawer", "find_bar")


class FurnishedScreen(ReadingScreen):
    """A reading screen with a sidebar, a line to search in, and a drawer of details.

    These are made, and their modules loaded, once the articles stand on the screen.
    """

    sidebar: Sidebar
    """The lists of actors and sources."""
    find_bar: FindBar
    """The line for searches and walks."""
    drawer: Drawer
    """The drawer of details."""

    def __init__(self, left: Article, right: Article) -> None:
        super().__init__(left, right)
        self._furnished = False
        self._furnishing = Lock()

    async def mount_lazily(self) -> None:
        """Put sidebar, drawer and find bar around the articles, unless they are there.

        Actions that need them wait for it, for a key may be pressed before their time.
        """
        async with self._furnishing:
            if not self._furnished:
                await self._mount_rest()
                self._furnished = True

    async def _mount_rest(self) -> None:
        from newsdiff.reader.widgets.drawer import Drawer
        from newsdiff.reader.widgets.find_bar import FindBar
        from newsdiff.reader.widgets.sidebar import Sidebar

        self.app.stylesheet.read_all([styles_folder() / f"{name}.tcss" for name in SHEETS])
        self.sidebar, self.find_bar = Sidebar(), FindBar()
        self.drawer = Drawer(self.key_of("other_side"))
        with self.app.batch_update():
            await self.panes.mount(self.sidebar)
            await self.mount(self.drawer, self.find_bar, after=self.panes)
            self.panes.remove_class("-bare")

    def back_to_articles(self) -> None:
        """Let keys move the article that was read last."""
        self.set_focus(self.panes.active)
