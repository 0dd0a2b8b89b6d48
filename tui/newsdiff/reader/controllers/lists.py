"""The lists of actors and sources beside the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.articles.model import Side
from newsdiff.presentation.statements import statements
from newsdiff.reader.controllers.base import Controller

if TYPE_CHECKING:
    from newsdiff.actors.model import Actor
    from newsdiff.quotes.model import Source
    from newsdiff.reader.state.match_cursor import MatchCursor
    from newsdiff.reader.widgets.sidebar import Sidebar


class ListsController(Controller):
    """Shows the lists, and what is chosen in them in the articles."""

    @property
    def sidebar(self) -> Sidebar:
        """The lists themselves."""
        return self.screen.sidebar

    @property
    def focused(self) -> bool:
        """Whether the cursor is in the lists."""
        focused = self.screen.focused
        return self.screen.surrounded and focused is not None and self.sidebar in focused.ancestors

    @property
    def entry(self) -> Actor | Source | None:
        """The actor or source under the cursor, None while the cursor is not in the lists."""
        return self.sidebar.entry if self.focused else None

    async def action_actors(self) -> None:
        """To the list of actors."""
        await self.screen.mount_lazily()
        self.sidebar.display = True
        self.sidebar.focus_actors()

    async def action_sources(self) -> None:
        """To the list of quoted sources."""
        await self.screen.mount_lazily()
        self.sidebar.display = True
        self.sidebar.focus_sources()

    async def action_toggle_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        await self.screen.mount_lazily()
        if self.sidebar.display:
            self.hide()
        else:
            self.sidebar.display = True

    async def show_sources(self, query: str) -> None:
        """Go to the sources that `query` fits: a kind, a name; to all for ""."""
        await self.action_sources()
        self.sidebar.narrow(query)

    def hide(self) -> None:
        """Hide the sidebar."""
        # The focus goes first: Textual would give what is hidden's focus to its neighbour.
        if self.focused:
            self.screen.back_to_articles()
        self.sidebar.display = False

    async def action_sort_lists(self) -> None:
        """Sort both lists by count, by name, or in order of appearance."""
        await self.screen.mount_lazily()
        self.sidebar.sort_next()

    async def card_wanted(self, event: Sidebar.CardWanted) -> None:
        """Tell all about an entry, and go to the place that is chosen there."""
        from newsdiff.reader.screens.card import CardScreen
        from newsdiff.reader.viewmodel.card import Place, card

        comparison = self.sidebar.comparison
        if comparison is None:
            return

        def go(place: Place | None) -> None:
            if place is not None:
                self.uncover_articles()
                matches = self._places_of(event.entry)
                at = place if place in matches.stops else None
                self.screen.finding.step_through(matches, at=at)

        screen = CardScreen(event.entry.name, card(comparison, event.entry))
        await self.screen.app.push_screen(screen, go)

    def _places_of(self, entry: Actor | Source) -> MatchCursor:
        """Return all places where an entry is mentioned or quoted."""
        from newsdiff.actors.model import Actor
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor

        comparison = self.sidebar.comparison
        assert comparison is not None
        actor = entry if isinstance(entry, Actor) else None
        if actor is None and not isinstance(entry, Actor) and entry.actor is not None:
            actor = comparison.actors[entry.actor]
        marks = {side: [m.span for m in actor.on(side)] if actor else [] for side in Side}
        if not isinstance(entry, Actor):
            for quote, _ in statements(comparison, entry):
                marks[quote.article].append(quote.span)
        return MatchCursor.through(MarkLayer.ACTOR, entry.name, marks)

    def actor_chosen(self, event: Sidebar.ActorChosen) -> None:
        """Step through the mentions of an actor."""
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor

        self.uncover_articles()
        marks = {side: [mention.span for mention in event.actor.on(side)] for side in Side}
        matches = MatchCursor.through(MarkLayer.ACTOR, event.actor.name, marks)
        self.screen.finding.step_through(matches)

    def source_unfolded(self, event: Sidebar.SourceUnfolded) -> None:
        """Step through the quotes of a source."""
        self.screen.finding.step_through(self._quotes_of(event.source))

    def quote_chosen(self, event: Sidebar.QuoteChosen) -> None:
        """Go to one quote of a source."""
        self.uncover_articles()
        at = (event.quote.article, event.quote.span)
        self.screen.finding.step_through(self._quotes_of(event.source), at=at)

    def _quotes_of(self, source: Source) -> MatchCursor:
        from newsdiff.reader.state.match_cursor import MarkLayer, MatchCursor

        comparison = self.sidebar.comparison
        found = statements(comparison, source) if comparison else []
        quotes = [statement.quote for statement in found]
        marks = {side: [each.span for each in quotes if each.article is side] for side in Side}
        return MatchCursor.through(MarkLayer.ACTOR, source.name, marks)

    def uncover_articles(self) -> None:
        """Take the sidebar away where it lies over the articles."""
        if self.sidebar.styles.layer == "above":
            self.hide()

    def leave(self) -> bool:
        """Leave the lists."""
        if not self.focused:
            return False
        self.screen.back_to_articles()
        self.uncover_articles()
        return True

    async def comparison_changed(self) -> None:
        """List what was found."""
        await self.screen.mount_lazily()
        self.sidebar.comparison = self.screen.shown
        if self.screen.shown is None:
            self.screen.finding.stop_stepping()
