"""The overview: when it is shown, and where its rows lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.state.filters import Filter
from newsdiff.reader.viewmodel.status import STILL_COMPARING

if TYPE_CHECKING:
    from newsdiff.reader.viewmodel.overview_rows import OverviewRow


class OverviewController(Controller):
    """Shows the overview of a pair that is opened for the first time, and whenever asked.

    `unasked` says whether it is shown at the first opening at all.
    """

    unasked = True
    _fresh = False

    def pair_opened(self, known: bool) -> None:
        """Other articles are on the screen; `known` if they were read before."""
        self._fresh = self.unasked and not known

    async def comparison_changed(self) -> None:
        """Show the overview of a pair that is new, unless one has begun to read meanwhile."""
        if not self._fresh or self.screen.shown is None:
            return
        self._fresh = False
        if self.screen.shown.left_out:
            return  # a part of the story is no story at a glance
        if self.screen.is_current and self.panes.focus_at is None and not self.panes.has_moved:
            await self.action_overview()

    async def action_overview(self) -> None:
        """Show both articles at a glance."""
        from newsdiff.reader.screens.overview import OverviewScreen

        comparison = self.screen.shown
        if comparison is None:
            self.status.remark(STILL_COMPARING)
            return
        shown = OverviewScreen(comparison, self.screen.key_of)
        await self.screen.app.push_screen(shown, self._follow)

    async def _follow(self, row: OverviewRow | None) -> None:
        """Go where a row leads."""
        from newsdiff.reader.viewmodel.overview_rows import Lead

        if row is None:
            return
        match row.lead:
            case Lead.MATCHES:
                self._filter(Filter.LINKS, row.side)
            case Lead.ONLY_HERE:
                self._filter(Filter.ONLY_HERE, row.side)
            case Lead.PASSAGE:
                self.screen.show_passage(row.side, row.passage)
            case Lead.POINTS:
                await self.screen.run_action("points")
            case Lead.CHANGES:
                await self.screen.run_action("changes")
            case Lead.KIND:
                await self.screen.lists.show_sources(row.query)

    def _filter(self, chosen: Filter, side: Side) -> None:
        self.panes.filter = chosen
        self.panes.active_side = side
        self.screen.back_to_articles()
        self.panes.active.jump(0)
