"""One text as all rooms read it: its tokens, its quotations and its sentences, made once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsdiff.articles.model import Article, Span
from newsdiff.language.entities import NONE, Entities
from newsdiff.language.quotations import Quotation, find_quotations
from newsdiff.language.sentences import Sentence, split_sentences
from newsdiff.language.tokens import Token, tokenise
from newsdiff.language.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Doc:
    """A text, read; immutable. All places are offsets into `text`.

    `tokens` are all tokens of the text, `words` those that statements are compared by,
    `quotations` the outermost ones in marks. Once the names of
    the text are known (`with_entities`), `sentences` are there too: in them a quotation is one
    token. `set_aside` are the passages that take no part in the comparison.
    """

    text: str
    tokens: Sequence[Token]
    words: Sequence[Word]
    quotations: Sequence[Quotation]
    set_aside: Sequence[Span] = ()
    entities: Entities = NONE
    sentences: Sequence[Sentence] = ()

    def with_entities(self, entities: Entities) -> Doc:
        """Return the doc with its sentences, in which the names are those of `entities`."""
        sentences = split_sentences(
            self.text, self.tokens, self.quotations, self.set_aside, entities
        )
        return replace(self, entities=entities, sentences=sentences)

    def tokens_in(self, span: Span) -> Sequence[Token]:
        """Return the tokens that begin inside a span."""
        first = bisect_left(self.tokens, span.start, key=_start)
        last = bisect_left(self.tokens, span.end, lo=first, key=_start)
        return self.tokens[first:last]

    def words_in(self, span: Span) -> Sequence[Word]:
        """Return the words that lie wholly inside a span."""
        first = bisect_left(self.words, span.start, key=_word_start)
        last = bisect_left(self.words, span.end + 1, lo=first, key=_word_end)
        return self.words[first:last]

    def quotations_in(self, span: Span) -> Iterator[Quotation]:
        """Yield the quotations that a span holds or cuts, in order."""
        at = bisect_right(self.quotations, span.start, key=_quotation_end)
        while at < len(self.quotations) and self.quotations[at].span.start < span.end:
            yield self.quotations[at]
            at += 1

    def inside(self, span: Span) -> Doc:
        """Return what stands inside a span, such as a quotation, as a doc with the same names."""
        quoted = [
            Quotation(each.span.shifted(span.start), each.inner.shifted(span.start), each.closed)
            for each in find_quotations(span.of(self.text))
        ]
        part = replace(self, tokens=self.tokens_in(span), quotations=quoted, set_aside=())
        return part.with_entities(self.entities)


def read(text: str, set_aside: Sequence[Span] = ()) -> Doc:
    """Read a text; in the passages `set_aside` nobody is quoted."""
    tokens = tokenise(text)
    return Doc(text, tokens, tuple(words_of(tokens)), find_quotations(text), set_aside)


def read_article(article: Article) -> Doc:
    """Read the text of an article."""
    return read(article.text, [passage.span for passage in article.set_aside])


def _start(token: Token) -> int:
    return token.start


def _word_start(word: Word) -> int:
    return word.span.start


def _word_end(word: Word) -> int:
    return word.span.end


def _quotation_end(quotation: Quotation) -> int:
    return quotation.span.end
