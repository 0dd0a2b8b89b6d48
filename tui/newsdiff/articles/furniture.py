"""Recognises page furniture and picture captions: lines that are no part of the story.

Precision comes before recall: a line is furniture only if all of it matches a pattern of
data/furniture.toml. What is recognised is set aside and shown dimmed, never deleted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from newsdiff.articles.lexicon import LEXICON

LONGEST = 200
"""Longer lines, in characters, are no furniture unless their class says otherwise."""


class Furniture(StrEnum):
    """What kind of furniture a line is."""

    PHOTO_CREDIT = "photo credit"
    CAPTION = "caption"
    SHARE = "share line"
    FOLLOW = "follow line"
    READ_MORE = "read-more link"
    RELATED = "related link"
    NEWSLETTER = "newsletter line"
    COOKIES = "cookie line"
    ADVERT = "advert placeholder"
    COPYRIGHT = "copyright line"
    WIRE_NOTE = "wire note"
    COMMENTS = "comment line"
    CONTACT = "contact line"
    SUBSCRIPTION = "subscription line"
    NAVIGATION = "navigation"
    BYLINE = "byline"
    DATE = "date line"
    NOTICE = "link or notice"
    REPEATED = "repeated line"
    PLAYER = "player line"
    LINK = "link"
    CORRECTION = "correction note"
    UPDATE = "update note"


_PART = re.compile(r"\{(\w+)\}")
_WORD_OR_SIGN = re.compile(r"[@#©]|[^\W\d_]+|\d+")
_ANY_NUMBER = "0"


class _Class(NamedTuple):
    """One class of lines in data/furniture.toml, in one language or ("") in all."""

    kind: Furniture
    starts: frozenset[str]
    cues: frozenset[str]
    signs: str
    longest: int
    around: bool
    language: str
    patterns: tuple[str, ...]

    def may_match(self, line: str, words: Sequence[str]) -> bool:
        """Whether a line of these words could match a pattern: cheap to tell, and mostly not."""
        return (not self.cues or not self.cues.isdisjoint(words)) and (
            not self.signs or any(sign in line for sign in self.signs)
        )

    def matches(self, line: str) -> bool:
        """Whether all of `line` matches one of the patterns."""
        return any(_compiled(pattern).fullmatch(line) for pattern in self.patterns)


def furniture_of(
    line: str, *, around_story: bool = False, language: str = "en"
) -> Furniture | None:
    """Tell what furniture `line` is, or None for text of the story.

    `around_story`: the line stands above the first or below the last paragraph of the story, where
    bylines and dates are furniture too.
    """
    lowered = line.lower()
    first = _WORD_OR_SIGN.search(lowered)
    if first is None:
        return Furniture.NAVIGATION  # a rule between sections
    possible = [
        entry
        for entry in _classes_that_begin(_ANY_NUMBER if first[0].isdigit() else first[0])
        if len(line) <= entry.longest
        and (around_story or not entry.around)
        and entry.language in ("", language)
    ]
    if not possible:
        return None
    words = [_ANY_NUMBER if w.isdigit() else w for w in _WORD_OR_SIGN.findall(lowered)]
    for entry in possible:
        if entry.may_match(line, words) and entry.matches(line):
            return entry.kind
    return None


def _classes_that_begin(word: str) -> tuple[_Class, ...]:
    """Return the classes that a line with this first word can be of, in their order."""
    by_word, others = _by_first_word()
    return by_word.get(word, others)


@cache
def _by_first_word() -> tuple[dict[str, tuple[_Class, ...]], tuple[_Class, ...]]:
    """Return the classes by the words that their lines begin with, and those of any line."""
    words = {word for entry in _classes() for word in entry.starts}
    by_word = {
        word: tuple(entry for entry in _classes() if not entry.starts or word in entry.starts)
        for word in words
    }
    return by_word, tuple(entry for entry in _classes() if not entry.starts)


@cache
def _table() -> dict[str, Any]:
    return LEXICON.table("furniture")


@cache
def _classes() -> tuple[_Class, ...]:
    return tuple(
        _Class(
            kind=Furniture(entry["name"]),
            starts=frozenset(entry.get("starts", "").split()),
            cues=frozenset(entry.get("cues", "").split()),
            signs=entry.get("signs", ""),
            longest=entry.get("longest", LONGEST),
            around=entry.get("around", False),
            language=entry.get("language", ""),
            patterns=tuple(map(str.strip, entry["patterns"].strip().splitlines())),
        )
        for entry in _table()["class"]
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile one pattern, when the first line comes that it may match: all of them are slow."""
    return re.compile(_filled(pattern), re.IGNORECASE)


def _filled(pattern: str) -> str:
    """Put the named parts, which may name parts in turn, into a pattern."""
    parts: dict[str, str] = _table()["parts"]
    return _PART.sub(lambda part: _filled(parts[part[1]]) if part[1] in parts else part[0], pattern)
