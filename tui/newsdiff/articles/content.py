"""What a converter makes of a document: the words of each article in it, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.articles.blocks import Part
from newsdiff.articles.metadata import UNKNOWN, Metadata
from newsdiff.articles.sources import RawDocument


class Content(NamedTuple):
    """One article as a document holds it.

    `body` is plain text, whose lines are still to be told apart, or the paragraphs in order where
    the document has a structure. The title may stand in the metadata, in the body, or in both.
    """

    body: str | Sequence[Part]
    metadata: Metadata = UNKNOWN

    @property
    def empty(self) -> bool:
        """Whether there are no words in it."""
        if isinstance(self.body, str):
            return not self.body.strip()
        return not any(text.strip() for text, _ in self.body)


class PageOrText(NamedTuple):
    """A page, and the plain text that counts where there is no story on it: a mail has both."""

    page: RawDocument
    text: Content


Converted = Content | PageOrText | RawDocument
"""What a converter may return: an article, or a document inside the document."""
