"""Alignment of two lists of sentences, for those who bring sentences and not articles."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_sentences
from newsdiff.comparison import compare


def align_sentences(left: Sequence[str], right: Sequence[str]) -> tuple[Link, ...]:
    """Link two lists of sentences that report the same.

    Each string is one passage, whatever it holds. `Link.left` and `Link.right` are indices into
    the two sequences; relation and shared spans refer to the sentences joined by line breaks.
    """
    return compare(article_from_sentences(left), article_from_sentences(right)).links
