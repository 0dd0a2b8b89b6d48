"""A comparison with its links looked up by passage and its divergences by link, built once.

`Comparison` answers one question at a time by a walk over all links; a page or a document asks for
every passage.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.presentation.relations import RELATIONS
from newsdiff.presentation.segments import Mark, Segment, segments


def best_first(links: Iterable[Link]) -> list[Link]:
    """Return links in the order in which they are shown: what conflicts, then the surest."""
    return sorted(links, key=lambda link: (link.relation is not Relation.CONFLICT, -link.score))


class LinkIndex:
    """The links of each passage, the divergences of each link, and each link's number from 1."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        links: defaultdict[tuple[Side, int], list[Link]] = defaultdict(list)
        self._divergences: defaultdict[tuple[int, int], list[Divergence]] = defaultdict(list)
        self._numbers: dict[tuple[int, int], int] = {}
        for number, link in enumerate(comparison.links, start=1):
            for side in Side:
                links[side, link.passage(side)].append(link)
            self._numbers[link.left, link.right] = number
        self._links = {place: best_first(found) for place, found in links.items()}
        for divergence in comparison.divergences:
            self._divergences[divergence.left, divergence.right].append(divergence)

    def links(self, side: Side, passage: int) -> Sequence[Link]:
        """Return the shown links of a passage: those that conflict, then the others; best first."""
        return self._links.get((side, passage), ())

    def links_between(self, left: int, right: int) -> Sequence[Link]:
        """Return the shown link between two passages, as a list of one or none."""
        return [link for link in self.links(Side.LEFT, left) if link.right == right]

    def partners_in_order(self, left: int) -> Sequence[Link]:
        """Return the shown links of a left passage in the order of the right article."""
        return sorted(self.links(Side.LEFT, left), key=lambda link: link.right)

    def linked(self, side: Side) -> list[int]:
        """Return the passages on `side` that have a link, in the order of the text."""
        return sorted(passage for where, passage in self._links if where is side)

    def divergences(self, link: Link) -> Sequence[Divergence]:
        """Return what differs inside a link, in the order of the left passage."""
        return self._divergences.get((link.left, link.right), ())

    def passage_at(self, side: Side, offset: int) -> int:
        """Return the index of the passage that holds the character at `offset`."""
        passages = self.comparison.article(side).passages
        return max(bisect_right(passages, offset, key=lambda p: p.span.start) - 1, 0)

    def number(self, link: Link) -> int:
        """Return the number, from 1, of a shown link in the order of the left article."""
        return self._numbers[link.left, link.right]

    def label(self, link: Link) -> str:
        """Return the sign of a link's relation and its number, as in "≈12"."""
        return f"{RELATIONS[link.relation].sign}{self.number(link)}"

    def segments(
        self, side: Side, passage: int, links: Sequence[Link] | None = None
    ) -> tuple[Segment, ...]:
        """Cut a passage into runs, as `links` highlight it; by default all shown links."""
        article = self.comparison.article(side)
        chosen = self.links(side, passage) if links is None else links
        shared = [(span, link) for link in chosen for span in link.shared(side)]
        marks = [
            (span, mark)
            for link in chosen
            for span, mark in self.marks(side, link)
            if mark is not Mark.DIFFERS or not _shared_by_another(span, link, shared)
        ]
        return segments(article.text, article.passages[passage].span, marks)

    def marks(self, side: Side, link: Link) -> list[tuple[Span, Mark]]:
        """Return the words on `side` that a link marks, the weightier marks later."""
        conflicts = [
            span
            for divergence in self.divergences(link)
            if divergence.severity is Severity.CONFLICT
            if (span := divergence.span(side)) is not None
        ]
        marked = (
            (link.shared(side), Mark.SHARED),
            (link.differs(side), Mark.DIFFERS),
            (conflicts, Mark.CONFLICT),
        )
        return [(span, mark) for spans, mark in marked for span in spans]


def _shared_by_another(span: Span, link: Link, shared: Iterable[tuple[Span, Link]]) -> bool:
    """Whether another link answers words that this one finds to differ: both say them, then."""
    return any(other is not link and each.overlaps(span) for each, other in shared)
