"""Two sentences as a pair of linked statements, for the tests of each kind of divergence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Side, Span
from newsdiff.divergence.across import best_partners, quotations_of
from newsdiff.divergence.detectors import DETECTORS, likely
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.divergence.pairing.pair import Pair, pair_up
from newsdiff.divergence.reading.article import read
from newsdiff.quotes.model import Quote, QuoteStyle

LINKED = 0.8
"""The score of the link between two sentences that are tried."""
Finder = Callable[[Pair], Iterable[Divergence]]


def span_of(words: str, text: str) -> Span:
    """Return where `words` stand first in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def actor(name: str, kind: ActorKind, left: Iterable[Span], right: Iterable[Span]) -> Actor:
    """Return an actor with mentions at these spans."""
    mentions = [Mention(span, name, kind, Side.LEFT) for span in left]
    mentions += [Mention(span, name, kind, Side.RIGHT) for span in right]
    return Actor(name, kind, tuple(mentions))


def quote(words: str, text: str, side: Side, speaker: str = "", *, direct: bool = True) -> Quote:
    """Return a quote of these words of `text`."""
    style = QuoteStyle.DIRECT if direct else QuoteStyle.INDIRECT
    return Quote(span_of(words, text), style, side, speaker)


def people(left: str, right: str, *names: str, kind: ActorKind = ActorKind.PERSON) -> list[Actor]:
    """Return an actor for each name, mentioned wherever a text has it."""
    return [
        actor(
            name,
            kind,
            [span_of(name, left)] if name in left else [],
            [span_of(name, right)] if name in right else [],
        )
        for name in names
    ]


def pair_of(
    left: str,
    right: str,
    *,
    actors: Iterable[Actor] = (),
    quotes: Iterable[Quote] = (),
    published: date | None = None,
) -> Pair:
    """Return the two sentences as linked statements."""
    articles = [article_from_sentences([text]) for text in (left, right)]
    known, said = tuple(actors), tuple(quotes)
    readings = [
        read(replace(article, date=published), side, known, said)
        for article, side in zip(articles, Side, strict=True)
    ]
    quoted = best_partners(quotations_of(*readings))
    return pair_up(readings[0], readings[1], (0, 0), LINKED, quoted)


def likely_of(name: str) -> Finder:
    """Return what finds the likely divergences of one detector in a pair."""
    (wanted,) = (detector for detector in DETECTORS if detector.name == name)
    return lambda pair: list(likely([wanted], pair))


def severities(found: Iterable[Divergence]) -> list[Severity]:
    """Return how much each divergence weighs."""
    return [divergence.severity for divergence in found]
