"""A comparison arranged for the reader: what belongs to each passage, without searching."""

from __future__ import annotations

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Divergence, OnlyHere, Severity
from newsdiff.presentation.coverages import coverage_sign
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.points import LIKELY
from newsdiff.presentation.relations import ONLY_HERE, UNSURE, RelationSign, relation_sign
from newsdiff.reader.viewmodel.marks import passages_in


class Pairing(LinkIndex):
    """A link index that also knows how each passage looks, and what stands alone."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__(comparison)
        self.only_here = {
            side: {only.passage: only for only in comparison.only_here(side)} for side in Side
        }
        self.unmatched = {
            side: {only.passage: only for only in comparison.unmatched(side)} for side in Side
        }
        self.changed = {side: self._changed(side) for side in Side}
        """Of two versions of one article, the passages that changed, and their words that did."""
        self.looks = {side: self._looks(side) for side in Side}
        """For each passage its look; None for those that were set aside."""

    def _looks(self, side: Side) -> list[RelationSign | None]:
        looks: list[RelationSign | None] = [None] * len(self.comparison.article(side).passages)
        for passage in self.only_here[side]:
            looks[passage] = ONLY_HERE
        for passage, only in self.unmatched[side].items():
            looks[passage] = coverage_sign(only)
        for passage in self.linked(side):
            looks[passage] = self.sign_of(self.links(side, passage)[0])
        return looks

    def _changed(self, side: Side) -> dict[int, list[Span]]:
        revision, passages = self.comparison.revision, self.comparison.article(side).passages
        changed: dict[int, list[Span]] = {}
        for change in revision.changes if revision else ():
            span = change.span(side)
            first = change.left if side is Side.LEFT else change.right
            if first is not None:
                changed.setdefault(first, [])
            if first is None or span is None:
                continue
            for passage in passages_in(self.comparison.article(side), span):
                changed.setdefault(passage, [])
            if span != passages[first].span and passages[first].span.contains(span):
                changed[first].append(span)
        return changed

    def sureness_of(self, link: Link) -> float:
        """Return how sure is what the sign of a link says, 0..1: for a conflict, that it is one."""
        conflicts = [d for d in self.divergences(link) if d.severity is Severity.CONFLICT]
        return max((d.probability for d in conflicts), default=link.score)

    def sign_of(self, link: Link) -> RelationSign:
        """Return the sign of a link; a quieter one for a conflict that is in doubt throughout."""
        if link.relation is not Relation.CONFLICT:
            return relation_sign(link.relation)
        conflicts = [d for d in self.divergences(link) if d.severity is Severity.CONFLICT]
        sure = not conflicts or any(d.probability >= LIKELY for d in conflicts)
        return relation_sign(link.relation) if sure else UNSURE

    def notes_on(self, side: Side, passage: int) -> list[str]:
        """Return what was noted on a passage."""
        notes = self.comparison.by_hand.notes
        return [note.text for note in notes if (note.side, note.passage) == (side, passage)]

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
        if divergence.severity is Severity.DETAIL:
            return "differs"
        sure = divergence.severity is Severity.CONFLICT and divergence.probability >= LIKELY
        return "divergence" if sure else "differently"

    def without_link(self, side: Side, passage: int) -> OnlyHere | None:
        """Return what is known of a passage that no link joins to the other article."""
        return self.only_here[side].get(passage) or self.unmatched[side].get(passage)

    def stands_alone(self, side: Side, passage: int) -> bool:
        """Whether only this article has the passage."""
        return passage in self.only_here[side]
