"""Find words in both articles: to the letter first, whatever their case and accents, else nearly.

The second attempt is rapidfuzz's best partial alignment of the query with each passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsdiff.articles.model import Article, Side, Span
from newsdiff.reader.viewmodel.folding import FoldedText, fold

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

    @property
    def marks(self) -> dict[Side, tuple[Span, ...]]:
        """The matches by side."""
        return {side: self.on(side) for side in Side}

    def on(self, side: Side) -> tuple[Span, ...]:
        """Return the matches in the article on `side`."""
        return self.left if side is Side.LEFT else self.right


def search(left: Article, right: Article, query: str, *, near: bool = True) -> Found:
    """Find `query` in both articles; with `near`, what is like it where neither has it exactly."""
    needle = fold(query.strip())
    exact = Found(query, _matches(left, needle), _matches(right, needle))
    if exact or not near or len(needle) < MIN_FUZZY_LENGTH:
        return exact
    return Found(
        query,
        tuple(_near_matches(left, needle)),
        tuple(_near_matches(right, needle)),
        exact=False,
    )


# Folding walks through every character; while one types, the same two texts are searched.
_folded = lru_cache(maxsize=2)(FoldedText)


def _matches(article: Article, needle: str) -> tuple[Span, ...]:
    return tuple(_folded(article.text).find(needle))


def _near_matches(article: Article, needle: str) -> Iterator[Span]:
    from rapidfuzz.fuzz import partial_ratio_alignment

    for passage in article.passages:
        text = passage.span.of(article.text)
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
