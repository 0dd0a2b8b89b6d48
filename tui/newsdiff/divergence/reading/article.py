"""One article as this room reads it: from what was found in it to its passages as statements.

Reading an article once and its passages as links ask for them keeps the work linear in the number
of links and passages.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.model import Article, PassageKind, Side, Span
from newsdiff.divergence.cached import Cached
from newsdiff.divergence.reading.statement import Named, Statement, words_in
from newsdiff.language.doc import Doc, read_article
from newsdiff.language.sentences import split_sentences
from newsdiff.language.tokens import Token
from newsdiff.language.words import Word
from newsdiff.quotes.model import Quote

LONGEST_STATEMENT = 600
"""Words that are read of a passage: a longer one is a table or a text without full stops."""
QUOTE_MARKS = frozenset('“”„«»"')
MENTIONS_BACK = 5
FARTHEST_BACK = 400
"""So many mentions and characters before a passage are looked at for whom a pronoun means."""


@dataclass(frozen=True, slots=True)
class Reading(Cached):
    """One article with what was found in it, from which passages are read on demand."""

    article: Article
    doc: Doc
    side: Side
    mentions: tuple[tuple[int, Span], ...]
    quotes: tuple[Quote, ...]
    actors: Sequence[Actor]
    longest_quote: int
    _statements: dict[int, Statement] = field(default_factory=dict)

    def statement(self, passage: int) -> Statement:
        """Return the passage at index `passage` as a statement."""
        if passage not in self._statements:
            self._statements[passage] = self._read(passage)
        return self._statements[passage]

    def _read(self, passage: int) -> Statement:
        span = self.article.passages[passage].span
        words = tuple(self.doc.words_in(span)[:LONGEST_STATEMENT])
        quotes = tuple(quote for quote in self._quotes_near(span) if quote.span.end > span.start)
        return Statement(
            index=passage,
            span=span,
            text=self.article.text,
            words=words,
            sentences=self._sentences_in(span),
            plain=tuple(word.plain for word in words),
            named=tuple(self._named_in(span, words)),
            quotes=quotes,
            published=self.article.date,
            headline=self.article.passages[passage].kind is PassageKind.HEADLINE,
            person_before=self._person_before(span),
        )

    def _sentences_in(self, span: Span) -> tuple[tuple[Token, ...], ...]:
        """Return the tokens of a passage by sentences, those of quotations too, names tagged."""
        inside = [token for token in self.doc.tokens_in(span) if token.text not in QUOTE_MARKS]
        sentences = split_sentences(self.doc.text, inside, (), (), self.doc.entities)
        return tuple(tuple(sentence.tokens) for sentence in sentences)

    def _named_in(self, span: Span, words: tuple[Word, ...]) -> Iterator[Named]:
        for number, place in self._mentions_in(span):
            inside = words_in(words, place)
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


def read(
    article: Article,
    side: Side,
    actors: Sequence[Actor],
    quotes: Sequence[Quote],
    doc: Doc | None = None,
) -> Reading:
    """Sort what was found in the article on `side` by its place in the text.

    `doc` is the article as it is read, where that has been done.
    """
    mentions = [
        (number, mention.span) for number, actor in enumerate(actors) for mention in actor.on(side)
    ]
    own = sorted((quote for quote in quotes if quote.article is side), key=lambda q: q.span)
    return Reading(
        article=article,
        doc=doc or read_article(article),
        side=side,
        mentions=tuple(sorted(mentions, key=lambda mention: mention[1])),
        quotes=tuple(own),
        actors=actors,
        longest_quote=max((len(quote.span) for quote in own), default=0),
    )
