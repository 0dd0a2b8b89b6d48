"""The part of the main screen that finds things: search, lists, and steps through what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from newsdiff.articles.model import Side
from newsdiff.reader.messages import ComparisonChanged
from newsdiff.reader.screens.details import DetailsScreen
from newsdiff.reader.viewmodel.marks import LAYERS, passage_at

if TYPE_CHECKING:
    from newsdiff.quotes.model import Source
    from newsdiff.reader.state.match_cursor import MatchCursor, Stop
    from newsdiff.reader.widgets.find_bar import FindBar
    from newsdiff.reader.widgets.sidebar import Sidebar


class FindingScreen(DetailsScreen):
    """A screen with details that finds words, actors and sources.

    `match_cursor` is what `n` and `N` step through: the last search, or the last actor chosen.
    """

    match_cursor: MatchCursor | None = None

    # -- walks ------------------------------------------------------------------------------

    def step_through(self, matches: MatchCursor, *, at: Stop | None = None, note: str = "") -> None:
        """Mark the places of a walk in both articles and go to one: the first from here on."""
        self.stop_stepping()
        side = self.panes.active_side
        passage = self.panes.articles[side].passages[self.panes.passage_read()]
        self.match_cursor = (
            matches.standing_at(at) if at else matches.starting_at(side, passage.span.start)
        )
        self._show_walk(note)

    def stop_stepping(self) -> None:
        """Take all marks away."""
        self.match_cursor = None
        for layer in LAYERS:
            self.panes.set_marks(layer, {})
        if self._furnished:
            self.find_bar.hide()

    def action_next_match(self) -> None:
        """To the next match of the search, or the next mention of the actor."""
        self._step(1)

    def action_previous_match(self) -> None:
        """To the one before."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        if self.match_cursor is None:
            search, actors, sources = map(self.key_of, ("search", "actors", "sources"))
            words = f"Nothing to go through yet: {search} searches, {actors} and {sources} list who"
            self.status.remark(f"{words} is named and quoted.")
            return
        self.match_cursor = self.match_cursor.moved(steps)
        self._show_walk()

    def _show_walk(self, note: str = "") -> None:
        matches = self.match_cursor
        if matches is None or matches.current is None:
            return
        side, span = matches.current
        passage = passage_at(self.panes.articles[side], span.start)
        if passage is not None:
            held = self.focused if self._in_sidebar else None
            self.panes.focus_on(side, passage)
            if held is not None:
                held.focus(scroll_visible=False)
        self.panes.set_marks(matches.layer, matches.marks, matches.current)
        self.panes.show_span(side, span)
        keys = " ".join(map(self.key_of, ("next_match", "previous_match")))
        self.find_bar.tell_cursor(matches, keys, note)

    # -- search -----------------------------------------------------------------------------

    async def action_search(self) -> None:
        """Let the user type what to look for."""
        await self.mount_lazily()
        self.find_bar.begin()

    def on_find_bar_typed(self, event: FindBar.Typed) -> None:
        """Mark what is found so far."""
        from newsdiff.reader.state.match_cursor import MarkLayer
        from newsdiff.reader.viewmodel.search import search

        found = search(*self.pair, event.query, near=False)
        self.panes.set_marks(MarkLayer.SEARCH, found.marks)
        self.find_bar.tell_found(found)

    def on_find_bar_entered(self, event: FindBar.Entered) -> None:
        """Go to what is found, or to what is like it."""
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor
        from newsdiff.reader.viewmodel.search import search

        self.back_to_articles()
        found = search(*self.pair, event.query)
        if found:
            note = "" if found.exact else "nearly, not to the letter"
            self.step_through(
                MatchCursor.through(MarkLayer.SEARCH, event.query, found.marks), note=note
            )
        else:
            self.stop_stepping()
            self.find_bar.tell_nothing_found(event.query)

    def on_find_bar_cancelled(self) -> None:
        """Give the search up."""
        self.stop_stepping()
        self.back_to_articles()

    # -- sidebar ----------------------------------------------------------------------------

    @property
    def _in_sidebar(self) -> bool:
        return (
            self._furnished and self.focused is not None and self.sidebar in self.focused.ancestors
        )

    async def action_actors(self) -> None:
        """To the list of actors."""
        await self.mount_lazily()
        self.sidebar.display = True
        self.sidebar.focus_actors()

    async def action_sources(self) -> None:
        """To the list of quoted sources."""
        await self.mount_lazily()
        self.sidebar.display = True
        self.sidebar.focus_sources()

    async def action_toggle_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        await self.mount_lazily()
        if self.sidebar.display:
            self._hide_sidebar()
        else:
            self.sidebar.display = True

    def _hide_sidebar(self) -> None:
        # The focus goes first: Textual would give what is hidden's focus to its neighbour.
        if self._in_sidebar:
            self.back_to_articles()
        self.sidebar.display = False

    async def action_sort_lists(self) -> None:
        """Sort both lists by count, by name, or in order of appearance."""
        await self.mount_lazily()
        self.sidebar.sort_next()

    def on_sidebar_actor_chosen(self, event: Sidebar.ActorChosen) -> None:
        """Walk through the mentions of an actor."""
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor

        self._uncover_articles()
        marks = {side: [mention.span for mention in event.actor.on(side)] for side in Side}
        self.step_through(MatchCursor.through(MarkLayer.ACTOR, event.actor.name, marks))

    def on_sidebar_source_unfolded(self, event: Sidebar.SourceUnfolded) -> None:
        """Walk through the quotes of a source."""
        self.step_through(self._quotes_of(event.source))

    def on_sidebar_quote_chosen(self, event: Sidebar.QuoteChosen) -> None:
        """Go to one quote of a source."""
        self._uncover_articles()
        self.step_through(self._quotes_of(event.source), at=(event.quote.article, event.quote.span))

    def _quotes_of(self, source: Source) -> MatchCursor:
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor

        comparison = self.sidebar.comparison
        quotes = [comparison.quotes[index] for index in source.quotes] if comparison else []
        marks = {side: [each.span for each in quotes if each.article is side] for side in Side}
        return MatchCursor.through(MarkLayer.ACTOR, source.name, marks)

    def _uncover_articles(self) -> None:
        """Take the sidebar away where it lies over the articles."""
        if self.sidebar.styles.layer == "above":
            self._hide_sidebar()

    def action_leave(self) -> None:
        """Leave what is around the articles, one thing at a time: sidebar, drawer, marks."""
        self.clear_selection()
        if self._in_sidebar:
            self.back_to_articles()
            self._uncover_articles()
        elif self.tells_details:
            super().action_leave()
        else:
            self.stop_stepping()

    @on(ComparisonChanged)
    async def _list_actors(self, event: ComparisonChanged) -> None:
        await self.mount_lazily()
        self.sidebar.comparison = event.comparison
        if event.comparison is None:
            self.stop_stepping()
