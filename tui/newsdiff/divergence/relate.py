"""The door of this room: links in; links with a relation and what differs inside them out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from newsdiff.alignment.model import Link
from newsdiff.divergence.across import (
    best_partners,
    quotations_of,
    quoted_passages,
    unlinked,
)
from newsdiff.divergence.details import without_known
from newsdiff.divergence.detectors import DETECTORS, likely
from newsdiff.divergence.detectors.match_and_compare import WEIGHTS
from newsdiff.divergence.model import Divergence, QuotePair, Severity
from newsdiff.divergence.pairing.pair import Pair, pair_up
from newsdiff.divergence.quotation_marks import with_whole_marks
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.relations import relation
from newsdiff.divergence.revision.findings import with_edited_words
from newsdiff.divergence.revision.versions import Versions
from newsdiff.divergence.underlines import (
    differing_spans,
    drop_isolated,
    extend_runs,
    merge_ranges,
    shared_spans,
)
from newsdiff.quotes.model import Quote

LEAST_SCORE = 0.3
"""Less sure links are not looked into: a reader who asks for them as well sees the bare link."""


def relate(
    left: Reading,
    right: Reading,
    links: Sequence[Link],
    quote_pairs: Sequence[tuple[Quote, Quote, QuotePair]] | None = None,
    versions: Versions | None = None,
) -> tuple[tuple[Link, ...], tuple[Divergence, ...]]:
    """Give each link its relation and shared spans, and say what differs inside it.

    Two passages that cannot both be right report the same, whether they were linked or not: they
    come back as a link as sure as their divergence. `quote_pairs` are the quotations that both
    articles carry, with the two quotes; they are looked for where they are not given. `versions`
    tells which passages answer each other in two versions of one article: no others are compared.
    Links below `LEAST_SCORE` come back as they were.
    The links come back in the order of the left article; the divergences are sorted by link, and
    within a link the heaviest first.
    """
    articles = left, right
    if quote_pairs is None:
        quote_pairs = quotations_of(left, right)
    quoted = best_partners(quote_pairs)
    scores = {(link.left, link.right): link.score for link in links if link.score >= LEAST_SCORE}
    found: dict[tuple[int, int], list[Divergence]] = {}
    pairs: dict[tuple[int, int], Pair] = {}
    matched = frozenset(versions.matched) if versions else frozenset()
    others: dict[tuple[int, int], float] = {}
    if versions is None:
        candidates = (*quoted_passages(articles, quote_pairs), *unlinked(articles, scores))
        others = dict.fromkeys(candidates, 0.0)
    for passages, score in (others | scores).items():
        pair = pair_up(left, right, passages, score, quoted)
        divergences = find_divergences(pair, versions=passages in matched)
        if passages not in scores:
            divergences = [d for d in divergences if d.severity is Severity.CONFLICT]
        if divergences or passages in scores:
            pairs[passages], found[passages] = pair, divergences
    related = []
    for passages in sorted(pairs):
        link = Link(*passages, _score(scores.get(passages, 0.0), found[passages]))
        marked = _marked(link, pairs[passages], articles)
        related.append(replace(marked, relation=relation(pairs[passages], found[passages])))
    related += [link for link in links if (link.left, link.right) not in pairs]
    related.sort(key=lambda link: (link.left, link.right))
    return tuple(related), tuple(
        divergence
        for passages in sorted(pairs)
        for divergence in without_known(pairs[passages], found[passages], left, right)
    )


def _score(score: float, divergences: Sequence[Divergence]) -> float:
    """Return the score of a link between passages of which some divergences were found."""
    conflicts = (d.probability for d in divergences if d.severity is Severity.CONFLICT)
    return max(score, *conflicts, 0.0)


def _marked(link: Link, pair: Pair, readings: tuple[Reading, Reading]) -> Link:
    """Return the link with what both sides share and the words that differ between."""
    runs = extend_runs(pair.left, pair.right, drop_isolated(pair.left, pair.right, pair.runs))
    lefts = merge_ranges(pair.left, (run.left for run in runs))
    rights = merge_ranges(pair.right, (run.right for run in runs))
    whole_left = partial(with_whole_marks, readings[0], pair.left)
    whole_right = partial(with_whole_marks, readings[1], pair.right)
    return replace(
        link,
        left_shared=whole_left(shared_spans(pair.left, lefts)),
        right_shared=whole_right(shared_spans(pair.right, rights)),
        left_differs=whole_left(differing_spans(pair.left, lefts)),
        right_differs=whole_right(differing_spans(pair.right, rights)),
    )


def find_divergences(pair: Pair, *, versions: bool = False) -> list[Divergence]:
    """Return everything that differs between two statements, the heaviest and likeliest first.

    `versions`: the two are versions of one statement.
    """
    if pair.left.plain == pair.right.plain:
        return []
    found = likely(DETECTORS, pair)
    return sorted(with_edited_words(pair, found, versions=versions), key=_order)


def _order(divergence: Divergence) -> tuple[int, float, int, int]:
    """Sort by weight, by probability, and by place; what only the right has comes last."""
    left, right = divergence.left_span, divergence.right_span
    place = (left.start if left else sys.maxsize), (right.start if right else 0)
    return -WEIGHTS.index(divergence.severity), -divergence.probability, *place
