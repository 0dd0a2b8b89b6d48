"""Quotations that both articles carry, compared word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from newsdiff.articles.model import Article, Side, Span
from newsdiff.divergence.model import EditKind, QuoteEdit, QuotePair
from newsdiff.divergence.speakers import same_speaker
from newsdiff.divergence.words import Word, split
from newsdiff.quotes.model import Quote

SAME_QUOTATION = 0.6
"""Share of the shorter quotation's words that the longer one must have in the same order."""
SAME_CONTENT = 0.5
"""The same of its words of content alone: "we will" and "of the" make no quotation."""
SHORT = 4
"""Quotations of fewer words must stand whole in the other."""
SHORTEST_LONE_WORD = 6
"""A single quoted word is a quotation of its own only if it is longer than the everyday ones."""
COMMON_IN = 16
"""Words of more quotations than this propose no pairs: they keep the search from being linear."""
CANDIDATES = 6
"""So many right quotations are compared with a left one."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation as words; `number` is its index in the comparison's quotes."""

    number: int
    quote: Quote
    words: tuple[Word, ...]

    @property
    def stems(self) -> set[str]:
        """The stems of its words of content."""
        return {word.stem for word in self.words if word.content}


def pair_quotes(left: Article, right: Article, quotes: Sequence[Quote]) -> tuple[QuotePair, ...]:
    """Find the quotations that both articles carry and compare them word by word.

    Only direct quotations count. A quotation may stand in several pairs where an article gives it
    more than once or splits it. Pairs are in the order of the left article.
    """
    lefts = _quotations(left, Side.LEFT, quotes)
    rights = _quotations(right, Side.RIGHT, quotes)
    pairs = []
    for one, other in _candidates(lefts, rights):
        score = likeness(one.words, other.words)
        if score >= SAME_QUOTATION:
            edits = tuple(word_edits(one.words, other.words))
            same = same_speaker(one.quote.speaker, other.quote.speaker)
            pairs.append(QuotePair(one.number, other.number, score, same, edits))
    return tuple(pairs)


def likeness(left: Sequence[Word], right: Sequence[Word]) -> float:
    """Return how much of the shorter quotation stands in the longer one, in order, 0..1.

    0 where too little is shared to tell: a few words of a short one, or one everyday word.
    """
    shorter, longer = sorted((left, right), key=len)
    if not _content(shorter):
        return 0.0
    common = _in_common(shorter, longer)
    if len(shorter) < SHORT:
        told = len(_content(shorter)) > 1 or len(_content(shorter)[0].plain) >= SHORTEST_LONE_WORD
        return float(told and _stands_in(shorter, longer))
    least = min(len(_content(shorter)), len(_content(longer)))
    if _in_common(_content(shorter), _content(longer)) < SAME_CONTENT * least:
        return 0.0
    return common / len(shorter)


def _content(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.content]


def _in_common(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Return how many words two sequences have in common in the same order."""
    stems = [word.stem for word in one], [word.stem for word in other]
    return (len(one) + len(other) - Indel.distance(*stems)) // 2


def _stands_in(shorter: Sequence[Word], longer: Sequence[Word]) -> bool:
    stems = [word.stem for word in longer]
    wanted = [word.stem for word in shorter]
    return any(stems[at : at + len(wanted)] == wanted for at in range(len(stems) - len(wanted) + 1))


def word_edits(left: Sequence[Word], right: Sequence[Word]) -> Iterator[QuoteEdit]:
    """Yield the runs of words that two quotations share, and what was cut, added or changed."""
    steps = Indel.opcodes([word.plain for word in left], [word.plain for word in right])
    cut: Span | None = None
    added: Span | None = None
    for step in steps:
        here = _stretch(left, step.src_start, step.src_end)
        there = _stretch(right, step.dest_start, step.dest_end)
        if step.tag == "equal":
            yield from _edit(cut, added)
            cut = added = None
            yield QuoteEdit(EditKind.SAME, here, there)
        else:
            cut, added = here or cut, there or added
    yield from _edit(cut, added)


def _edit(cut: Span | None, added: Span | None) -> Iterator[QuoteEdit]:
    if cut is not None and added is not None:
        yield QuoteEdit(EditKind.CHANGED, cut, added)
    elif cut is not None:
        yield QuoteEdit(EditKind.CUT, cut, None)
    elif added is not None:
        yield QuoteEdit(EditKind.ADDED, None, added)


def _stretch(words: Sequence[Word], start: int, stop: int) -> Span | None:
    return Span(words[start].span.start, words[stop - 1].span.end) if start < stop else None


def _quotations(article: Article, side: Side, quotes: Sequence[Quote]) -> list[Quotation]:
    return [
        Quotation(number, quote, split(article.text, quote.span))
        for number, quote in enumerate(quotes)
        if quote.article is side and quote.direct
    ]


def _candidates(
    lefts: Iterable[Quotation], rights: Sequence[Quotation]
) -> Iterator[tuple[Quotation, Quotation]]:
    """Yield pairs that share rare words, so that not every quotation meets every other."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, quotation in enumerate(rights):
        for stem in quotation.stems:
            holders[stem].append(place)
    for quotation in lefts:
        votes: Counter[int] = Counter()
        for stem in quotation.stems:
            places = holders.get(stem, ())
            if len(places) <= COMMON_IN:
                votes.update(places)
        best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:CANDIDATES]
        yield from ((quotation, rights[place]) for place, _ in sorted(best))
