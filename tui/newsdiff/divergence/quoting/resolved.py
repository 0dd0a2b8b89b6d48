"""Who says a quotation that both articles carry, once the sources of both are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.divergence.model import QuotePair
from newsdiff.quotes.model import Quote, Source, SourceKind

RELAYS = (SourceKind.OUTLET, SourceKind.DOCUMENT)
"""Kinds of sources that pass words on: they may have them from whoever the other side names."""


def with_resolved_speakers(
    pairs: Sequence[QuotePair], quotes: Sequence[Quote], sources: Sequence[Source]
) -> tuple[QuotePair, ...]:
    """Return the pairs with `same_speaker` as the sources tell it.

    One source is one speaker. Two are different speakers only if both have a name, neither passes
    on what others said, and neither may be the other, unnamed.
    """
    known = {index: source for source in sources for index in source.quotes}
    return tuple(
        replace(pair, same_speaker=_same(pair, quotes, known.get(pair.left), known.get(pair.right)))
        for pair in pairs
    )


def _same(
    pair: QuotePair, quotes: Sequence[Quote], one: Source | None, other: Source | None
) -> bool | None:
    if one is None or other is None:
        return pair.same_speaker if pair.same_speaker else None
    if one == other:
        return True
    if pair.same_speaker is not False:
        return pair.same_speaker
    relayed = quotes[pair.left].relay or quotes[pair.right].relay
    open_to_doubt = any(
        source.anonymous or source.actor is None or source.kind in RELAYS or source.possible_matches
        for source in (one, other)
    )
    return None if relayed or open_to_doubt else False
