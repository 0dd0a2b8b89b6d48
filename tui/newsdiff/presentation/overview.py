"""The story of two articles at a glance, as plain data for the reader's first page and exports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.language import count_words
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import Coverage, OnlyHere
from newsdiff.presentation.points import Point, points_to_check
from newsdiff.presentation.side_names import names_of
from newsdiff.quotes.model import Source, SourceKind

SHOWN_ONLY_HERE = 3
"""How many of the passages that only one article has are shown, the weightiest."""


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of an article the other has too, in words.

    `matched` is what the other says as well; `partly` is the rest of the passages in which that
    stands; `unmatched` stands in passages that are linked to nothing.
    """

    matched: int
    partly: int
    unmatched: int

    @property
    def parts(self) -> tuple[int, int, int]:
        """The three in order."""
        return self.matched, self.partly, self.unmatched

    @property
    def words(self) -> int:
        """All of them together."""
        return sum(self.parts)

    @property
    def shares(self) -> tuple[float, float, float]:
        """The parts of the whole, 0..1, that the three are."""
        whole = self.words or 1
        return self.matched / whole, self.partly / whole, self.unmatched / whole


@dataclass(frozen=True, slots=True)
class ArticleOverview:
    """One article of the two.

    `name` is what it is called beside the other. `quoted` counts, for each kind of source, the
    words between quotation marks. `only_sources` are those who are named and heard in this article
    alone, `only_here` the weightiest of the `unmatched` passages that only it has.
    """

    name: str
    title: str
    outlet: str
    date: str
    words: int
    cover: Cover
    quoted: Mapping[SourceKind, int]
    only_sources: Sequence[Source]
    only_here: Sequence[OnlyHere]
    unmatched: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Both articles, the points to check, and how many links there are of each relation."""

    left: ArticleOverview
    right: ArticleOverview
    points: Sequence[Point]
    relations: Mapping[Relation, int]

    def on(self, side: Side) -> ArticleOverview:
        """Return what is known of the article on `side`."""
        return self.left if side is Side.LEFT else self.right

    @property
    def kinds(self) -> list[SourceKind]:
        """The kinds of sources whose words are quoted in either article, in their usual order."""
        return [
            kind for kind in SourceKind if self.left.quoted.get(kind) or self.right.quoted.get(kind)
        ]


def overview(comparison: Comparison) -> Overview:
    """Sum up a comparison."""
    names = names_of(comparison)
    left, right = (_article(comparison, side, names[side]) for side in Side)
    relations = Counter(link.relation for link in comparison.links)
    return Overview(left, right, points_to_check(comparison), relations)


def _article(comparison: Comparison, side: Side, name: str) -> ArticleOverview:
    article, only = comparison.article(side), comparison.only_here(side)
    return ArticleOverview(
        name=name,
        title=article.title,
        outlet=article.outlet,
        date=article.date.isoformat() if article.date else "",
        words=article.words,
        cover=cover(comparison, side),
        quoted=_quoted(comparison, side),
        only_sources=[each for each in comparison.sources if _heard_on(comparison, each) == {side}],
        only_here=only[:SHOWN_ONLY_HERE],
        unmatched=len(only),
    )


def cover(comparison: Comparison, side: Side) -> Cover:
    """Count the words of the article on `side` that the other has as well, in part, or not."""
    article = comparison.article(side)
    links: defaultdict[int, list[Link]] = defaultdict(list)
    for link in comparison.links:
        links[link.passage(side)].append(link)
    in_part = {
        only.passage for only in comparison.unmatched(side) if only.coverage is Coverage.PARTLY
    }
    matched = partly = unmatched = 0
    for passage in article.body:
        words = count_words(passage.span.of(article.text))
        found = links.get(passage.index)
        if found is None:
            partly += words if passage.index in in_part else 0
            unmatched += 0 if passage.index in in_part else words
            continue
        shared = words if _whole(found) else min(words, _shared_words(article.text, found, side))
        matched, partly = matched + shared, partly + words - shared
    return Cover(matched, partly, unmatched)


def _whole(links: Sequence[Link]) -> bool:
    """Whether one of the links says that the whole passage stands on the other side, too."""
    return any(link.relation in (Relation.VERBATIM, Relation.PARAPHRASE) for link in links)


def _shared_words(text: str, links: Sequence[Link], side: Side) -> int:
    """Count the words in the spans that links share, each of them once."""
    end = words = 0
    for span in sorted(span for link in links for span in link.shared(side)):
        words += count_words(text[max(span.start, end) : span.end])
        end = max(end, span.end)
    return words


def _quoted(comparison: Comparison, side: Side) -> Mapping[SourceKind, int]:
    text, words = comparison.article(side).text, Counter[SourceKind]()
    for source in comparison.sources:
        for index in source.quotes:
            quote = comparison.quotes[index]
            if quote.article is side and quote.direct:
                words[source.kind] += count_words(quote.span.of(text))
    return words


def _heard_on(comparison: Comparison, source: Source) -> set[Side]:
    """Return where a source says something; nowhere for one without a name, or that relays."""
    if source.anonymous or source.kind in (SourceKind.OUTLET, SourceKind.DOCUMENT):
        return set()
    quotes = (comparison.quotes[index] for index in source.quotes)
    return {quote.article for quote in quotes if not quote.stance}


def bar(shares: Sequence[float], width: int) -> list[int]:
    """Divide `width` cells by shares that add up to 1: whole cells, and their sum is `width`.

    Largest remainder; where there is room, what is there at all gets a cell.
    """
    exact = [share * width for share in shares]
    cells = [int(each) for each in exact]
    for index in sorted(range(len(cells)), key=lambda i: cells[i] - exact[i]):
        if sum(cells) < width and exact[index] > 0:
            cells[index] += 1
    for index, share in enumerate(shares):
        largest = max(range(len(cells)), key=cells.__getitem__)
        if share > 0 and not cells[index] and cells[largest] > 1:
            cells[index], cells[largest] = 1, cells[largest] - 1
    return cells
