"""Recognises page furniture and picture captions: lines that are no part of the story.

Precision comes before recall: a line is furniture only if all of it matches a pattern of
data/furniture.toml. What is recognised is set aside and shown dimmed, never deleted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from newsdiff.articles.lexicon import load_table

LONGEST = 200
"""Longer lines, in characters, are no furniture unless their class says otherwise."""


class Furniture(StrEnum):
    """What kind of furniture a line is."""

    PHOTO_CREDIT = "photo credit"
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
    PAYWALL = "subscription line"
    NAVIGATION = "navigation"
    FOREIGN = "furniture in another language"
    BYLINE = "byline"
    TIMESTAMP = "date line"
    REPEATED = "repeated line"


_ONLY_AROUND_STORY = (Furniture.BYLINE, Furniture.TIMESTAMP)
_PART = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: Furniture
    longest: int
    line: re.Pattern[str]


def furniture_of(line: str, *, around_story: bool = False) -> Furniture | None:
    """Tell what furniture `line` is, or None for text of the story.

    `around_story`: the line stands above the first or below the last paragraph of the story, where
    bylines and dates are furniture too.
    """
    for pattern in _patterns():
        if len(line) > pattern.longest:
            continue
        if pattern.kind in _ONLY_AROUND_STORY and not around_story:
            continue
        if pattern.line.fullmatch(line):
            return pattern.kind
    return None


@cache
def _patterns() -> tuple[_Pattern, ...]:
    table = load_table("furniture.toml")
    parts = table["parts"]
    return tuple(
        _Pattern(kind, entry.get("longest", LONGEST), _compiled(entry["patterns"], parts))
        for kind in Furniture
        if (entry := table.get(kind.name.lower()))
    )


def _compiled(patterns: list[str], parts: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_filled(p, parts)})" for p in patterns), re.IGNORECASE)


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """Put the named parts, which may name parts in turn, into a pattern."""
    return _PART.sub(
        lambda part: _filled(parts[part[1]], parts) if part[1] in parts else part[0], pattern
    )
