"""How far the analysis is, in percent."""

from __future__ import annotations

from collections.abc import Mapping

from newsdiff.comparison import Stage

SHARES: Mapping[Stage, int] = {
    Stage.WORDS: 6,
    Stage.LINKS: 9,
    Stage.NAMES: 22,
    Stage.QUOTATIONS: 26,
    Stage.DIFFERENCES: 28,
    Stage.SPEAKERS: 6,
    Stage.ONLY_HERE: 3,
}
"""What the stages take of the whole, in percent, measured on the sample articles."""
NEARLY = 0.9
"""A stage that takes longer than its share is told as so much done, until it is."""


class Progress:
    """Follows an analysis through its stages; times are seconds of any one clock."""

    def __init__(self, now: float) -> None:
        self.stage = next(iter(Stage))
        self._begun = self._since = now

    def reached(self, stage: Stage, now: float) -> None:
        """Say that a stage begins, and with that the one before is done."""
        self.stage, self._since = stage, now

    def percent(self, now: float) -> int:
        """Return how much is done, 0 to 99: all stages before, and of this one by their pace."""
        before = list(Stage)[: list(Stage).index(self.stage)]
        done = sum(SHARES[stage] for stage in before)
        taken = self._since - self._begun
        most = NEARLY * SHARES[self.stage]
        within = min((now - self._since) / taken * done, most) if taken > 0 else 0.0
        return int(done + within)
