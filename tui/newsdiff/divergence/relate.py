"""The door of this room: links in; links with a relation and what differs inside them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.actors.model import Actor
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.model import Article, Side
from newsdiff.divergence.model import Divergence
from newsdiff.divergence.pair import Pair, pair_up
from newsdiff.divergence.reading.statement import read
from newsdiff.divergence.relations import relation
from newsdiff.divergence.searches import SEARCHES
from newsdiff.divergence.underlines import covered, differing_spans, shared_spans, without_strays
from newsdiff.quotes.model import Quote


def relate(
    left: Article,
    right: Article,
    links: Sequence[Link],
    actors: Sequence[Actor],
    quotes: Sequence[Quote],
) -> tuple[tuple[Link, ...], tuple[Divergence, ...]]:
    """Give each link its relation and shared spans, and say what differs inside it.

    The links come back in their order; the divergences are sorted by link, within a link by their
    place in the left passage.
    """
    left_reading = read(left, Side.LEFT, actors, quotes)
    right_reading = read(right, Side.RIGHT, actors, quotes)
    related: list[Link] = []
    divergences: list[Divergence] = []
    for link in links:
        pair = pair_up(left_reading.statement(link.left), right_reading.statement(link.right))
        found = find_divergences(pair)
        related.append(_related(link, pair, relation(pair, found)))
        divergences.extend(found)
    return tuple(related), tuple(divergences)


def _related(link: Link, pair: Pair, relation: Relation) -> Link:
    """Return the link with its relation, what to underline and the words that differ between."""
    runs = without_strays(pair.left, pair.runs)
    lefts = covered(pair.left, (run.left for run in runs))
    rights = covered(pair.right, (run.right for run in runs))
    return replace(
        link,
        relation=relation,
        left_shared=shared_spans(pair.left, lefts),
        right_shared=shared_spans(pair.right, rights),
        left_differs=differing_spans(pair.left, lefts),
        right_differs=differing_spans(pair.right, rights),
    )


def find_divergences(pair: Pair) -> list[Divergence]:
    """Return everything that differs inside two linked statements, in the order of the left."""
    if pair.left.plain == pair.right.plain:
        return []
    found = [divergence for search in SEARCHES for divergence in search(pair)]
    return sorted(found, key=_place)


def _place(divergence: Divergence) -> tuple[int, int]:
    left, right = divergence.left_span, divergence.right_span
    # What only the right side has comes after everything that has a place on the left.
    return (left.start if left else 1 << 60), (right.start if right else 0)
