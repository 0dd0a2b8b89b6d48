"""Plain text: all of it is the article, and its lines are told apart later."""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.articles.content import Content
from newsdiff.articles.limits import Limits
from newsdiff.articles.sources import RawDocument


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the text as it is."""
    return [Content(document.text)]
