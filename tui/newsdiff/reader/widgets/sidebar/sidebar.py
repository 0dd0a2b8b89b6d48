"""The sidebar: who is in the story, and who gets to speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, OptionList

from newsdiff.actors.model import Actor
from newsdiff.comparison import Comparison
from newsdiff.quotes.model import Quote, Source
from newsdiff.reader.keys import Scope, bindings
from newsdiff.reader.widgets.field import Field
from newsdiff.reader.widgets.sidebar.lists import (
    ActorList,
    ActorOption,
    QuoteOption,
    SidebarList,
    SourceList,
    SourceOption,
)
from newsdiff.reader.widgets.sidebar.order import Order


class Sidebar(Vertical):
    """Two lists, actors and quoted sources, with one field that filters both as one types."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(Scope.SIDEBAR))

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    order: reactive[Order] = reactive(Order.COUNT, init=False)

    @dataclass
    class ActorChosen(Message):
        """The user wants to see where an actor is mentioned."""

        actor: Actor

    @dataclass
    class SourceUnfolded(Message):
        """The user unfolded a source: the quotes are to be shown in the articles too."""

        source: Source

    @dataclass
    class QuoteChosen(Message):
        """The user wants to go to a quote."""

        source: Source
        quote: Quote

    def compose(self) -> ComposeResult:
        """The field above the lists."""
        yield FilterField()
        yield ActorList(id="actors")
        yield SourceList(id="sources")

    def on_mount(self) -> None:
        """List what there is already."""
        self._show()

    def watch_comparison(self) -> None:
        """List what was found."""
        self._show()

    def watch_order(self) -> None:
        """Sort anew."""
        self._show()

    @property
    def entry(self) -> Actor | Source | None:
        """The actor or source under the cursor, None where no list has the focus."""
        focused = (entries.entry for entries in self.query(SidebarList) if entries.has_focus)
        return next(focused, None)

    def focus_actors(self) -> None:
        """Put the cursor into the list of actors."""
        self.query_one(ActorList).focus()

    def focus_sources(self) -> None:
        """Put the cursor into the list of quoted sources."""
        self.query_one(SourceList).focus()

    @dataclass
    class CardWanted(Message):
        """The user wants to know all about an entry."""

        entry: Actor | Source

    def action_card(self) -> None:
        """Tell all about the entry under the cursor."""
        if self.entry is not None:
            self.post_message(self.CardWanted(self.entry))

    def action_filter_lists(self) -> None:
        """Put the cursor into the field that narrows both lists."""
        self.query_one(FilterField).focus()

    def narrow(self, query: str) -> None:
        """List what `query` fits, as if it had been typed."""
        self.query_one(FilterField).value = query

    def sort_next(self) -> None:
        """Sort both lists in the next order."""
        self.order = self.order.following

    def _show(self) -> None:
        query = self.query_one(FilterField).value
        for entries in self.query(SidebarList):
            entries.show(self.comparison, self.order, query)

    @on(Input.Changed)
    def _filter(self) -> None:
        self._show()

    @on(Input.Submitted)
    def _go_to_first_match(self) -> None:
        first = next((each for each in self.query(SidebarList) if each.option_count), None)
        if first is not None:
            first.focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        match event.option:
            case ActorOption(actor=actor):
                self.post_message(self.ActorChosen(actor))
            case SourceOption(source=source):
                if self.query_one(SourceList).toggle(source):
                    self.post_message(self.SourceUnfolded(source))
            case QuoteOption(source=source, quote=quote):
                self.post_message(self.QuoteChosen(source, quote))


class FilterField(Field):
    """Narrows both lists while one types; Escape empties and leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear_or_leave", "Clear", show=False),
        Binding("down", "leave", "To the list", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="/ type to filter", id="filter", compact=True)

    def action_clear_or_leave(self) -> None:
        """Empty the field, and go back to the lists."""
        self.value = ""
        self.action_leave()

    def action_leave(self) -> None:
        """Go down into the lists, what was typed still narrowing them."""
        self.post_message(Input.Submitted(self, self.value))
