"""How it is said that a passage has no link: it stands only here, in part, or nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.articles.model import Article, Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Coverage, OnlyHere
from newsdiff.presentation.relations import ONLY_HERE, RelationSign
from newsdiff.presentation.side_names import names_in_sentences

COVERAGES = {
    Coverage.NONE: ONLY_HERE,
    Coverage.PARTLY: RelationSign("½", "only-here", "matched in part", "in part", 0),
    Coverage.UNCERTAIN: RelationSign("·", "only-here", "not matched", "not matched", 0),
}
"""The signs of passages without a link."""


def coverage_sign(only: OnlyHere | None) -> RelationSign:
    """Return the sign of a passage without a link; None where nobody has asked yet."""
    return COVERAGES[only.coverage if only is not None else Coverage.UNCERTAIN]


def about_coverage(only: OnlyHere, article: Article) -> str:
    """Return what is known of a passage without a link: the clause that is matched, the reason."""
    if only.matched is not None:
        return f"the other has “{' '.join(only.matched.of(article.text).split())}”"
    return only.reason


def without_link(comparison: Comparison, side: Side) -> list[tuple[str, Sequence[OnlyHere]]]:
    """Return the passages on `side` without a link under their titles, the surest first.

    What surely stands there only is in the order of its weight, the rest in that of the text.
    """
    name = names_in_sentences(comparison)
    others = sorted(comparison.unmatched(side), key=lambda only: only.passage)
    sections = (
        (f"Only in {name[side]}", comparison.only_here(side)),
        (f"In part in {name[side.other]}, too", _covered(others, Coverage.PARTLY)),
        (
            f"Not matched in {name[side.other]}: perhaps only in {name[side]}",
            _covered(others, Coverage.UNCERTAIN),
        ),
    )
    return [(title, found) for title, found in sections if found]


def _covered(entries: Sequence[OnlyHere], coverage: Coverage) -> Sequence[OnlyHere]:
    return [only for only in entries if only.coverage is coverage]
