"""The words for what two articles share: links between passages and their relation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.articles.model import Side, Span


class Relation(StrEnum):
    """How two linked passages relate, from the weakest difference to the strongest."""

    VERBATIM = "verbatim"
    """The words of one are nearly all words of the other, or both carry a whole quotation."""
    PARAPHRASE = "paraphrase"
    """The same statement in other words."""
    PHRASE = "phrase"
    """They share a statement and, to the letter, a phrase or a part of a quotation."""
    OVERLAP = "overlap"
    """They share a statement, and at least one of them says more."""
    CONFLICT = "conflict"
    """The same statement, reported with something incompatible or differently attributed."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages that report the same, by their indices in the two articles' `passages`.

    `score` is the probability, 0..1, that a careful reader would link the two. `left_shared` and
    `right_shared` are the spans that carry what both say, `left_differs` and `right_differs` the
    words that differ inside it; all at word boundaries, in order, and inside their passage.
    """

    left: int
    right: int
    score: float
    relation: Relation = Relation.OVERLAP
    left_shared: tuple[Span, ...] = ()
    right_shared: tuple[Span, ...] = ()
    left_differs: tuple[Span, ...] = ()
    right_differs: tuple[Span, ...] = ()

    def passage(self, side: Side) -> int:
        """Return the index of the linked passage on `side`."""
        return self.left if side is Side.LEFT else self.right

    def shared(self, side: Side) -> tuple[Span, ...]:
        """Return the spans on `side` that carry what both say."""
        return self.left_shared if side is Side.LEFT else self.right_shared

    def differs(self, side: Side) -> tuple[Span, ...]:
        """Return the words on `side` that differ inside it."""
        return self.left_differs if side is Side.LEFT else self.right_differs
