"""A passage as this room reads it: its words, who is named in it and who speaks in it.

Reading an article once and its passages as links ask for them keeps the work linear in the number
of links and passages.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.model import Article, Side, Span
from newsdiff.divergence.reading.words import Word, split
from newsdiff.quotes.model import Quote

Found = TypeVar("Found")
LONGEST_STATEMENT = 600
"""Words that are read of a passage: a longer one is a table or a text without full stops."""
MENTIONS_BACK = 5
FARTHEST_BACK = 400
"""So many mentions and characters before a passage are looked at for whom a pronoun means."""
SENTENCE_ENDS = frozenset(".!?…")
CLAUSE_ENDS = SENTENCE_ENDS | frozenset(",;:—–()")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of the actor at `actor` in the list of actors.

    `words` indexes the statement's; it is empty where the mention stands in another passage.
    """

    actor: int
    name: str
    kind: ActorKind
    span: Span
    words: range


@dataclass(frozen=True, slots=True)
class Statement:
    """One passage, read: everything about it that the search for divergences looks at.

    `plain` are the plain forms of the words: what two statements are compared by to the letter.
    `person_before` is the person named last before the passage: whom "he" or "she" may mean.
    """

    index: int
    span: Span
    text: str
    words: tuple[Word, ...]
    plain: tuple[str, ...]
    named: tuple[Named, ...]
    quotes: tuple[Quote, ...]
    published: date | None = None
    person_before: Named | None = None
    _known: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False)

    def said(self, span: Span) -> str:
        """Return the words at `span` on one line."""
        return " ".join(span.of(self.text).split())

    def words_in(self, span: Span) -> range:
        """Return the indices of the words that lie wholly inside `span`."""
        return _words_in(self.words, span)

    def stretch(self, words: range) -> Span:
        """Return the span from the first to the last of `words`, which must not be empty."""
        return Span(self.words[words[0]].span.start, self.words[words[-1]].span.end)

    def unbroken(self, before: int, after: int) -> bool:
        """Whether nothing but white space or a hyphen parts the words at two indices."""
        gap = self.text[self.words[before].span.end : self.words[after].span.start]
        return all(sign.isspace() or sign in "-‐‑" for sign in gap)

    def clause(self, words: range, before: int, after: int) -> range:
        """Return `words` with at most so many words of their clause on either side."""
        start, stop = words.start, words.stop
        while start > max(0, words.start - before) and not self.parted(start - 1, start):
            start -= 1
        last = min(len(self.words), words.stop + after)
        while stop < last and not self.parted(stop - 1, stop):
            stop += 1
        return range(start, stop)

    def parted(self, before: int, after: int) -> bool:
        """Whether a mark that ends a clause stands between the words at two indices."""
        gap = self.text[self.words[before].span.end : self.words[after].span.start]
        return any(sign in CLAUSE_ENDS for sign in gap)

    def ended(self, before: int, after: int) -> bool:
        """Whether a mark that ends a sentence stands between the words at two indices."""
        gap = self.text[self.words[before].span.end : self.words[after].span.start]
        return any(sign in SENTENCE_ENDS for sign in gap)

    def known(self, find: Callable[[Statement], Found]) -> Found:
        """Return `find(self)`, looked up the second time: a passage may stand in many links."""
        if find not in self._known:
            self._known[find] = find(self)
        found: Found = self._known[find]
        return found


def _words_in(words: Sequence[Word], span: Span) -> range:
    first = bisect_left(words, span.start, key=lambda word: word.span.start)
    last = bisect_left(words, span.end + 1, lo=first, key=lambda word: word.span.end)
    return range(first, last)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with what was found in it, from which passages are read on demand."""

    article: Article
    side: Side
    mentions: tuple[tuple[int, Span], ...]
    quotes: tuple[Quote, ...]
    actors: Sequence[Actor]
    longest_quote: int
    _statements: dict[int, Statement] = field(default_factory=dict)
    _known: dict[Callable[..., Any], Any] = field(default_factory=dict)

    def known(self, find: Callable[[Reading], Found]) -> Found:
        """Return `find(self)`, looked up the second time."""
        if find not in self._known:
            self._known[find] = find(self)
        found: Found = self._known[find]
        return found

    def statement(self, passage: int) -> Statement:
        """Return the passage at index `passage` as a statement."""
        if passage not in self._statements:
            self._statements[passage] = self._read(passage)
        return self._statements[passage]

    def _read(self, passage: int) -> Statement:
        span = self.article.passages[passage].span
        words = split(self.article.text, span, LONGEST_STATEMENT)
        quotes = tuple(quote for quote in self._quotes_near(span) if quote.span.end > span.start)
        return Statement(
            index=passage,
            span=span,
            text=self.article.text,
            words=words,
            plain=tuple(word.plain for word in words),
            named=tuple(self._named_in(span, words)),
            quotes=quotes,
            published=self.article.date,
            person_before=self._person_before(span),
        )

    def _named_in(self, span: Span, words: tuple[Word, ...]) -> Iterator[Named]:
        for number, place in self._mentions_in(span):
            inside = _words_in(words, place)
            if inside:
                actor = self.actors[number]
                yield Named(number, actor.name, actor.kind, place, inside)

    def _mentions_in(self, span: Span) -> Iterator[tuple[int, Span]]:
        at = bisect_left(self.mentions, span.start, key=lambda mention: mention[1].start)
        while at < len(self.mentions) and self.mentions[at][1].start < span.end:
            yield self.mentions[at]
            at += 1

    def _person_before(self, span: Span) -> Named | None:
        at = bisect_left(self.mentions, span.start, key=lambda mention: mention[1].start)
        for number, place in reversed(self.mentions[max(0, at - MENTIONS_BACK) : at]):
            actor = self.actors[number]
            if actor.kind is ActorKind.PERSON:
                near = span.start - place.end <= FARTHEST_BACK
                return Named(number, actor.name, actor.kind, place, range(0)) if near else None
        return None

    def _quotes_near(self, span: Span) -> Iterator[Quote]:
        reach = span.start - self.longest_quote
        at = bisect_left(self.quotes, reach, key=lambda quote: quote.span.start)
        while at < len(self.quotes) and self.quotes[at].span.start < span.end:
            yield self.quotes[at]
            at += 1


def read(article: Article, side: Side, actors: Sequence[Actor], quotes: Sequence[Quote]) -> Reading:
    """Sort what was found in the article on `side` by its place in the text."""
    mentions = [
        (number, mention.span) for number, actor in enumerate(actors) for mention in actor.on(side)
    ]
    own = sorted((quote for quote in quotes if quote.article is side), key=lambda q: q.span)
    return Reading(
        article=article,
        side=side,
        mentions=tuple(sorted(mentions, key=lambda mention: mention[1])),
        quotes=tuple(own),
        actors=actors,
        longest_quote=max((len(quote.span) for quote in own), default=0),
    )
