"""The words for a text: spans, passages, paragraphs and the article that holds them.

Every place in an article is a `Span` of character offsets into `Article.text`, the sanitised text
that the panes show. What is highlighted, counted, exported and jumped to is always the same span.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from newsdiff.articles.language import count_words

Item = TypeVar("Item")


class Side(StrEnum):
    """Which of the two articles."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT

    def in_order(self, own: Item, other: Item) -> tuple[Item, Item]:
        """Return what is of this side and what is of the other one as left and right."""
        return (own, other) if self is Side.LEFT else (other, own)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `start` included, `end` not."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def surrounds(self, other: Span) -> bool:
        """Whether `other` lies inside this span and is shorter."""
        return self != other and self.contains(other)

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved by `by` characters."""
        return Span(self.start + by, self.end + by)


class PassageKind(StrEnum):
    """What a passage is for the reader."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    PULL_QUOTE = "pull quote"
    BLOCK_QUOTE = "block quote"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def set_aside(self) -> bool:
        """Whether such passages take no part in the comparison (they are shown dimmed)."""
        return self in (PassageKind.CAPTION, PassageKind.FURNITURE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, a headline or a line of page furniture.

    `index` is its place in `Article.passages`, `paragraph` that of its paragraph in
    `Article.paragraphs`. The span has no white space at its edges. `dateline` is the part of it,
    at its start, that names place and agency ("WASHINGTON (AP) — "): shown, but no evidence for a
    match. `furniture` says what a line of page furniture is, such as "share line". `kept` tells
    that the reader wants a caption or a line of furniture to count as part of the story.
    """

    index: int
    span: Span
    paragraph: int
    kind: PassageKind = PassageKind.BODY
    dateline: Span | None = None
    furniture: str = ""
    kept: bool = False

    @property
    def set_aside(self) -> bool:
        """Whether the passage takes no part in the comparison."""
        return self.kind.set_aside and not self.kept


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text between line breaks, with the passages `first` to `last` (exclusive) in it."""

    index: int
    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article, read and sanitised.

    `text` starts with the title, where there is one. Passages tile the paragraphs in order; only
    white space lies between them. `replaced` counts the characters that were made harmless on
    load (terminal escapes, bidi overrides, undecodable bytes, ...). `origin` is a file name, an
    address or "standard input"; `fetched` is set for addresses only. `address` is where the article
    itself says that it was published. `language` is a two-letter code, "en" where nothing speaks
    against English, "und" where it is not known. `notes` are lines for the user on how it was read,
    such as that it is perhaps not the whole story.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    passages: tuple[Passage, ...]
    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: date | None = None
    origin: str = ""
    fetched: datetime | None = None
    language: str = "en"
    replaced: int = 0
    address: str = ""
    notes: tuple[str, ...] = ()

    @property
    def body(self) -> tuple[Passage, ...]:
        """The passages that take part in the comparison."""
        return tuple(passage for passage in self.passages if not passage.set_aside)

    @property
    def set_aside(self) -> tuple[Passage, ...]:
        """Captions and page furniture, in the order of the text."""
        return tuple(passage for passage in self.passages if passage.set_aside)

    @property
    def words(self) -> int:
        """How many words stand in the passages that take part in the comparison."""
        return sum(count_words(passage.span.of(self.text)) for passage in self.body)

    def passage_text(self, index: int) -> str:
        """Return the text of the passage at `index`."""
        return self.passages[index].span.of(self.text)
