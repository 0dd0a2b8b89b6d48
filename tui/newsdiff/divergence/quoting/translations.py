"""Two translations of one remark: the same speaker, the same turn, and other words."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from newsdiff.articles.model import Article, Span
from newsdiff.language.words import Word

IN_ORDER = 0.6
"""Share of the shorter quotation's words, small ones too, that the other has in the same order."""
LEAST_WORDS = 5
NEARLY_AS_LONG = 0.6
"""The shorter translation has so many of the words of the longer one, at least."""
SAYS_SO = "translat"
"""What the words begin with by which an article says that it quotes in translation."""


def is_translated(article: Article, span: Span) -> bool:
    """Whether an article says beside a quotation that its words are translated."""
    place = next((p for p in article.paragraphs if p.span.overlaps(span)), None)
    return place is not None and SAYS_SO in place.span.of(article.text).lower()


def translation_likeness(left: Sequence[Word], right: Sequence[Word]) -> float:
    """Return how much of the shorter remark stands in the other, in order; 0 for two remarks.

    Translators agree on the small words and the turn of a sentence sooner than on the others; one
    word of content at least must be the same.
    """
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < LEAST_WORDS or len(shorter) < NEARLY_AS_LONG * len(longer):
        return 0.0
    share = LCSseq.similarity([w.plain for w in left], [w.plain for w in right]) / len(shorter)
    content = [{word.stem for word in words if word.content} for words in (left, right)]
    return share if share >= IN_ORDER and content[0] & content[1] else 0.0
