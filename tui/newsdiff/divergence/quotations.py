"""Quotations that both articles carry, compared word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsdiff.articles.model import Article, Side, Span
from newsdiff.divergence.model import EditKind, QuoteChange, QuoteEdit, QuotePair
from newsdiff.divergence.quoting.continued import without_continued
from newsdiff.divergence.quoting.edits import edits, likeness
from newsdiff.divergence.quoting.speakers import same_speaker
from newsdiff.divergence.quoting.spellings import same_words
from newsdiff.divergence.quoting.translations import is_translated, translation_likeness
from newsdiff.language.words import Word, split
from newsdiff.quotes.model import Quote

COMMON_IN = 16
"""Words of more quotations than this propose no pairs: they keep the search from being linear."""
LONGEST_ALTERATION = 6
"""More words than this that one version lacks were left out, which quoting allows."""
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
    pairs: list[QuotePair] = []
    for one, other in _candidates(lefts, rights):
        same = same_speaker(one.quote.speaker, other.quote.speaker)
        score = likeness(one.words, other.words)
        translated = not score and same is True and _translated((left, right), one, other)
        if translated:
            score = translation_likeness(one.words, other.words)
        if score:
            compared = tuple(_edits(one.words, other.words))
            change = QuoteChange.TRANSLATED if translated else QuoteChange.SAME
            pairs.append(QuotePair(one.number, other.number, score, same, compared, change))
    kept = without_continued(_best(list(_innermost(pairs, quotes))), left.text, right.text)
    return tuple(_summed_up(pair, left, right) for pair in kept)


def _translated(articles: tuple[Article, Article], one: Quotation, other: Quotation) -> bool:
    left, right = articles
    return is_translated(left, one.quote.span) or is_translated(right, other.quote.span)


def _best(pairs: Sequence[QuotePair]) -> list[QuotePair]:
    """Return the pairs that are the best of one of their two quotations, over both articles.

    A long quotation may answer several short ones, and what stands in two pieces both of them.
    """
    best: dict[tuple[Side, int], float] = {}
    for pair in pairs:
        for place in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
            best[place] = max(best.get(place, 0.0), _weight(pair))
    return [
        pair
        for pair in pairs
        if _weight(pair) in (best[Side.LEFT, pair.left], best[Side.RIGHT, pair.right])
    ]


def _weight(pair: QuotePair) -> float:
    """Return how much two quotations share: the share of the shorter one, times the signs."""
    same = sum(len(edit.left) for edit in pair.edits if edit.kind is EditKind.SAME and edit.left)
    return pair.score * same


def _summed_up(pair: QuotePair, left: Article, right: Article) -> QuotePair:
    """Return a pair with what became of the quotation as a whole."""
    if pair.change is QuoteChange.TRANSLATED:
        return pair
    changes = {_change(edit, left.text, right.text) for edit in pair.edits[1:-1]}
    changes |= {_at_an_end(edit, left.text, right.text) for edit in pair.edits[:1]}
    changes |= {_at_an_end(edit, left.text, right.text) for edit in pair.edits[1:][-1:]}
    gravest = (QuoteChange.ALTERED, QuoteChange.CUT, QuoteChange.VARIANT)
    return replace(pair, change=next((c for c in gravest if c in changes), QuoteChange.SAME))


def _change(edit: QuoteEdit, left: str, right: str) -> QuoteChange:
    """Return what an edit inside a quotation is: words that were left out are a cut."""
    if edit.kind is EditKind.SAME:
        return QuoteChange.SAME
    lefts = split(left, edit.left) if edit.left else ()
    rights = split(right, edit.right) if edit.right else ()
    if same_words(lefts, rights):
        return QuoteChange.VARIANT
    long = max(len(lefts), len(rights)) > LONGEST_ALTERATION
    return QuoteChange.CUT if long and not (lefts and rights) else QuoteChange.ALTERED


def _at_an_end(edit: QuoteEdit, left: str, right: str) -> QuoteChange:
    """Return what an edit at an end is: there, words of one version only are left out."""
    change = _change(edit, left, right)
    return (
        QuoteChange.CUT
        if change is QuoteChange.ALTERED and not (edit.left and edit.right)
        else change
    )


def _innermost(pairs: Sequence[QuotePair], quotes: Sequence[Quote]) -> Iterator[QuotePair]:
    """Yield the pairs whose words are no quotation of their own inside one of the two."""
    by_left: defaultdict[int, list[Quote]] = defaultdict(list)
    by_right: defaultdict[int, list[Quote]] = defaultdict(list)
    for pair in pairs:
        by_left[pair.left].append(quotes[pair.right])
        by_right[pair.right].append(quotes[pair.left])
    for pair in pairs:
        left, right = quotes[pair.left], quotes[pair.right]
        inside_right = any(right.span.surrounds(one.span) for one in by_left[pair.left])
        inside_left = any(left.span.surrounds(one.span) for one in by_right[pair.right])
        if not inside_left and not inside_right:
            yield pair


def _edits(left: Sequence[Word], right: Sequence[Word]) -> Iterator[QuoteEdit]:
    for edit in edits(left, right):
        yield QuoteEdit(edit.kind, _stretch(left, edit.left), _stretch(right, edit.right))


def _stretch(words: Sequence[Word], run: range) -> Span | None:
    return Span(words[run[0]].span.start, words[run[-1]].span.end) if run else None


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
