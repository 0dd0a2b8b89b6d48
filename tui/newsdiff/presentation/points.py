"""Points to check: what the two articles seem to contradict each other in, surest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.annotations.model import Verdict
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Divergence

LIKELY = 0.75
"""Points that are less sure than this are shown dimmed."""


VERDICTS = {
    Verdict.TRUE: ("✓", "confirmed"),
    Verdict.FALSE_ALARM: ("✗", "false alarm"),
    Verdict.TO_CALL: ("?", "to call"),
}
"""The sign and the word for what a reader found of a point."""


@dataclass(frozen=True, slots=True)
class Point:
    """A claim that the two articles do not agree in, with the words of both.

    `sureness` (0..1) is how likely it is that both cannot be right. `left_words` and
    `right_words` are the words that differ, "" on a side that says nothing; the passages around
    them are `divergence.left` and `divergence.right`. `verdict` is what a reader found, None where
    nobody looked.
    """

    divergence: Divergence
    sureness: float
    left_words: str
    right_words: str
    verdict: Verdict | None = None

    @property
    def likely(self) -> bool:
        """Whether the point is sure enough to stand out."""
        return self.sureness >= LIKELY

    def words(self, side: Side) -> str:
        """Return the words that differ on `side`."""
        return self.left_words if side is Side.LEFT else self.right_words


def points_to_check(comparison: Comparison) -> Sequence[Point]:
    """Return the conflicts that are shown, surest first, then in the order of the left text.

    Those that were called false alarms are among them, though the comparison no longer holds them.
    """
    shown = {(link.left, link.right) for link in comparison.links}
    verdicts = dict(comparison.by_hand.checked)
    hidden = {(link.left, link.right) for link in comparison.candidates} - shown
    cleared = [
        each
        for each, verdict in verdicts.items()
        if verdict is Verdict.FALSE_ALARM and (each.left, each.right) not in hidden
    ]
    points = [
        Point(
            divergence=conflict,
            sureness=conflict.probability,
            left_words=_words(comparison, conflict, Side.LEFT),
            right_words=_words(comparison, conflict, Side.RIGHT),
            verdict=verdicts.get(conflict),
        )
        for conflict in (*comparison.conflicts, *cleared)
    ]
    return sorted(points, key=lambda each: (-each.sureness, each.divergence.left))


def checked_in_words(points: Sequence[Point]) -> str:
    """Say how far points are checked: "3 of 5 checked: 2 confirmed, 1 false alarm"; "" if not."""
    verdicts = Counter(point.verdict for point in points if point.verdict is not None)
    if not verdicts:
        return ""
    parts = [f"{verdicts[each]} {VERDICTS[each][1]}" for each in Verdict if verdicts[each]]
    return f"{verdicts.total()} of {len(points)} checked: {', '.join(parts)}"


def _words(comparison: Comparison, divergence: Divergence, side: Side) -> str:
    span = divergence.span(side)
    return " ".join(span.of(comparison.article(side).text).split()) if span else ""
