"""The names of a text: where they stand, and what each is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsdiff.articles.model import Span


class EntityKind(StrEnum):
    """What a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Entity:
    """One name in a text, with the kind and the full name of whom or what it means."""

    span: Span
    kind: EntityKind
    bearer: str = ""


class Entities:
    """The names of one text, in order, and the kind that each form has.

    `holders` are the spans at which a role stands for a person, with that person's name.
    """

    def __init__(
        self, text: str, names: Sequence[Entity], holders: Mapping[Span, str] | None = None
    ) -> None:
        self.holders = holders or {}
        self.names = sorted(names, key=lambda name: name.span.start)
        self._starts = [name.span.start for name in self.names]
        votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
        for name in self.names:
            votes[_plain(name.span.of(text))][name.kind] += 1
        self._kinds = {form: counts.most_common(1)[0][0] for form, counts in votes.items()}

    def between(self, start: int, end: int) -> list[Entity]:
        """Return the names that lie between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [name for name in self.names[first:last] if name.span.end <= end]

    def before(self, offset: int, farthest: int) -> Iterator[Entity]:
        """Yield the names before an offset, the nearest first, as far as `farthest` characters."""
        for at in range(bisect_left(self._starts, offset) - 1, -1, -1):
            if self._starts[at] < offset - farthest:
                return
            yield self.names[at]

    def over(self, offset: int) -> Entity | None:
        """Return the name that holds the character at `offset`."""
        at = bisect_right(self._starts, offset) - 1
        name = self.names[at] if at >= 0 else None
        return name if name is not None and offset < name.span.end else None

    def kind_of(self, name: str) -> EntityKind | None:
        """Return what a name is in this text, None where it has no such name."""
        return self._kinds.get(_plain(name))


NONE = Entities("", ())
"""The names of a text in which none is known."""


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").removesuffix("'s").removeprefix("the ").split())
