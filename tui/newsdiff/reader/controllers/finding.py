"""Finding words, and stepping through what was found: matches, mentions, quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.viewmodel.marks import LAYERS, passage_at

if TYPE_CHECKING:
    from newsdiff.reader.state.match_cursor import MatchCursor, Stop
    from newsdiff.reader.widgets.find_bar import FindBar


class FindingController(Controller):
    """Searches, and keeps the cursor that `n` and `N` move.

    `cursor` steps through the last search, or the mentions of the last actor chosen.
    """

    cursor: MatchCursor | None = None

    # -- stepping ---------------------------------------------------------------------------

    def step_through(self, matches: MatchCursor, *, at: Stop | None = None, note: str = "") -> None:
        """Mark places in both articles and go to one: `at`, or the first from here on."""
        self.stop_stepping()
        side = self.panes.active_side
        here = self.panes.articles[side].passages[self.panes.passage_read()].span.start
        self.cursor = matches.standing_at(at) if at else matches.starting_at(side, here)
        self._show(note)

    def stop_stepping(self) -> None:
        """Take all marks away."""
        self.cursor = None
        for layer in LAYERS:
            self.panes.set_marks(layer, {})
        if self.screen.surrounded:
            self.screen.find_bar.hide()

    def action_next_match(self) -> None:
        """To the next match of the search, or the next mention of the actor."""
        self._step(1)

    def action_previous_match(self) -> None:
        """To the one before."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        if self.cursor is None:
            search, actors, sources = map(self.screen.key_of, ("search", "actors", "sources"))
            words = f"Nothing to go through yet: {search} searches, {actors} and {sources} list who"
            self.status.remark(f"{words} is named and quoted.")
            return
        self.cursor = self.cursor.moved(steps)
        self._show()

    def _show(self, note: str = "") -> None:
        matches = self.cursor
        if matches is None or matches.current is None:
            return
        side, span = matches.current
        passage = passage_at(self.panes.articles[side], span.start)
        if passage is not None:
            held = self.screen.focused if self.screen.lists.focused else None
            self.panes.focus_on(side, passage)
            if held is not None:
                held.focus(scroll_visible=False)
        self.panes.set_marks(matches.layer, matches.marks, matches.current)
        self.panes.show_span(side, span)
        keys = " ".join(map(self.screen.key_of, ("next_match", "previous_match")))
        self.screen.find_bar.tell_cursor(matches, keys, note)

    def leave(self) -> bool:
        """Take the marks away."""
        left = self.cursor is not None
        self.stop_stepping()
        return left

    # -- search -----------------------------------------------------------------------------

    async def action_search(self) -> None:
        """Let the user type what to look for."""
        await self.screen.mount_lazily()
        self.screen.find_bar.begin()

    def typed(self, event: FindBar.Typed) -> None:
        """Mark what is found so far."""
        from newsdiff.reader.state.match_cursor import MarkLayer
        from newsdiff.reader.viewmodel.search import search

        found = search(*self.pair, event.query, near=False)
        self.panes.set_marks(MarkLayer.SEARCH, found.marks)
        self.screen.find_bar.tell_found(found)

    def entered(self, event: FindBar.Entered) -> None:
        """Go to what is found, or to what is like it."""
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor
        from newsdiff.reader.viewmodel.search import search

        self.screen.back_to_articles()
        found = search(*self.pair, event.query)
        if found:
            note = "" if found.exact else "nearly, not to the letter"
            matches = MatchCursor.through(MarkLayer.SEARCH, event.query, found.marks)
            self.step_through(matches, note=note)
        else:
            self.stop_stepping()
            self.screen.find_bar.tell_nothing_found(event.query)

    def cancelled(self) -> None:
        """Give the search up."""
        self.stop_stepping()
        self.screen.back_to_articles()
