"""Who is quoted in articles, one entry for each source of an article, and a summary by outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from newsdiff.articles.language import count_words
from newsdiff.articles.model import Article
from newsdiff.comparison import Comparison, compare
from newsdiff.divergence.phrases import counted
from newsdiff.presentation.statements import statements
from newsdiff.presentation.text_bars import text_bar
from newsdiff.quotes.model import Quote, Source, SourceKind

VERBS_NAMED = 3
"""So many of the verbs that introduce what a source says are named, the most frequent."""

NO_OUTLET = "(no outlet named)"


@dataclass(frozen=True, slots=True)
class ArticleId:
    """What tells articles apart in a table; `file` is a file name or an address."""

    title: str
    file: str
    outlet: str
    date: date | None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source of one article.

    `statements` counts what is said in any form, `words_quoted` the words between quotation marks,
    `words_reported` those told in the writer's. `first_position` is the share, 0..1, of the
    article's words that stand before the first statement. `verbs` introduce what is said, the most
    frequent first; `relays` pass it on.
    """

    source: str
    role: str
    affiliation: str
    kind: SourceKind
    named: bool
    statements: int
    words_quoted: int
    words_reported: int
    first_position: float
    verbs: tuple[str, ...]
    relays: tuple[str, ...]
    article: ArticleId

    @property
    def official(self) -> bool:
        """Whether the source holds or speaks for a public office."""
        return self.kind is SourceKind.OFFICIAL


def article_id(article: Article) -> ArticleId:
    """Return what an article is known by."""
    return ArticleId(article.title, article.origin, article.outlet, article.date)


def sources_of(article: Article) -> tuple[SourceEntry, ...]:
    """Return who is quoted in one article, in the order in which they first speak."""
    found = compare(article, Article("", (), ()))
    entries = [_entry(found, source) for source in found.sources if source.quotes]
    return tuple(sorted(entries, key=lambda entry: entry.first_position))


def _entry(found: Comparison, source: Source) -> SourceEntry:
    article = found.left
    quotes = [found.quotes[index] for index in source.quotes]
    start = min(quote.span.start for quote in quotes)
    words = count_words(article.text)
    verbs = Counter(
        " ".join(quote.cue.of(article.text).lower().split()) for quote in quotes if quote.cue
    )
    relays = dict.fromkeys([*source.via, *(quote.relay for quote in quotes)])
    return SourceEntry(
        source=source.name,
        role=source.role,
        affiliation=source.affiliation,
        kind=source.kind,
        named=not source.anonymous,
        statements=len(statements(found, source)),
        words_quoted=_words(article, [quote for quote in quotes if quote.direct]),
        words_reported=_words(article, [quote for quote in quotes if not quote.direct]),
        first_position=count_words(article.text[:start]) / words if words else 0.0,
        verbs=tuple(verb for verb, _ in verbs.most_common(VERBS_NAMED)),
        relays=tuple(filter(None, relays)),
        article=article_id(article),
    )


def _words(article: Article, quotes: Sequence[Quote]) -> int:
    return sum(count_words(quote.span.of(article.text)) for quote in quotes)


def summary_by_outlet(
    articles: Sequence[ArticleId], entries: Sequence[SourceEntry]
) -> Iterator[str]:
    """Yield lines on each outlet: how many sources it has, and how they share its quoted words."""
    count = Counter(_outlet(article) for article in articles)
    found: defaultdict[str, list[SourceEntry]] = defaultdict(list)
    for entry in entries:
        found[_outlet(entry.article)].append(entry)
    for place, outlet in enumerate(sorted(count, key=lambda name: (-count[name], name))):
        if place:
            yield ""
        yield from _outlet_lines(outlet, count[outlet], found[outlet])


def _outlet(article: ArticleId) -> str:
    return article.outlet or NO_OUTLET


def _outlet_lines(outlet: str, articles: int, entries: Sequence[SourceEntry]) -> Iterator[str]:
    words = sum(entry.words_quoted for entry in entries)
    named = sum(entry.named for entry in entries)
    yield (
        f"{outlet}: {counted(articles, 'article')}, {counted(len(entries), 'source')} "
        f"({named} named), {counted(words, 'word')} quoted"
    )
    kinds = _by_kind(entries)
    width = max(map(len, kinds), default=0)
    for kind, of_kind in kinds.items():
        quoted = sum(entry.words_quoted for entry in of_kind)
        share = quoted / words if words else 0.0
        yield (
            f"  {kind.ljust(width)}  {text_bar((share,)).ljust(20)} {share:>4.0%}  "
            f"{counted(quoted, 'word')}, {counted(len(of_kind), 'source')}"
        )


def _by_kind(entries: Sequence[SourceEntry]) -> Mapping[str, Sequence[SourceEntry]]:
    kinds = {kind: [entry for entry in entries if entry.kind is kind] for kind in SourceKind}
    return {kind.value: of_kind for kind, of_kind in kinds.items() if of_kind}
