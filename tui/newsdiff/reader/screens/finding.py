"""The part of the main screen that finds things: sidebar, search, walks, and the detail drawer."""

from __future__ import annotations

from asyncio import Lock
from typing import TYPE_CHECKING

from textual import on

from newsdiff.articles.model import Article, Side
from newsdiff.reader.marks import LAYERS, passage_at
from newsdiff.reader.messages import ComparisonChanged, PassageFocused
from newsdiff.reader.screens.reading import ReadingScreen
from newsdiff.reader.status import STILL_COMPARING
from newsdiff.resources import styles_folder

if TYPE_CHECKING:
    from newsdiff.quotes.model import Source
    from newsdiff.reader.walk import Stop, Walk
    from newsdiff.reader.widgets.drawer import Drawer
    from newsdiff.reader.widgets.find_bar import FindBar
    from newsdiff.reader.widgets.pane import Pane
    from newsdiff.reader.widgets.sidebar import Sidebar

STYLES = ("sidebar", "drawer", "find_bar")


class FindingScreen(ReadingScreen):
    """A reading screen with a sidebar, a line to search in, and a drawer of details.

    These are made, and their modules loaded, once the articles stand on the screen. `walk` is what
    `n` and `N` step through: the last search, or the last actor chosen.
    """

    walk: Walk | None = None
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

    async def furnish(self) -> None:
        """Put sidebar, drawer and find bar around the articles, unless they are there.

        Actions that need them wait for it, for a key may be pressed before their time.
        """
        async with self._furnishing:
            if not self._furnished:
                await self._furnish()
                self._furnished = True

    async def _furnish(self) -> None:
        from newsdiff.reader.widgets.drawer import Drawer
        from newsdiff.reader.widgets.find_bar import FindBar
        from newsdiff.reader.widgets.sidebar import Sidebar

        self.app.stylesheet.read_all([styles_folder() / f"{name}.tcss" for name in STYLES])
        self.sidebar, self.find_bar = Sidebar(), FindBar()
        self.drawer = Drawer(self.key_of("other_side"))
        with self.app.batch_update():
            await self.spread.mount(self.sidebar)
            await self.mount(self.drawer, self.find_bar, after=self.spread)
            self.spread.remove_class("-bare")

    @property
    def pair(self) -> tuple[Article, Article]:
        """The two articles, left and right."""
        return self.spread.articles[Side.LEFT], self.spread.articles[Side.RIGHT]

    # -- walks ------------------------------------------------------------------------------

    def start_walk(self, walk: Walk, *, at: Stop | None = None, note: str = "") -> None:
        """Mark the places of a walk in both articles and go to one: the first from here on."""
        self.end_walk()
        side = self.spread.active_side
        passage = self.spread.articles[side].passages[self.spread.passage_read()]
        self.walk = walk.standing_at(at) if at else walk.starting_at(side, passage.span.start)
        self._show_walk(note)

    def end_walk(self) -> None:
        """Take all marks away."""
        self.walk = None
        for layer in LAYERS:
            self.spread.set_marks(layer, {})
        if self._furnished:
            self.find_bar.hide()

    def action_next_match(self) -> None:
        """To the next match of the search, or the next mention of the actor."""
        self._step(1)

    def action_previous_match(self) -> None:
        """To the one before."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        if self.walk is None:
            search, actors, sources = map(self.key_of, ("search", "actors", "sources"))
            words = f"Nothing to go through yet: {search} searches, {actors} and {sources} list who"
            self.status.remark(f"{words} is named and quoted.")
            return
        self.walk = self.walk.moved(steps)
        self._show_walk()

    def _show_walk(self, note: str = "") -> None:
        walk = self.walk
        if walk is None or walk.current is None:
            return
        side, span = walk.current
        passage = passage_at(self.spread.articles[side], span.start)
        if passage is not None:
            held = self.focused if self._in_sidebar else None
            self.spread.focus_on(side, passage)
            if held is not None:
                held.focus(scroll_visible=False)
        self.spread.set_marks(walk.layer, walk.marks, walk.current)
        self.spread.show_span(side, span)
        keys = " ".join(map(self.key_of, ("next_match", "previous_match")))
        self.find_bar.tell_walk(walk, keys, note)

    # -- search -----------------------------------------------------------------------------

    async def action_search(self) -> None:
        """Let the user type what to look for."""
        await self.furnish()
        self.find_bar.begin()

    def on_find_bar_typed(self, event: FindBar.Typed) -> None:
        """Mark what is found so far."""
        from newsdiff.reader.search import search
        from newsdiff.reader.walk import MarkLayer

        found = search(*self.pair, event.query, near=False)
        self.spread.set_marks(MarkLayer.SEARCH, found.marks)
        self.find_bar.tell_found(found)

    def on_find_bar_entered(self, event: FindBar.Entered) -> None:
        """Go to what is found, or to what is like it."""
        from newsdiff.reader.search import search
        from newsdiff.reader.walk import MarkLayer, Walk

        self.set_focus(self.spread.active)
        found = search(*self.pair, event.query)
        if found:
            note = "" if found.exact else "nearly, not to the letter"
            self.start_walk(Walk.through(MarkLayer.SEARCH, event.query, found.marks), note=note)
        else:
            self.end_walk()
            self.find_bar.tell_nothing_found(event.query)

    def on_find_bar_cancelled(self) -> None:
        """Give the search up."""
        self.end_walk()
        self.set_focus(self.spread.active)

    # -- sidebar ----------------------------------------------------------------------------

    @property
    def _in_sidebar(self) -> bool:
        return (
            self._furnished and self.focused is not None and self.sidebar in self.focused.ancestors
        )

    async def action_actors(self) -> None:
        """To the list of actors."""
        await self.furnish()
        self.sidebar.display = True
        self.sidebar.focus_actors()

    async def action_sources(self) -> None:
        """To the list of quoted sources."""
        await self.furnish()
        self.sidebar.display = True
        self.sidebar.focus_sources()

    async def action_toggle_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        await self.furnish()
        if self.sidebar.display:
            self._hide_sidebar()
        else:
            self.sidebar.display = True

    def _hide_sidebar(self) -> None:
        # The focus goes first: Textual would give what is hidden's focus to its neighbour.
        if self._in_sidebar:
            self.set_focus(self.spread.active)
        self.sidebar.display = False

    async def action_sort_lists(self) -> None:
        """Sort both lists by count, by name, or in order of appearance."""
        await self.furnish()
        self.sidebar.sort_next()

    def on_sidebar_actor_chosen(self, event: Sidebar.ActorChosen) -> None:
        """Walk through the mentions of an actor."""
        from newsdiff.reader.walk import MarkLayer, Walk

        self._uncover_articles()
        marks = {side: [mention.span for mention in event.actor.on(side)] for side in Side}
        self.start_walk(Walk.through(MarkLayer.ACTOR, event.actor.name, marks))

    def on_sidebar_source_unfolded(self, event: Sidebar.SourceUnfolded) -> None:
        """Walk through the quotes of a source."""
        self.start_walk(self._quotes_of(event.source))

    def on_sidebar_quote_chosen(self, event: Sidebar.QuoteChosen) -> None:
        """Go to one quote of a source."""
        self._uncover_articles()
        self.start_walk(self._quotes_of(event.source), at=(event.quote.article, event.quote.span))

    def _quotes_of(self, source: Source) -> Walk:
        from newsdiff.reader.walk import MarkLayer, Walk

        comparison = self.sidebar.comparison
        quotes = [comparison.quotes[index] for index in source.quotes] if comparison else []
        marks = {side: [each.span for each in quotes if each.article is side] for side in Side}
        return Walk.through(MarkLayer.ACTOR, source.name, marks)

    def _uncover_articles(self) -> None:
        """Take the sidebar away where it lies over the articles."""
        if self.sidebar.styles.layer == "above":
            self._hide_sidebar()

    # -- details ----------------------------------------------------------------------------

    async def action_details(self) -> None:
        """Show everything about the focused passage and its partner, or hide it."""
        await self.furnish()
        if self._in_drawer:
            self.set_focus(self.spread.active)
        self.drawer.display = not self.drawer.display
        if self.spread.focus_at is None:
            self.spread.focus_on(self.spread.active_side, self.spread.passage_read())
        self._describe_focus()
        self.call_after_refresh(self._keep_focus_in_view)

    @property
    def tells_details(self) -> bool:
        """Whether the drawer is open."""
        return self._furnished and self.drawer.display

    @property
    def _in_drawer(self) -> bool:
        return self._furnished and self.focused is self.drawer

    @property
    def in_hand(self) -> Pane | Drawer:
        """What keys scroll: an article, or the drawer while it has the focus."""
        return self.drawer if self._in_drawer else super().in_hand

    def action_other_side(self) -> None:
        """To the other article; from the right one to the drawer, if that holds more than fits."""
        right = self.spread.active_side is Side.RIGHT
        if self.tells_details and self.drawer.holds_more and right and not self._in_drawer:
            self.drawer.focus()
        else:
            super().action_other_side()

    def _keep_focus_in_view(self) -> None:
        """Show the passage in focus on the page that the drawer leaves."""
        if self.spread.focus_at is not None:
            side, passage = self.spread.focus_at
            self.spread.show_span(side, self.spread.articles[side].passages[passage].span)

    def action_leave(self) -> None:
        """Leave what is around the articles, one thing at a time: sidebar, drawer, marks."""
        self.clear_selection()
        if self._in_sidebar:
            self.set_focus(self.spread.active)
            self._uncover_articles()
        elif self._in_drawer:
            self.set_focus(self.spread.active)
        elif self.tells_details:
            self.drawer.display = False
        else:
            self.end_walk()

    def action_copy(self) -> None:
        """Send the passage or pair in focus, or what is selected, to the terminal's clipboard."""
        from newsdiff.reader.excerpt import excerpt, pair_excerpt

        focus, pairing, link = self.spread.focus_at, self.spread.pairing, self.spread.marks.link
        selected = self.get_selected_text()
        if selected:
            text, what = selected, "The selection"
        elif link is not None and pairing is not None:
            text, what = pair_excerpt(pairing.comparison, link.left, link.right), "The pair"
        elif focus is not None:
            side, passage = focus
            text, what = excerpt(self.spread.articles[side], passage), "The passage"
        else:
            self.status.remark(self.nothing_in_focus)
            return
        self.app.copy_to_clipboard(text)
        self.notify(f"{what} was sent to the clipboard.")

    @on(PassageFocused)
    @on(ComparisonChanged)
    def _describe_focus(self) -> None:
        if not self.tells_details:
            return
        from newsdiff.reader.detail import detail
        from newsdiff.reader.inks import inks_of

        pairing, focus = self.spread.pairing, self.spread.focus_at
        if pairing is None:
            self.drawer.show_note(STILL_COMPARING)
        elif focus is not None:
            link, inks = self.spread.marks.link, inks_of(self.app)
            self.drawer.show(detail(pairing, *focus, link, inks))

    @on(ComparisonChanged)
    async def _list_actors(self, event: ComparisonChanged) -> None:
        await self.furnish()
        self.sidebar.comparison = event.comparison
        if event.comparison is None:
            self.end_walk()
