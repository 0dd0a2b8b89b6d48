"""The words for what differs: divergences inside a link, quotations compared, only-here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from newsdiff.articles.model import Side, Span


class DivergenceKind(StrEnum):
    """What sort of thing differs."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    NEGATION = "negation"
    WORDING = "wording"


class Severity(StrEnum):
    """How much a divergence weighs."""

    DETAIL = "detail"
    """One side says more: nothing speaks against the other."""
    DIFFERS = "differs"
    """The two sides put it differently; both may be true."""
    CONFLICT = "conflict"
    """The two sides cannot both be right, or name another speaker for the same words."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """One thing that differs between the passages `left` and `right`.

    The spans lie inside the passages; a side that says nothing has none. `sentence` says the
    difference in words. `probability` (0..1) is that a careful editor would agree with it, as far
    as `evidence` tells: pairs of a name and a value, mostly 0..1.
    """

    left: int
    right: int
    kind: DivergenceKind
    severity: Severity
    left_span: Span | None
    right_span: Span | None
    sentence: str
    probability: float = 1.0
    evidence: tuple[tuple[str, float], ...] = field(default=(), compare=False, repr=False)

    def passage(self, side: Side) -> int:
        """Return the index of the passage on `side`."""
        return self.left if side is Side.LEFT else self.right

    def span(self, side: Side) -> Span | None:
        """Return the words on `side`, None where it says nothing."""
        return self.left_span if side is Side.LEFT else self.right_span


class EditKind(StrEnum):
    """What happened to a run of words between two versions of a quotation."""

    SAME = "same"
    CUT = "cut"
    """Only the left version has the words."""
    ADDED = "added"
    """Only the right version has the words."""
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class QuoteEdit:
    """A run of words of a quotation on both sides; a side without the words has no span."""

    kind: EditKind
    left: Span | None
    right: Span | None


class QuoteChange(StrEnum):
    """What became of a quotation as a whole between the two articles."""

    SAME = "same"
    VARIANT = "variant"
    """The same words, spelled or written down differently."""
    CUT = "cut"
    """One of the two begins later or ends earlier, or leaves words out."""
    ALTERED = "altered"
    """Other words stand inside of it."""
    TRANSLATED = "translated"
    """Two translations of one remark."""


@dataclass(frozen=True, slots=True)
class QuotePair:
    """The same quotation in both articles.

    `left` and `right` are indices into `Comparison.quotes`. `score` (0..1) is how much of the
    shorter one the other has. `same_speaker` is None where a side names no speaker, or one may
    only pass on the words of the other. `edits` cover both quotations from their first to their
    last word, in order, but for the ends that other pairs of a quotation split in two compare;
    `change` sums them up.
    """

    left: int
    right: int
    score: float
    same_speaker: bool | None
    edits: tuple[QuoteEdit, ...]
    change: QuoteChange = QuoteChange.SAME


class Coverage(StrEnum):
    """How much of a passage without a link the other article has, as far as can be told."""

    NONE = "none"
    """Nothing: it stands only here."""
    PARTLY = "partly"
    """One clause of it: the rest stands only here."""
    UNCERTAIN = "uncertain"
    """No passage answers it, but one may; or it states nothing that could be missing."""


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """A passage that is linked to none of the other article.

    `weight` (0..1) says how much it carries: names, numbers, quotations. `reason` names them.
    `probability` (0..1) is that of a careful reader finding no counterpart to it. `matched` is the
    clause that the other article has, in its passage `partner`; None unless it is covered partly.
    """

    passage: int
    weight: float
    reason: str = ""
    coverage: Coverage = Coverage.NONE
    probability: float = 1.0
    matched: Span | None = None
    partner: int | None = None
