"""The door of this room: links in; links with a relation and what differs inside them out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from newsdiff.alignment.model import Link
from newsdiff.divergence.details import without_known
from newsdiff.divergence.detectors import DETECTORS
from newsdiff.divergence.detectors.match_and_compare import WEIGHTS
from newsdiff.divergence.model import Divergence
from newsdiff.divergence.pairing.pair import Pair, pair_up
from newsdiff.divergence.quotation_marks import with_whole_marks
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.relations import relation
from newsdiff.divergence.underlines import (
    differing_spans,
    drop_isolated,
    extend_runs,
    merge_ranges,
    shared_spans,
)


def relate(
    left: Reading, right: Reading, links: Sequence[Link]
) -> tuple[tuple[Link, ...], tuple[Divergence, ...]]:
    """Give each link its relation and shared spans, and say what differs inside it.

    The links come back in their order; the divergences are sorted by link, and within a link the
    heaviest first.
    """
    related: list[Link] = []
    divergences: list[Divergence] = []
    for link in links:
        pair = pair_up(left.statement(link.left), right.statement(link.right))
        found = find_divergences(pair)
        marked = _marked(link, pair, (left, right))
        related.append(replace(marked, relation=relation(pair, found)))
        divergences.extend(without_known(pair, found, left, right))
    return tuple(related), tuple(divergences)


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


def find_divergences(pair: Pair) -> list[Divergence]:
    """Return everything that differs inside two linked statements, the heaviest first."""
    if pair.left.plain == pair.right.plain:
        return []
    found = [divergence for detector in DETECTORS for divergence in detector.find(pair)]
    return sorted(found, key=_order)


def _order(divergence: Divergence) -> tuple[int, int, int]:
    """Sort by weight, then by place in the left passage; what only the right has comes last."""
    left, right = divergence.left_span, divergence.right_span
    place = (left.start if left else sys.maxsize), (right.start if right else 0)
    return -WEIGHTS.index(divergence.severity), *place
