"""The two lists of the sidebar: actors, and quoted sources that unfold into their quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsdiff.actors.model import Actor
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import QuotePair
from newsdiff.quotes.model import Quote, Source
from newsdiff.reader.widgets.sidebar.order import (
    Order,
    listed_actors,
    listed_sources,
    quote_count,
)
from newsdiff.reader.widgets.sidebar.rows import (
    Counts,
    QuoteRow,
    actor_row,
    most_counted,
    shared_quote_note,
    source_row,
)


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


class SidebarList(OptionList):
    """What both lists share: a title that counts, and a highlight that stays on its entry."""

    HEADING: ClassVar[str] = ""

    def show(self, comparison: Comparison | None, order: Order, query: str) -> None:
        """Fill the list with what `comparison` holds and `query` matches."""
        raise NotImplementedError

    def _fill(self, options: Iterable[Option], order: Order, shown: int, total: int) -> None:
        at = self.highlighted
        self.set_options(options)
        if self.option_count:
            self.highlighted = min(at or 0, self.option_count - 1)
        counted = f"{total}" if shown == total else f"{shown} of {total}"
        self.border_title = f"{self.HEADING} {counted} · by {order}"


class ActorList(SidebarList):
    """Everyone and everything that acts in the articles."""

    HEADING = "Actors"

    def show(self, comparison: Comparison | None, order: Order, query: str) -> None:
        """Fill the list with the actors that match."""
        actors = listed_actors(comparison, order, query) if comparison else []
        counts = [(actor.count(Side.LEFT), actor.count(Side.RIGHT)) for actor in actors]
        most = most_counted(counts)
        total = len(comparison.actors) if comparison else 0
        self._fill((ActorOption(actor, most) for actor in actors), order, len(actors), total)


class SourceList(SidebarList):
    """Everyone who is quoted; each unfolds into what is quoted of them."""

    HEADING = "Quoted"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "unfold", "Unfold", show=False),
        Binding("left", "fold", "Fold", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._comparison: Comparison | None = None
        self._order = Order.COUNT
        self._sources: list[Source] = []
        self._unfolded: set[str] = set()

    def show(self, comparison: Comparison | None, order: Order, query: str) -> None:
        """Fill the list with the sources that match."""
        self._comparison = comparison
        self._order = order
        self._sources = listed_sources(comparison, order, query) if comparison else []
        self._refill()

    def toggle(self, source: Source) -> bool:
        """Unfold the source, or fold it; return whether it is unfolded now."""
        self._unfolded ^= {source.name}
        self._refill()
        self._highlight(source)
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

    def _highlight(self, source: Source) -> None:
        for index, option in enumerate(self.options):
            if isinstance(option, SourceOption) and option.source == source:
                self.highlighted = index

    def _refill(self) -> None:
        comparison = self._comparison
        if comparison is None:
            self._fill((), self._order, 0, 0)
            return
        counts = [_counts(comparison, source) for source in self._sources]
        most = most_counted(counts)
        options: list[Option] = []
        for source, counted in zip(self._sources, counts, strict=True):
            unfolded = source.name in self._unfolded
            options.append(SourceOption(source, counted, most, unfolded=unfolded))
            if unfolded:
                options += _quote_options(comparison, source)
        self._fill(options, self._order, len(self._sources), len(comparison.sources))


def _counts(comparison: Comparison, source: Source) -> Counts:
    quotes = [comparison.quotes[index] for index in source.quotes]
    return quote_count(quotes, Side.LEFT), quote_count(quotes, Side.RIGHT)


def _quote_options(comparison: Comparison, source: Source) -> Iterable[QuoteOption]:
    for index in source.quotes:
        quote = comparison.quotes[index]
        words = " ".join(quote.span.of(comparison.article(quote.article).text).split())
        pair = _pair_of(comparison, index)
        yield QuoteOption(source, quote, words, shared_quote_note(pair) if pair else "")


def _pair_of(comparison: Comparison, quote: int) -> QuotePair | None:
    return next((pair for pair in comparison.quote_pairs if quote in (pair.left, pair.right)), None)
