"""A document before it has a format: parts, blocks and runs of words, as plain data.

What is said, and in which order, is decided once; a format only says how a heading, a list, a table
and a highlight are written. Texts of articles stand in runs as they are: to escape them is the
format's own affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

from newsdiff.articles.model import Side
from newsdiff.presentation.segments import Mark, Segment


class Style(Enum):
    """How a run of words looks."""

    PLAIN = auto()
    STRONG = auto()
    FAINT = auto()
    SHARED = auto()
    """Both articles say it."""
    DIFFERS = auto()
    """The words that differ inside a shared statement."""
    CONFLICT = auto()
    """The words that cannot both be right."""
    LEFT_ONLY = auto()
    """Words of a quotation that only the left article has."""
    RIGHT_ONLY = auto()


SIGNS = {Style.LEFT_ONLY: ("−", "−"), Style.RIGHT_ONLY: ("+", "+")}
"""What stands around words of a quotation that one article lacks, where no colour tells it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style on one line.

    `to` is the anchor that they lead to, "" for none. `bar` are the shares of a whole, 0..1, that
    the words draw; a format that can draw does so in their stead. `note` is the number of the note
    whose mark stands here, 0 for none.
    """

    text: str
    style: Style = Style.PLAIN
    to: str = ""
    bar: tuple[float, ...] = ()
    note: int = 0


Words: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words on a line of their own; others may refer to them by `anchor`."""

    words: Words
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `numbers` are the columns that hold numbers, `widths` how wide columns are."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    numbers: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What both articles have in one place; a side without a passage of its own there has words.

    `left` and `right` are the indices of the passages, None where there is none.
    """

    label: str
    anchor: str
    words: Mapping[Side, Words]
    passages: Mapping[Side, int | None]


@dataclass(frozen=True, slots=True)
class Reports:
    """Both articles, each passage once, in rows of what is linked."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """What is worth a look and no place on the page: folded where a format can fold."""

    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = Paragraph | Bullets | Grid | Reports | Fold


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks under a heading. `name` is the anchor of the heading."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What stands in an export: both headlines, what the articles are called, parts and notes."""

    titles: tuple[str, str]
    names: Mapping[Side, str]
    parts: tuple[Part, ...]
    notes: Sequence[str] = field(default=())

    @property
    def title(self) -> str:
        """Both headlines on one line."""
        return " ↔ ".join(self.titles)


def words(text: str, style: Style = Style.PLAIN, to: str = "") -> Words:
    """Return a text as a single run, none for an empty one."""
    return (Run(text, style, to),) if text else ()


def highlighted(segments: Iterable[Segment], to: str = "") -> Words:
    """Return the segments of a passage as runs."""
    return tuple(Run(segment.text, _STYLES[segment.mark], to) for segment in segments)


_STYLES = {
    Mark.PLAIN: Style.PLAIN,
    Mark.SHARED: Style.SHARED,
    Mark.DIFFERS: Style.DIFFERS,
    Mark.CONFLICT: Style.CONFLICT,
}
