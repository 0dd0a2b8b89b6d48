"""Which details are news: those that the other article has nowhere, not only not in its passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.articles.model import Side, Span
from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.quantities import Quantity, quantities
from newsdiff.divergence.reading.statement import Statement

NAMES = (DivergenceKind.NAME, DivergenceKind.PLACE)


def without_known(
    pair: Pair, found: Sequence[Divergence], left: Reading, right: Reading
) -> Iterator[Divergence]:
    """Yield what was found but for the details that are no news.

    These are names, places and numbers that the other article gives elsewhere, and what another
    divergence names already. The heaviest stand first in `found`.
    """
    named: set[tuple[Side, Span]] = set()
    for divergence in found:
        places = [(s, span) for s in Side if (span := divergence.span(s)) is not None]
        if divergence.severity is Severity.DETAIL and len(places) == 1:
            ((side, span),) = places
            other = left if side is Side.RIGHT else right
            if (side, span) in named or _no_news(pair, divergence.kind, side, span, other):
                continue
        named.update(places)
        yield divergence


def _no_news(pair: Pair, kind: DivergenceKind, side: Side, span: Span, other: Reading) -> bool:
    """Whether the other article gives a detail as well, or nobody would miss it."""
    statement = pair.statement(side)
    if kind in NAMES:
        named = next((named for named in statement.named if named.span == span), None)
        return named is not None and other.actors[named.actor].count(side.other) > 0
    if kind is DivergenceKind.NUMBER:
        quantity = next((q for q in statement.get(quantities) if q.span == span), None)
        return quantity is not None and (
            not quantity.tells
            or (quantity.unit.name, quantity.figure) in figures(other)
            or _gives(pair.statement(side.other), quantity)
        )
    return False


def _gives(statement: Statement, quantity: Quantity) -> bool:
    """Whether a statement has the same figure, or the same in another unit: acres, hectares."""
    return any(
        other.figure == quantity.figure
        or (other.unit.name == quantity.unit.name and other.same_figure(quantity))
        for other in statement.get(quantities)
    )


def figures(reading: Reading) -> frozenset[tuple[str, tuple[float, float]]]:
    """Return the figures of an article with their units, counted once."""
    return reading.get(_figures)


def _figures(reading: Reading) -> frozenset[tuple[str, tuple[float, float]]]:
    return frozenset(
        (quantity.unit.name, quantity.figure)
        for passage in reading.article.body
        for quantity in reading.statement(passage.index).get(quantities)
    )
