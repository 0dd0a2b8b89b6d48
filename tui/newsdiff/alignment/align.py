"""The one door to this room: sentences or articles in, links out."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.alignment.candidates import propose
from newsdiff.alignment.features import measure
from newsdiff.alignment.model import Link
from newsdiff.alignment.profile import profile_texts
from newsdiff.alignment.scorer import probabilities
from newsdiff.alignment.tokens import Statement, statement, statement_in
from newsdiff.articles.model import Article, Passage, Span
from newsdiff.language.doc import Doc, read_article

FLOOR = 0.1
"""Links below this probability are of no use to anybody and are not returned."""


def align(left: Sequence[str], right: Sequence[str]) -> tuple[Link, ...]:
    """Link sentences that report the same; many-to-many, in the order of `left`.

    `Link.left` and `Link.right` are indices into the two sequences; `score` is the probability,
    0..1, that a careful reader would link the two. Swapping the sides gives the same links.
    """
    return align_statements([*map(statement, left)], [*map(statement, right)])


def align_statements(left: Sequence[Statement], right: Sequence[Statement]) -> tuple[Link, ...]:
    """Link sentences that have been read, as `align` does."""
    texts = profile_texts(left, right)
    scored = probabilities(measure(propose(texts), texts))
    return tuple(Link(*pair, score) for pair, score in sorted(scored.items()) if score >= FLOOR)


def align_articles(left: Article, right: Article, docs: Sequence[Doc] = ()) -> tuple[Link, ...]:
    """Link the body passages of two articles; indices are those of their `passages`.

    What was set aside takes no part, and a dateline is no part of what its passage says. `docs`
    are the two articles as they are read, where that has been done.
    """
    lefts, rights = left.body, right.body
    one, other = docs or (read_article(left), read_article(right))
    found = align_statements(_statements(one, lefts), _statements(other, rights))
    return tuple(Link(lefts[k.left].index, rights[k.right].index, k.score) for k in found)


def _statements(doc: Doc, passages: Sequence[Passage]) -> list[Statement]:
    """Return what the passages say, without their datelines."""
    starts = (p.dateline.end if p.dateline else p.span.start for p in passages)
    spans = (Span(start, p.span.end) for start, p in zip(starts, passages, strict=True))
    return [statement_in(doc, span) for span in spans]
