"""The words for two versions of one article: what was changed, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.articles.model import Side, Span


class ChangeKind(StrEnum):
    """What a change is to whoever follows an article through its versions."""

    TYPO = "typo"
    SPELLING = "spelling of a name"
    NAME = "name"
    NUMBER = "number"
    BOUND = "bound"
    """The same number, with "at least", "up to", "about" or the like."""
    UNIT = "currency or unit"
    DATE = "date"
    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    DENIAL = "denial"
    AGENT = "who did it"
    QUOTATION = "quotation"
    WORDING = "wording"
    WORDS_CUT = "words cut"
    WORDS_ADDED = "words added"
    HEADLINE = "headline"
    MOVED = "moved"
    SPLIT = "sentence split or joined"
    CUT = "cut"
    """The right version lacks the passage."""
    ADDED = "added"
    """The left version lacks the passage."""
    CORRECTION = "correction note"


@dataclass(frozen=True, slots=True)
class Change:
    """One change between two versions.

    `left` and `right` are indices of passages, None on a side that has none. The spans are the
    words that were changed, None on a side without them. `about` is the index, in the list of
    changes, of the change that a correction note tells of.
    """

    kind: ChangeKind
    left: int | None
    right: int | None
    left_span: Span | None
    right_span: Span | None
    about: int | None = None

    def span(self, side: Side) -> Span | None:
        """Return the changed words on `side`."""
        return self.left_span if side is Side.LEFT else self.right_span


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of an article between two versions.

    `identical` tells that not a character differs in what both say; `same` counts the passages
    with the same words on both sides, moved or not. `changes` are in the order of the left text,
    what only the right has last.
    """

    identical: bool
    same: int
    changes: tuple[Change, ...]
