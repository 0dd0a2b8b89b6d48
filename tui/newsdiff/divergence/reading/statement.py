"""A passage, read: its words, who is named in it and who speaks in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.divergence.cached import Cached
from newsdiff.language.tokens import Tag, Token
from newsdiff.language.words import Word
from newsdiff.quotes.model import Quote

SENTENCE_ENDS = frozenset(".!?…")
CLAUSE_ENDS = SENTENCE_ENDS | frozenset(",;:—–()")
HYPHENS = frozenset("-‐‑")


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
class Statement(Cached):
    """One passage, read: everything about it that the detectors of divergences look at.

    Words are named by their indices in `words`. `plain` are their plain forms: what two statements
    are compared by to the letter. `sentences` are the tokens of the passage without quotation
    marks. `person_before` is the person named last before the passage: whom "he" or "she" may mean.
    """

    index: int
    span: Span
    text: str
    words: tuple[Word, ...]
    sentences: tuple[tuple[Token, ...], ...]
    plain: tuple[str, ...]
    named: tuple[Named, ...]
    quotes: tuple[Quote, ...]
    published: date | None = None
    headline: bool = False
    person_before: Named | None = None

    def said(self, span: Span) -> str:
        """Return the words at `span` on one line, without a bracket that they only open."""
        words = " ".join(span.of(self.text).split())
        opened, bracket, _ = words.rpartition(" (")
        return opened if bracket and ")" not in words else words

    def words_in(self, span: Span) -> range:
        """Return the words that lie wholly inside `span`."""
        return words_in(self.words, span)

    def stretch(self, words: range) -> Span:
        """Return the span from the first to the last of `words`, which must not be empty."""
        return Span(self.words[words[0]].span.start, self.words[words[-1]].span.end)

    def plain_at(self, at: int) -> str:
        """Return the plain form of a word, "" before the first and after the last."""
        return self.plain[at] if 0 <= at < len(self.plain) else ""

    def capital(self, at: int) -> bool:
        """Whether a word starts with a capital letter."""
        return self.text[self.words[at].span.start].isupper()

    def content(self, words: Iterable[int]) -> list[int]:
        """Return those of `words` that carry meaning."""
        return [at for at in words if self.words[at].content]

    @property
    def in_names(self) -> frozenset[int]:
        """The words that names are made of."""
        return self.get(_in_names)

    def sign_before(self, at: int) -> str:
        """Return the character right before a word, "" at the start of the text."""
        start = self.words[at].span.start
        return self.text[start - 1 : start]

    def gap(self, at: int) -> str:
        """Return what stands between a word and the next, "" after the last."""
        if at + 1 >= len(self.words):
            return ""
        return self.text[self.words[at].span.end : self.words[at + 1].span.start]

    def continues(self, at: int) -> bool:
        """Whether nothing but white space or a hyphen parts a word from the next."""
        return all(sign.isspace() or sign in HYPHENS for sign in self.gap(at))

    def is_clause_boundary(self, at: int) -> bool:
        """Whether a mark that ends a clause stands between a word and the next."""
        return not CLAUSE_ENDS.isdisjoint(self.gap(at))

    def is_sentence_end(self, at: int) -> bool:
        """Whether a mark that ends a sentence stands between a word and the next."""
        return not SENTENCE_ENDS.isdisjoint(self.gap(at))

    def clause(self, words: range, before: int, after: int) -> range:
        """Return `words` with at most so many words of their clause on either side."""
        start, stop = words.start, words.stop
        while start > max(0, words.start - before) and not self.is_clause_boundary(start - 1):
            start -= 1
        last = min(len(self.words), words.stop + after)
        while stop < last and not self.is_clause_boundary(stop - 1):
            stop += 1
        return range(start, stop)


def _in_names(statement: Statement) -> frozenset[int]:
    return frozenset(at for named in statement.named for at in named.words)


def tags(statement: Statement) -> tuple[Tag, ...]:
    """Return the class of each word: that of the token which it begins in."""
    found: list[Tag] = []
    tokens = chain.from_iterable(statement.sentences)
    token = next(tokens, None)
    for word in statement.words:
        while token is not None and token.end <= word.span.start:
            token = next(tokens, None)
        found.append(Tag.EDGE if token is None else token.tag)
    return tuple(found)


def words_in(words: Sequence[Word], span: Span) -> range:
    """Return the indices of the words that lie wholly inside `span`."""
    first = bisect_left(words, span.start, key=lambda word: word.span.start)
    last = bisect_left(words, span.end + 1, lo=first, key=lambda word: word.span.end)
    return range(first, last)
