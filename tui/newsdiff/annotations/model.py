"""The words for what is said by hand.

Everything is told by words of the articles and names of the lists, never by the number of a passage
or an entry: a new version of the analysis, or of an article, counts them otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from newsdiff.articles.model import Side


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entries of the lists are one: `other` goes up in `name`."""

    name: str
    other: str


@dataclass(frozen=True, slots=True)
class Split:
    """An entry is two: what is called `alias` in the articles is somebody else."""

    name: str
    alias: str


@dataclass(frozen=True, slots=True)
class Rename:
    """An entry has another name."""

    name: str
    new: str


@dataclass(frozen=True, slots=True)
class Office:
    """A source is an official, or none."""

    name: str
    official: bool


@dataclass(frozen=True, slots=True)
class Drop:
    """An entry is no actor and no source."""

    name: str


@dataclass(frozen=True, slots=True)
class LinkChange:
    """The passages with these words report the same, or do not."""

    left: str
    right: str
    linked: bool


@dataclass(frozen=True, slots=True)
class SpokenBy:
    """What stands in these words on `side` is said by `speaker`."""

    side: Side
    words: str
    speaker: str


Correction: TypeAlias = Merge | Split | Rename | Office | Drop | LinkChange | SpokenBy


class Verdict(StrEnum):
    """What a reader finds of a point to check."""

    TRUE = "true"
    """The two articles contradict each other."""
    FALSE_ALARM = "false alarm"
    """They do not."""
    TO_CALL = "to call"
    """Somebody has to be asked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on one point: of what kind it is, the two passages, the words that differ."""

    kind: str
    left: str
    right: str
    left_words: str
    right_words: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader notes on the passage with these words."""

    side: Side
    words: str
    text: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything said by hand about two articles, in the order in which it was said."""

    corrections: tuple[Correction, ...] = ()
    verdicts: tuple[Checked, ...] = ()
    notes: tuple[Note, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.corrections or self.verdicts or self.notes)

    def swapped(self) -> Annotations:
        """Return the same, said of the articles the other way round."""
        return Annotations(
            tuple(map(_swapped, self.corrections)),
            tuple(
                replace(
                    each,
                    left=each.right,
                    right=each.left,
                    left_words=each.right_words,
                    right_words=each.left_words,
                )
                for each in self.verdicts
            ),
            tuple(replace(each, side=each.side.other) for each in self.notes),
        )


def _swapped(correction: Correction) -> Correction:
    match correction:
        case LinkChange(left, right, linked):
            return LinkChange(right, left, linked)
        case SpokenBy(side, words, speaker):
            return SpokenBy(side.other, words, speaker)
        case _:
            return correction


def plain(text: str) -> str:
    """Return words as they are compared: with single blanks."""
    return " ".join(text.split())
