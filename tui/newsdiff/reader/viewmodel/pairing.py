"""A comparison arranged for the reader: what belongs to each passage, without searching."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.reader.theme.relation_styles import ONLY_HERE, RelationStyle, look


class Pairing:
    """The links, divergences and only-here passages of a comparison, by passage."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._links: dict[tuple[Side, int], list[Link]] = defaultdict(list)
        for link in comparison.links:
            self._links[Side.LEFT, link.left].append(link)
            self._links[Side.RIGHT, link.right].append(link)
        for links in self._links.values():
            links.sort(key=lambda link: (link.relation is not Relation.CONFLICT, -link.score))
        self._divergences: dict[tuple[int, int], list[Divergence]] = defaultdict(list)
        for divergence in comparison.divergences:
            self._divergences[divergence.left, divergence.right].append(divergence)
        self.only_here = {
            side: {only.passage: only for only in comparison.only_here(side)} for side in Side
        }
        self.looks = {side: self._looks(side) for side in Side}
        """For each passage its look; None for those that were set aside."""

    def _looks(self, side: Side) -> list[RelationStyle | None]:
        looks: list[RelationStyle | None] = [None] * len(self.comparison.article(side).passages)
        for passage in self.only_here[side]:
            looks[passage] = ONLY_HERE
        for passage in self.linked(side):
            looks[passage] = look(self.relation(side, passage))
        return looks

    def links(self, side: Side, passage: int) -> Sequence[Link]:
        """Return the links of a passage: those that conflict, then the others; best first."""
        return self._links.get((side, passage), ())

    def linked(self, side: Side) -> list[int]:
        """Return the passages on `side` that have a link, in the order of the text."""
        return sorted(passage for where, passage in self._links if where is side)

    def divergences(self, link: Link) -> Sequence[Divergence]:
        """Return what differs inside a link."""
        return self._divergences.get((link.left, link.right), ())

    def relation(self, side: Side, passage: int) -> Relation | None:
        """Return the relation of a passage's first link, None where it has none."""
        return next((link.relation for link in self.links(side, passage)), None)

    def diverges(self, side: Side, passage: int) -> bool:
        """Whether a linked passage says something that its partner puts differently."""
        return any(
            link.relation is Relation.CONFLICT
            or any(d.severity is not Severity.DETAIL for d in self.divergences(link))
            for link in self.links(side, passage)
        )

    def style_of(self, divergence: Divergence) -> str:
        """Return the style of a divergence's words."""
        return "differs" if divergence.severity is Severity.DETAIL else "divergence"

    def stands_alone(self, side: Side, passage: int) -> bool:
        """Whether only this article has the passage."""
        return passage in self.only_here[side]
