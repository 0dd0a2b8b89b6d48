"""Passages that no link joins and that may still speak of one thing: a number, a quotation.

Most tolls, ages and sums are given once in an article, where the other one gives them elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from newsdiff.articles.model import Side, Span
from newsdiff.divergence.detectors.numbers import counted_quantities
from newsdiff.divergence.model import EditKind, QuotePair
from newsdiff.divergence.quotations import pair_quotes
from newsdiff.divergence.reading.article import Reading
from newsdiff.divergence.reading.quantities import Quantity
from newsdiff.language.related_words import rarity
from newsdiff.quotes.model import Quote

Quoted = tuple[Quote, Quote, QuotePair]
"""A quotation that both articles carry: the left quote, the right one, and what is compared."""

MOST_PAIRS = 300
"""So many pairs of passages are looked at beyond the links."""
MOST_OF_A_KEY = 12
"""What more passages count ("people") is asked for in the links alone."""
SHARED = 1.2
"""So much, in rarities of shared words, two passages must have in common to be looked at."""
PARTICULAR = frozenset(("age", "children"))


def quotations_of(left: Reading, right: Reading) -> list[Quoted]:
    """Return the quotations that both articles carry."""
    quotes = (*left.quotes, *right.quotes)
    pairs = pair_quotes(left.article, right.article, quotes)
    return [(quotes[pair.left], quotes[pair.right], pair) for pair in pairs]


def best_partners(quoted: Sequence[Quoted]) -> dict[tuple[Span, Span], float]:
    """Return the quotations that match best, by their spans, and how alike they are.

    One of the two has no better match: a long quotation may hold several short ones.
    """
    best: dict[tuple[Side, Span], float] = {}
    for left, right, pair in quoted:
        for quote in (left, right):
            place = quote.article, quote.span
            best[place] = max(best.get(place, 0.0), _sharing(pair))
    return {
        (left.span, right.span): pair.score
        for left, right, pair in quoted
        if _sharing(pair) in (best[left.article, left.span], best[right.article, right.span])
    }


def _sharing(pair: QuotePair) -> float:
    """Return how much two quotations share: the share of the shorter, then how many signs."""
    same = sum(len(edit.left) for edit in pair.edits if edit.kind is EditKind.SAME and edit.left)
    return pair.score * same


def quoted_passages(
    articles: tuple[Reading, Reading], quoted: Sequence[Quoted]
) -> Iterator[tuple[int, int]]:
    """Yield the passages in which the same words of two quotations stand."""
    for _, _, pair in quoted:
        for edit in pair.edits:
            if edit.kind is EditKind.SAME and edit.left is not None and edit.right is not None:
                yield _passage_at(articles[0], edit.left), _passage_at(articles[1], edit.right)


def _passage_at(article: Reading, span: Span) -> int:
    passages = article.article.passages
    after = bisect_right(passages, span.start, key=lambda passage: passage.span.start)
    return max(0, after - 1)


def unlinked(
    articles: tuple[Reading, Reading], linked: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of passages without a link that count the same thing, as far as words say."""
    lefts, rights = (_by_key(article) for article in articles)
    seen = set(linked)
    pairs = 0
    for key in sorted(lefts.keys() & rights.keys()):
        if max(len(lefts[key]), len(rights[key])) > MOST_OF_A_KEY:
            continue
        for i in lefts[key]:
            for j in rights[key]:
                if (i, j) in seen or pairs >= MOST_PAIRS:
                    continue
                seen.add((i, j))
                pairs += 1
                if key[0] in PARTICULAR or _shared(articles, i, j) >= SHARED:
                    yield i, j


def _by_key(article: Reading) -> dict[tuple[str, str], list[int]]:
    """Return the passages of a story by what they count."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for passage in article.article.body:
        for quantity in article.statement(passage.index).get(counted_quantities):
            for key in _keys(quantity):
                if passage.index not in found[key]:
                    found[key].append(passage.index)
    return found


def _keys(quantity: Quantity) -> Iterator[tuple[str, str]]:
    """Yield what a number counts: its unit and whose it is, its noun, or what is told of it."""
    unit = quantity.unit
    if unit.name in PARTICULAR:
        yield unit.name, str(unit.actor)
    elif unit.name == "size":
        yield unit.name, unit.noun
    elif unit.name:
        yield unit.name, ""
    else:
        yield from (("noun", noun[:4]) for noun in quantity.nouns)
        if quantity.event_type:
            yield "event", quantity.event_type
        yield from (("measured", name) for name in sorted(quantity.measures))


def _shared(articles: tuple[Reading, Reading], i: int, j: int) -> float:
    """Return how much two passages have in common, in rarities of the words that both hold."""
    lefts, rights = (
        {word.stem: word.plain for word in article.statement(index).words if word.content}
        for article, index in zip(articles, (i, j), strict=True)
    )
    return sum(rarity(lefts[stem]) for stem in lefts.keys() & rights.keys())
