"""A comparison with the look-ups that every export needs, built once.

`Comparison` answers one question at a time by a walk over all links, which is right for a reader
at one passage; a document asks for every passage.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.export.segments import Mark, Segment, segments

RELATION_SIGNS = {
    Relation.VERBATIM: "=",
    Relation.PARAPHRASE: "≈",
    Relation.OVERLAP: "±",
    Relation.CONFLICT: "≠",
}
RELATION_MEANINGS = {
    Relation.VERBATIM: "the same words",
    Relation.PARAPHRASE: "the same in other words",
    Relation.OVERLAP: "one side says more",
    Relation.CONFLICT: "they do not agree",
}


class View:
    """The links of each passage, the divergences of each link, and each link's number from 1."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._links: defaultdict[tuple[Side, int], list[Link]] = defaultdict(list)
        self._divergences: defaultdict[tuple[int, int], list[Divergence]] = defaultdict(list)
        self._numbers: dict[tuple[int, int], int] = {}
        for number, link in enumerate(comparison.links, start=1):
            for side in Side:
                self._links[side, link.passage(side)].append(link)
            self._numbers[link.left, link.right] = number
        for links in self._links.values():
            links.sort(key=lambda link: -link.score)
        for divergence in comparison.divergences:
            self._divergences[divergence.left, divergence.right].append(divergence)

    def links_of(self, side: Side, passage: int) -> Sequence[Link]:
        """Return the shown links of a passage, best first."""
        return self._links.get((side, passage), ())

    def links_between(self, left: int, right: int) -> Sequence[Link]:
        """Return the shown link between two passages, as a list of one or none."""
        return [link for link in self.links_of(Side.LEFT, left) if link.right == right]

    def passage_at(self, side: Side, offset: int) -> int:
        """Return the index of the passage that holds the character at `offset`."""
        passages = self.comparison.article(side).passages
        return max(bisect_right(passages, offset, key=lambda p: p.span.start) - 1, 0)

    def divergences_of(self, link: Link) -> Sequence[Divergence]:
        """Return what differs inside a link, in the order of the left passage."""
        return self._divergences.get((link.left, link.right), ())

    def number(self, link: Link) -> int:
        """Return the number, from 1, of a shown link in the order of the left article."""
        return self._numbers[link.left, link.right]

    def label(self, link: Link) -> str:
        """Return the sign of a link's relation and its number, as in "≈12"."""
        return f"{RELATION_SIGNS[link.relation]}{self.number(link)}"

    def segments(
        self, side: Side, passage: int, links: Sequence[Link] | None = None
    ) -> tuple[Segment, ...]:
        """Cut a passage into runs, as `links` highlight it; by default all shown links."""
        article = self.comparison.article(side)
        chosen = self.links_of(side, passage) if links is None else links
        marks = [found for link in chosen for found in self._marks(side, link)]
        return segments(article.text, article.passages[passage].span, marks)

    def _marks(self, side: Side, link: Link) -> list[tuple[Span, Mark]]:
        conflicts = [
            span
            for divergence in self.divergences_of(link)
            if divergence.severity is Severity.CONFLICT
            if (span := divergence.span(side)) is not None
        ]
        marked = (
            (link.shared(side), Mark.SHARED),
            (link.differs(side), Mark.DIFFERS),
            (conflicts, Mark.CONFLICT),
        )
        return [(span, mark) for spans, mark in marked for span in spans]
