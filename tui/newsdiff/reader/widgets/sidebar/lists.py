"""The two lists of the sidebar: actors, and quoted sources that unfold into their quotes."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import QuotePair
from newsdiff.presentation.statements import statement_count, statements
from newsdiff.quotes.model import Quote, Source
from newsdiff.reader.widgets.sidebar.order import (
    Order,
    listed_actors,
    listed_sources,
)
from newsdiff.reader.widgets.sidebar.rows import (
    CountedRow,
    Counts,
    QuoteRow,
    actor_row,
    most_counted,
    shared_quote_note,
    source_row,
)
from newsdiff.reader.workarounds.option_list import Options


class ActorOption(Option):
    """A row that stands for an actor."""

    def __init__(self, actor: Actor, most: int) -> None:
        super().__init__(actor_row(actor, most))
        self.actor = actor


class SourceOption(Option):
    """A row that stands for a source."""

    def __init__(self, source: Source, counts: Counts, most: int, *, unfolded: bool) -> None:
        super().__init__(source_row(source, counts, most, unfolded=unfolded))
        self.source = source


class QuoteOption(Option):
    """A row that stands for one quote of the unfolded `source` above it."""

    def __init__(self, source: Source, quote: Quote, words: str, note: str) -> None:
        super().__init__(QuoteRow(words, quote.article, note))
        self.source = source
        self.quote = quote


class SidebarList(Options):
    """What both lists share: a title that counts, and a highlight that stays where it is."""

    HEADING: ClassVar[str] = ""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self._comparison: Comparison | None = None
        self._order = Order.COUNT
        self._query = ""

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show the row under the cursor whole, however long what is known of it."""
        for index, option in enumerate(self.options):
            row = option.prompt
            if isinstance(row, CountedRow) and row.whole is not (index == highlighted):
                row.whole = index == highlighted
                self.replace_option_prompt_at_index(index, row)
        super().watch_highlighted(highlighted)

    @property
    def entry(self) -> Actor | Source | None:
        """The actor or source that the cursor is on, or on a quote of."""
        match self.highlighted_option:
            case ActorOption(actor=actor):
                return actor
            case SourceOption(source=source) | QuoteOption(source=source):
                return source
            case _:
                return None

    def rows(self, comparison: Comparison) -> tuple[list[Option], int, int]:
        """Return the rows, how many entries match the query, and how many there are."""
        raise NotImplementedError

    def show(self, comparison: Comparison | None, order: Order, query: str) -> None:
        """List what `comparison` holds and `query` matches; None while there is nothing yet."""
        self._comparison, self._order, self._query = comparison, order, query
        self.refill()

    def refill(self) -> None:
        """Make the rows anew."""
        if self._comparison is None:
            self.clear_options()
            self.border_title = f"{self.HEADING} …"
            return
        at = self.highlighted or 0
        rows, matching, total = self.rows(self._comparison)
        self.set_options(rows)
        self.highlighted = min(at, len(rows) - 1) if rows else None
        counted = f"{total}" if matching == total else f"{matching} of {total}"
        # In another language the lists hold little, and should not pass for complete.
        about = f"by {self._order}" if self._comparison.english else "made for English"
        self.border_title = f"{self.HEADING} {counted} · {about}"


class ActorList(SidebarList):
    """Everyone and everything that acts in the articles."""

    HEADING = "Actors"

    def rows(self, comparison: Comparison) -> tuple[list[Option], int, int]:
        """One row for each actor."""
        actors = listed_actors(comparison, self._order, self._query)
        most = most_counted([(actor.count(Side.LEFT), actor.count(Side.RIGHT)) for actor in actors])
        return [ActorOption(actor, most) for actor in actors], len(actors), len(comparison.actors)


class SourceList(SidebarList):
    """Everyone who is quoted; each unfolds into what is quoted of them."""

    HEADING = "Quoted"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "unfold", "Unfold", show=False),
        Binding("left", "fold", "Fold", show=False),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._unfolded: set[str] = set()

    def rows(self, comparison: Comparison) -> tuple[list[Option], int, int]:
        """One row for each source, and under those that are unfolded one for each quote."""
        sources = listed_sources(comparison, self._order, self._query)
        counts = [_counts(comparison, source) for source in sources]
        most = most_counted(counts)
        rows: list[Option] = []
        for source, counted in zip(sources, counts, strict=True):
            unfolded = source.name in self._unfolded
            rows.append(SourceOption(source, counted, most, unfolded=unfolded))
            if unfolded:
                rows += _quote_options(comparison, source)
        return rows, len(sources), len(comparison.sources)

    def toggle(self, source: Source) -> bool:
        """Unfold the source, or fold it; return whether it is unfolded now."""
        self._unfolded ^= {source.name}
        self.refill()
        for index, option in enumerate(self.options):
            if isinstance(option, SourceOption) and option.source == source:
                self.highlighted = index
        return source.name in self._unfolded

    def action_unfold(self) -> None:
        """Show the quotes of the highlighted source."""
        option = self.highlighted_option
        if isinstance(option, SourceOption) and option.source.name not in self._unfolded:
            self.toggle(option.source)

    def action_fold(self) -> None:
        """Hide the quotes of the highlighted source, or of the source of the highlighted quote."""
        option = self.highlighted_option
        if isinstance(option, SourceOption | QuoteOption) and option.source.name in self._unfolded:
            self.toggle(option.source)


def _counts(comparison: Comparison, source: Source) -> Counts:
    left, right = (statement_count(comparison, source, side) for side in Side)
    return left, right


def _quote_options(comparison: Comparison, source: Source) -> Iterable[QuoteOption]:
    for quote, indices in statements(comparison, source):
        words = " ".join(quote.span.of(comparison.article(quote.article).text).split())
        pair = _pair_of(comparison, indices)
        yield QuoteOption(source, quote, words, shared_quote_note(pair) if pair else "")


def _pair_of(comparison: Comparison, quotes: Collection[int]) -> QuotePair | None:
    """Return the first pair that holds one of the quotes."""
    pairs = comparison.quote_pairs
    return next((each for each in pairs if each.left in quotes or each.right in quotes), None)
