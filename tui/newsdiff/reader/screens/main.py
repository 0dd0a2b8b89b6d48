"""The main screen: two articles side by side, and what stands around them."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.worker import Worker

from newsdiff.articles.limits import DEFAULT_LIMITS, Limits
from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison, Options
from newsdiff.reader.controllers.analysis import AnalysisController
from newsdiff.reader.controllers.by_hand import ByHandController
from newsdiff.reader.controllers.changes import ChangesController
from newsdiff.reader.controllers.correcting import CorrectingController
from newsdiff.reader.controllers.details import DetailsController
from newsdiff.reader.controllers.files import FilesController
from newsdiff.reader.controllers.finding import FindingController
from newsdiff.reader.controllers.lists import ListsController
from newsdiff.reader.controllers.notes import NotesController
from newsdiff.reader.controllers.overview import OverviewController
from newsdiff.reader.controllers.points import PointsController
from newsdiff.reader.controllers.reading import ReadingController
from newsdiff.reader.controllers.view import ViewController
from newsdiff.reader.keymap import ChosenKeys, shown_keys
from newsdiff.reader.keys import ACTIONS, Scope, bindings
from newsdiff.reader.messages import ComparisonChanged, PairOpened, PassageClicked, PassageFocused
from newsdiff.reader.state.history import History
from newsdiff.reader.viewmodel.status import focus_line, view_line
from newsdiff.reader.widgets.key_line import KeyLine
from newsdiff.reader.widgets.pane import Pane
from newsdiff.reader.widgets.side_by_side import SideBySide
from newsdiff.reader.widgets.status import StatusLine, Told
from newsdiff.reader.workarounds.selection import SelectsInOnePane
from newsdiff.resources import styles_folder

if TYPE_CHECKING:
    from newsdiff.reader.widgets.drawer import Drawer
    from newsdiff.reader.widgets.find_bar import FindBar
    from newsdiff.reader.widgets.sidebar import Sidebar

LATER_SHEETS = ("sidebar", "drawer", "find_bar")
"""The styles of what is put around the articles once they stand on the screen."""


class MainScreen(SelectsInOnePane):
    """Reads two articles: holds the widgets, and lets each controller do its part."""

    BINDINGS: ClassVar = list(bindings(Scope.MAIN))
    AUTO_FOCUS = f"#{Side.LEFT}"

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    """What was found about the two articles; None until the analysis is done."""
    shown: Comparison | None = None
    """The same as it was corrected by hand: what everything on the screen tells of."""

    sidebar: Sidebar
    """The lists of actors and sources, once it is `surrounded`; likewise the next two."""
    find_bar: FindBar
    drawer: Drawer
    surrounded = False
    """Whether there are lists, a line for searches and a drawer around the articles."""

    def __init__(
        self,
        left: Article,
        right: Article,
        options: Options,
        history: History | None = None,
        chosen_keys: ChosenKeys | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        super().__init__()
        self.chosen_keys = chosen_keys or {}
        self.panes = SideBySide(left, right)
        self.status = StatusLine(self.where)
        self.panes.view_changed = self.status.renew
        self._mounting = Lock()

        self.analysis = AnalysisController(self)
        self.analysis.options, self.analysis.seconds = options, limits.analysis_seconds
        self.files = FilesController(self)
        self.files.limits, self.files.history = limits, history or History()
        self.lists = ListsController(self)
        self.details = DetailsController(self)
        self.finding = FindingController(self)
        self.overview = OverviewController(self)
        self.by_hand = ByHandController(self)
        # Escape leaves what these put around the articles, in this order.
        self.controllers = (
            self.lists,
            self.details,
            self.finding,
            self.files,
            self.analysis,
            self.overview,
            self.by_hand,
            ChangesController(self),
            CorrectingController(self),
            NotesController(self),
            PointsController(self),
            ReadingController(self),
            ViewController(self),
        )
        for controller in self.controllers:
            for name, act in controller.actions():
                setattr(self, name, act)

    def compose(self) -> ComposeResult:
        """The articles above the status line and the keys; the rest follows."""
        yield self.panes
        yield self.status
        yield KeyLine(self.chosen_keys)

    def on_mount(self) -> None:
        """Start the analysis once both articles are on the screen."""
        self.overview.pair_opened(self.files.history.knows(*self.pair))
        self.by_hand.pair_opened()
        self.files.begin()
        self.call_after_refresh(self.analyse)
        self.call_after_refresh(self.mount_lazily)

    def analyse(self) -> None:
        """Compare the articles on the screen."""
        self.analysis.start()

    async def mount_lazily(self) -> None:
        """Put sidebar, drawer and find bar around the articles, unless they are there.

        They are made, and their modules loaded, once the articles stand on the screen. Actions
        that need them wait for it, for a key may be pressed before their time.
        """
        async with self._mounting:
            if not self.surrounded:
                await self._surround()
                self.surrounded = True

    async def _surround(self) -> None:
        from newsdiff.reader.widgets.drawer import Drawer
        from newsdiff.reader.widgets.find_bar import FindBar
        from newsdiff.reader.widgets.sidebar import Sidebar

        self.app.stylesheet.read_all([styles_folder() / f"{name}.tcss" for name in LATER_SHEETS])
        self.sidebar, self.find_bar = Sidebar(), FindBar()
        self.drawer = Drawer(self.key_of("other_side"))
        with self.app.batch_update():
            await self.panes.mount(self.sidebar)
            await self.mount(self.drawer, self.find_bar, after=self.panes)
            self.panes.remove_class("-bare")

    # -- what is read -----------------------------------------------------------------------

    @property
    def pair(self) -> tuple[Article, Article]:
        """The two articles, left and right."""
        return self.panes.articles[Side.LEFT], self.panes.articles[Side.RIGHT]

    @property
    def articles(self) -> Mapping[Side, Article]:
        """The two articles."""
        return self.panes.articles

    @property
    def focus_at(self) -> tuple[Side, int] | None:
        """The passage in focus."""
        return self.panes.focus_at

    @property
    def in_hand(self) -> Pane | Drawer:
        """What keys scroll: an article, or the drawer while it has the focus."""
        return self.drawer if self.details.focused else self.panes.active

    def show_passage(self, side: Side, passage: int, pivot: bool = True) -> None:
        """Focus a passage; with `pivot`, bring it and its partner onto one row."""
        self.panes.show_passage(side, passage, pivot)

    def back_to_articles(self) -> None:
        """Let keys move the article that was read last."""
        self.set_focus(self.panes.active)

    def action_leave(self) -> None:
        """Leave what is around the articles, one thing at a time."""
        self.clear_selection()
        any(controller.leave() for controller in self.controllers)

    # -- what is told -----------------------------------------------------------------------

    def key_of(self, action: str) -> str:
        """Return the first key of an action, as it is shown; "" where it has none."""
        found = next(each for each in ACTIONS if each.id == action)
        return next(iter(shown_keys(self.app, found, self.chosen_keys)), "")

    @property
    def nothing_in_focus(self) -> str:
        """Words that say so, and what helps."""
        return f"Nothing is in focus yet: {self.key_of('next_link')} goes to a linked passage."

    def where(self) -> Told:
        """Say what is in focus, and how the page is shown."""
        panes = self.panes
        focus = focus_line(
            panes.marks,
            panes.focus_at,
            panes.partner_distance(),
            self.key_of,
            self.analysis.comparing,
        )
        view, brief = (
            view_line(
                panes.mode,
                panes.filter,
                self.analysis.options.threshold,
                panes.scroll_sync.locked,
                brief=brief,
                replaced=sum(article.replaced for article in self.pair),
                notes=[note for article in self.pair for note in article.notes],
                pace=panes.scroll_sync.pace(panes.active_side),
                other=panes.active_side.other,
                stopped=bool(self.shown and self.shown.left_out),
            )
            for brief in (False, True)
        )
        key = "" if self.details.open else self.key_of("details")
        return Told(focus, view, brief, key)

    # -- what happens -----------------------------------------------------------------------

    def watch_comparison(self) -> None:
        """Show what was found."""
        self.show_found()

    def show_found(self) -> None:
        """Show what was found, as it is corrected by now."""
        found = self.comparison
        self.shown = self.by_hand.applied(found) if found is not None else None
        if self.shown is not None:
            self.panes.show_comparison(self.shown)
        self.post_message(ComparisonChanged(self.shown))

    @on(ComparisonChanged)
    async def _comparison_changed(self) -> None:
        for controller in self.controllers:
            await controller.comparison_changed()

    @on(PassageFocused)
    def _focus_changed(self) -> None:
        for controller in self.controllers:
            controller.focus_changed()

    @on(PassageClicked)
    def _select_passage(self, event: PassageClicked) -> None:
        if event.twice:
            self.forget_anchor()
            pane = self.panes.pane(event.side)
            span = self.panes.span_of(event.side, event.passage)
            self.selections = {pane: pane.selection_of(event.side, span)}

    @on(PairOpened)
    def _read_others(self, event: PairOpened) -> None:
        self.files.remember_place()
        self.comparison = None
        self.overview.pair_opened(self.files.history.knows(event.left, event.right))
        self.panes.show_articles(event.left, event.right)
        self.by_hand.pair_opened()
        self.files.go_to_place(event.place)
        self.analyse()

    @on(Worker.StateChanged)
    def _analysed(self, event: Worker.StateChanged) -> None:
        self.analysis.finished(event)

    async def on_paste(self, event: events.Paste) -> None:
        """Offer to open what was pasted."""
        await self.files.pasted(event.text)

    def on_find_bar_typed(self, event: FindBar.Typed) -> None:
        """Mark what is found so far."""
        self.finding.typed(event)

    def on_find_bar_entered(self, event: FindBar.Entered) -> None:
        """Go to what is found."""
        self.finding.entered(event)

    def on_find_bar_cancelled(self) -> None:
        """Give the search up."""
        self.finding.cancelled()

    def on_sidebar_actor_chosen(self, event: Sidebar.ActorChosen) -> None:
        """Show where an actor is mentioned."""
        self.lists.actor_chosen(event)

    def on_sidebar_source_unfolded(self, event: Sidebar.SourceUnfolded) -> None:
        """Show where a source is quoted."""
        self.lists.source_unfolded(event)

    async def on_sidebar_card_wanted(self, event: Sidebar.CardWanted) -> None:
        """Tell all about an entry."""
        await self.lists.card_wanted(event)

    def on_sidebar_quote_chosen(self, event: Sidebar.QuoteChosen) -> None:
        """Go to a quote."""
        self.lists.quote_chosen(event)
