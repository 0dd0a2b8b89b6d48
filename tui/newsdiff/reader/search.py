"""Find words in both articles: to the letter first, whatever their case and accents, else nearly.

The second attempt is rapidfuzz's best partial alignment of the query with each passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.articles.model import Article, Side, Span
from newsdiff.reader.folding import FoldedText, fold

MIN_FUZZY_LENGTH = 4
"""Shorter queries resemble too much to be searched for by likeness."""

FUZZY_CUTOFF = 75.0
"""Least likeness (rapidfuzz's partial ratio, 0..100): one wrong letter in a word of four."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, in the order of each text; `exact` is False for near matches."""

    query: str
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    exact: bool = True

    def __bool__(self) -> bool:
        return bool(self.left or self.right)

    def on(self, side: Side) -> tuple[Span, ...]:
        """Return the matches in the article on `side`."""
        return self.left if side is Side.LEFT else self.right


class Searcher:
    """Searches two articles; keeps their folded texts, so that each further search is quick."""

    def __init__(self, left: Article, right: Article) -> None:
        self._left = _SearchedArticle(left)
        self._right = _SearchedArticle(right)

    def search(self, query: str) -> Found:
        """Find `query` in both articles; near matches only where neither has it to the letter."""
        needle = fold(query.strip())
        exact = Found(query, self._left.matches(needle), self._right.matches(needle))
        if exact or len(needle) < MIN_FUZZY_LENGTH:
            return exact
        return Found(
            query, self._left.near_matches(needle), self._right.near_matches(needle), exact=False
        )


class _SearchedArticle:
    def __init__(self, article: Article) -> None:
        self._article = article
        self._folded = FoldedText(article.text)

    def matches(self, needle: str) -> tuple[Span, ...]:
        return tuple(self._folded.find(needle))

    def near_matches(self, needle: str) -> tuple[Span, ...]:
        return tuple(self._near_matches(needle))

    def _near_matches(self, needle: str) -> Iterator[Span]:
        from rapidfuzz.fuzz import partial_ratio_alignment

        for passage in self._article.passages:
            text = passage.span.of(self._article.text)
            folded = FoldedText(text)
            if len(folded.text) < len(needle):
                continue
            best = partial_ratio_alignment(needle, folded.text, score_cutoff=FUZZY_CUTOFF)
            if best is not None and best.dest_end > best.dest_start:
                near = folded.original(Span(best.dest_start, best.dest_end))
                yield _whole_words(text, near).shifted(passage.span.start)


def _whole_words(text: str, span: Span) -> Span:
    """Widen a span to the words it touches."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if start == end:
        return span
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(start, end)
