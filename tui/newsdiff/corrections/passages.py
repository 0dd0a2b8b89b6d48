"""Corrections of what joins passages, and of who speaks in them.

Each function returns the comparison corrected, None where no passage has the words.
"""

from __future__ import annotations

from dataclasses import replace

from newsdiff.alignment.model import Link, Relation
from newsdiff.annotations.model import plain
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import QuotePair, Severity
from newsdiff.quotes.model import Source, SourceKind

BY_HAND = 1.0
"""The score of a link that a reader made: shown at every threshold."""


def passage_with(comparison: Comparison, side: Side, words: str) -> int | None:
    """Return the passage that says these words and nothing else, None where none does."""
    article, wanted = comparison.article(side), plain(words)
    return next(
        (p.index for p in article.passages if plain(article.passage_text(p.index)) == wanted), None
    )


def linked(comparison: Comparison, left: str, right: str, wanted: bool) -> Comparison | None:
    """Link two passages, or unlink them; nothing else of the analysis changes."""
    ends = tuple(
        passage_with(comparison, side, words)
        for side, words in zip(Side, (left, right), strict=True)
    )
    if ends[0] is None or ends[1] is None:
        return None
    others = [link for link in comparison.candidates if (link.left, link.right) != ends]
    if wanted:
        known = [link for link in comparison.candidates if (link.left, link.right) == ends]
        new = known[0] if known else Link(ends[0], ends[1], BY_HAND, Relation.OVERLAP)
        others.append(replace(new, score=BY_HAND))
    elif len(others) == len(comparison.candidates):
        return None
    candidates = tuple(sorted(others, key=lambda link: (link.left, link.right)))
    changed = replace(comparison, candidates=candidates)
    return changed.with_threshold(comparison.options.threshold)


def spoken_by(comparison: Comparison, side: Side, words: str, speaker: str) -> Comparison | None:
    """Let somebody else say what is quoted in these words; "" for nobody who is named."""
    article, wanted = comparison.article(side), plain(words)
    index = next(
        (
            at
            for at, quote in enumerate(comparison.quotes)
            if quote.article is side and plain(quote.span.of(article.text)) == wanted
        ),
        None,
    )
    if index is None:
        return None
    quotes = list(comparison.quotes)
    quotes[index] = replace(quotes[index], speaker=speaker)
    pairs = tuple(_with_speakers(pair, index, quotes) for pair in comparison.quote_pairs)
    sources = tuple(_sources(comparison, index, speaker))
    return replace(comparison, quotes=tuple(quotes), sources=sources, quote_pairs=pairs)


def _with_speakers(pair: QuotePair, changed: int, quotes: list) -> QuotePair:  # type: ignore[type-arg]
    if changed not in (pair.left, pair.right):
        return pair
    left, right = (plain(quotes[at].speaker).casefold() for at in (pair.left, pair.right))
    return replace(pair, same_speaker=left == right if left and right else None)


def _sources(comparison: Comparison, quote: int, speaker: str) -> list[Source]:
    """Return the sources with one quote moved to who says it; without quotes there is none."""
    wanted = plain(speaker).casefold()
    sources: list[Source] = []
    found = False
    for source in comparison.sources:
        quotes = tuple(each for each in source.quotes if each != quote)
        if wanted and plain(source.name).casefold() == wanted:
            quotes, found = tuple(sorted((*quotes, quote))), True
        if quotes:
            sources.append(replace(source, quotes=quotes))
    if wanted and not found:
        names = [plain(actor.name).casefold() for actor in comparison.actors]
        actor = names.index(wanted) if wanted in names else None
        sources.append(Source(plain(speaker), SourceKind.OTHER, (quote,), actor=actor))
    return sources


def without_false_alarm(comparison: Comparison, index: int) -> Comparison:
    """Take back a conflict, by its index in `divergences`: it is no longer shown as one.

    A link that only it made a conflict says that one side has more: that is true of most.
    """
    gone = comparison.divergences[index]
    divergences = tuple(each for at, each in enumerate(comparison.divergences) if at != index)
    place = (gone.left, gone.right)
    still = any(
        (each.left, each.right) == place and each.severity is Severity.CONFLICT
        for each in divergences
    )

    def calmed(link: Link) -> Link:
        if still or (link.left, link.right) != place or link.relation is not Relation.CONFLICT:
            return link
        return replace(link, relation=Relation.OVERLAP)

    return replace(
        comparison,
        divergences=divergences,
        candidates=tuple(map(calmed, comparison.candidates)),
        links=tuple(map(calmed, comparison.links)),
    )
