"""A walk through places in both articles, one after the other: what `n` and `N` step through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from newsdiff.articles.model import Side, Span

Stop = tuple[Side, Span]


class MarkLayer(StrEnum):
    """Which highlight the places of a walk are painted with."""

    SEARCH = "search"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class MatchCursor:
    """The places to step through, all of the left text before those of the right.

    `label` says what they are ("Vladimir Putin"); `at` is the place the walk stands on.
    """

    layer: MarkLayer
    label: str
    stops: tuple[Stop, ...]
    at: int = 0

    @classmethod
    def through(
        cls, layer: MarkLayer, label: str, marks: Mapping[Side, Sequence[Span]]
    ) -> MatchCursor:
        """Make a walk through the `marks` of both sides."""
        stops = tuple((side, span) for side in Side for span in sorted(marks.get(side, ())))
        return cls(layer, label, stops)

    def __bool__(self) -> bool:
        return bool(self.stops)

    @property
    def current(self) -> Stop | None:
        """The place the walk stands on; None where there is nothing to walk through."""
        return self.stops[self.at] if self.stops else None

    @property
    def marks(self) -> dict[Side, list[Span]]:
        """The places of each side, in the order of the text."""
        return {side: [span for at, span in self.stops if at is side] for side in Side}

    @property
    def progress(self) -> str:
        """Where the walk stands, in words: "3 of 15"."""
        return f"{self.at + 1} of {len(self.stops)}" if self.stops else "none"

    def starting_at(self, side: Side, offset: int) -> MatchCursor:
        """Return the walk standing on the first place from `offset` on, going round at the end."""
        order = list(Side)
        for index, (at, span) in enumerate(self.stops):
            here = (order.index(at), span.end) > (order.index(side), offset)
            if here:
                return replace(self, at=index)
        return replace(self, at=0)

    def standing_at(self, stop: Stop) -> MatchCursor:
        """Return the walk standing on one of its places."""
        return replace(self, at=self.stops.index(stop))

    def moved(self, steps: int) -> MatchCursor:
        """Return the walk some steps further (or back), going round at the ends."""
        return replace(self, at=(self.at + steps) % len(self.stops)) if self.stops else self
