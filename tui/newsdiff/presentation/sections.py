"""The parts of a comparison that can be shown or left out, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Section(StrEnum):
    """A part of an export that can be left out; titles and the summary always stand."""

    LINKS = "links"
    """The two articles passage by passage, and the passages that both report."""
    CHANGES = "changes"
    """What was changed between two versions of one article."""
    POINTS = "points"
    """The points to check."""
    ONLY_HERE = "only-here"
    ACTORS = "actors"
    SOURCES = "sources"


EVERYTHING: frozenset[Section] = frozenset(Section)

TITLES: Mapping[Section, str] = {
    Section.CHANGES: "Changes",
    Section.POINTS: "Points to check",
    Section.LINKS: "What both report",
    Section.ONLY_HERE: "Only here",
    Section.ACTORS: "Actors",
    Section.SOURCES: "Quoted sources",
}
"""What stands above each part; the order of the table is that of every document."""

QUOTED_IN_BOTH = "Quoted in both"
"""What stands above the quotations that both carry: a part of the sources."""
