"""A line of an article while it is told what it is."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.articles.furniture import Furniture
from newsdiff.articles.model import PassageKind, Span

SENTENCE_ENDS = tuple(".!?…。！？؟")
CLOSERS = "\"'”’»“)]"
OPEN_QUOTES = tuple('“"„«‘「『')


@dataclass(slots=True)
class Line:
    """A block's text, and its kind once that is known: None until then.

    `gap` tells whether a blank line stands before it.
    """

    text: str
    span: Span
    gap: bool
    kind: PassageKind | None = None
    furniture: Furniture | None = None

    def set_aside_as(self, furniture: Furniture) -> None:
        """Take the line out of the story."""
        caption = furniture is Furniture.CAPTION
        self.kind = PassageKind.CAPTION if caption else PassageKind.FURNITURE
        self.furniture = furniture

    def ends_like_a_sentence(self) -> bool:
        """Whether a full stop or the like closes the line, quotation marks aside."""
        return self.text.rstrip(CLOSERS).endswith(SENTENCE_ENDS)


def normalised_line(text: str) -> str:
    """Return `text` in the form in which two lines are compared for being the same words."""
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(".")
