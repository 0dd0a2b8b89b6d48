"""Which actors and sources the sidebar lists, and in which order. Knows nothing of the screen."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.presentation.statements import statements
from newsdiff.quotes.model import Source, SourceKind
from newsdiff.reader.viewmodel.folding import fold

_SIDES = list(Side)


class Order(StrEnum):
    """How the sidebar's lists are sorted."""

    COUNT = "count"
    KIND = "kind"
    """Officials first among the sources, persons first among the actors."""
    NAME = "name"
    APPEARANCE = "appearance"

    @property
    def following(self) -> Order:
        """The order that comes next when the user cycles through them."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


def listed_actors(comparison: Comparison, order: Order, query: str = "") -> list[Actor]:
    """Return the actors that match `query`, sorted."""
    matching = [actor for actor in comparison.actors if _says(query, actor_words(actor))]

    def first(actor: Actor) -> tuple[int, int]:
        return _place(actor.mentions[0].article, actor.mentions[0].span)

    match order:
        case Order.COUNT:
            return sorted(matching, key=lambda actor: (-len(actor.mentions), first(actor)))
        case Order.KIND:
            kinds = list(ActorKind)
            return sorted(
                matching,
                key=lambda each: (kinds.index(each.kind), -len(each.mentions), first(each)),
            )
        case Order.NAME:
            return sorted(matching, key=lambda actor: fold(actor.name))
        case Order.APPEARANCE:
            return sorted(matching, key=first)


def listed_sources(comparison: Comparison, order: Order, query: str = "") -> list[Source]:
    """Return the quoted sources that match `query`, sorted."""
    matching = [source for source in comparison.sources if _says(query, source_words(source))]

    def first(source: Source) -> tuple[int, int]:
        quote = comparison.quotes[source.quotes[0]]
        return _place(quote.article, quote.span)

    def count(source: Source) -> int:
        return -len(statements(comparison, source))

    match order:
        case Order.COUNT:
            return sorted(matching, key=lambda source: (count(source), first(source)))
        case Order.KIND:
            ranks = list(SourceKind)
            return sorted(matching, key=lambda s: (ranks.index(s.kind), count(s), first(s)))
        case Order.NAME:
            return sorted(matching, key=lambda source: fold(source.name))
        case Order.APPEARANCE:
            return sorted(matching, key=first)


def actor_words(actor: Actor) -> tuple[str, ...]:
    """Return everything an actor can be found by."""
    return (actor.name, actor.role, actor.affiliation, actor.kind, *actor.aliases)


def source_words(source: Source) -> tuple[str, ...]:
    """Return everything a source can be found by."""
    return (
        source.name,
        source.role,
        source.affiliation,
        source.kind,
        *source.via,
        *source.possible_matches,
    )


def _says(query: str, words: Iterable[str]) -> bool:
    """Whether each word of the query stands somewhere in `words`."""
    text = fold("\n".join(words))
    return all(part in text for part in fold(query).split())


def _place(side: Side, span: Span) -> tuple[int, int]:
    return _SIDES.index(side), span.start
