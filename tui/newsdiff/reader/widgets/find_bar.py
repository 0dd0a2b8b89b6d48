"""The line under the articles that one types a search into, and that tells where a walk stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Label

from newsdiff.articles.model import Side
from newsdiff.reader.state.match_cursor import MatchCursor
from newsdiff.reader.viewmodel.search import Found
from newsdiff.reader.widgets.field import Field

SIDES = 2
"""Cells that are free at both ends of the line."""


class FindBar(Horizontal):
    """Hidden until there is something to find or to tell."""

    typing: reactive[bool] = reactive(False, toggle_class="-typing")

    @dataclass
    class Typed(Message):
        """The user goes on typing: what is found so far is to be shown."""

        query: str

    @dataclass
    class Entered(Message):
        """The user wants to go to what they typed."""

        query: str

    class Cancelled(Message):
        """The user no longer wants to search."""

    def compose(self) -> ComposeResult:
        """The field after its sign, and what was found."""
        yield Label("/", id="prompt")
        yield QueryField()
        yield Label(id="found", markup=False)

    def begin(self) -> None:
        """Let the user type a query."""
        self.display = self.typing = True
        field = self.query_one(QueryField)
        field.begin()
        self.post_message(self.Typed(field.value))

    def tell_found(self, found: Found) -> None:
        """Say how often the query stands in each article."""
        if not found.query.strip():
            self._tell(Content("in both articles, whatever the case and accents"))
        elif found:
            self._tell(_counts(len(found.left), len(found.right)))
        else:
            self._tell(Content("not found to the letter; Enter looks for the like"))

    def tell_cursor(self, matches: MatchCursor, keys: str, note: str = "") -> None:
        """Say what the user walks through, where they stand, and which `keys` go on."""
        self.display, self.typing = True, False
        marks = matches.marks
        counts = _counts(len(marks[Side.LEFT]), len(marks[Side.RIGHT]))
        words = Content.assemble((matches.label, "bold"), f"  {matches.progress}  ", counts)
        room = self.app.size.width - 2 * SIDES
        for quiet in filter(None, (note, f"{keys} next, previous")):
            if words.cell_length + 2 + len(quiet) <= room:
                words += Content.styled(f"  {quiet}", "$quiet")
        self._tell(words)

    def tell_nothing_found(self, query: str) -> None:
        """Say that neither article has the query, nor anything like it."""
        self.display, self.typing = True, False
        self._tell(Content.assemble((query, "bold"), " is in neither article"))

    def hide(self) -> None:
        """Take the line away."""
        self.display = self.typing = False

    def _tell(self, words: Content) -> None:
        self.query_one("#found", Label).update(words)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.typing:
            self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        blank = not event.value.strip()
        self.post_message(self.Cancelled() if blank else self.Entered(event.value))


class QueryField(Field):
    """The field of a search; Escape leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]

    def __init__(self) -> None:
        super().__init__(id="query", compact=True, placeholder="search")
        self._entered = False

    def begin(self) -> None:
        """Let the user type; what was typed last is selected, to be kept or replaced."""
        self._entered = False
        # At once, not after a refresh: the next letters may be on their way.
        self.screen.set_focus(self)
        self.select_all()

    def on_key(self, event: events.Key) -> None:
        """Take letters while one types a query; those typed after Enter are keys of the page."""
        if self._entered:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
        self._entered = self._entered or event.key == "enter"

    def action_cancel(self) -> None:
        """Give the search up."""
        self.post_message(FindBar.Cancelled())


def _counts(left: int, right: int) -> Content:
    return Content.assemble((f"{left} left · {right} right", "$quiet"))
