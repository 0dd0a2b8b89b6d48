"""A comparison as a document without a format: which parts there are, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsdiff.comparison import Comparison
from newsdiff.export.blocks import Block, Document, Part
from newsdiff.export.options import ExportOptions
from newsdiff.export.parts import brief, lists
from newsdiff.export.parts.overview import overview_part
from newsdiff.export.parts.points import changes_part, points_part
from newsdiff.export.parts.reports import legend, reports
from newsdiff.export.parts.view import View
from newsdiff.presentation.sections import QUOTED_IN_BOTH, TITLES, Section

Writes = Callable[[View], Iterable[Block]]

PARTS: tuple[tuple[Section | None, str, str, Writes], ...] = (
    (None, "legend", "How to read this", legend),
    (None, "overview", "Overview", overview_part),
    (Section.CHANGES, "changes", TITLES[Section.CHANGES], changes_part),
    (Section.POINTS, "points", TITLES[Section.POINTS], points_part),
    (Section.LINKS, "links", TITLES[Section.LINKS], reports),
    (Section.ONLY_HERE, "only-here", TITLES[Section.ONLY_HERE], lists.only_here_part),
    (Section.ACTORS, "actors", TITLES[Section.ACTORS], lists.actors_part),
    (Section.SOURCES, "quoted-in-both", QUOTED_IN_BOTH, lists.quoted_in_both_part),
    (Section.SOURCES, "sources", TITLES[Section.SOURCES], lists.sources_part),
    (Section.LINKS, "set-aside", "Set aside", lists.set_aside_part),
)
"""The parts in their order: the section to which each belongs (None: it always stands), the name of
its anchor, its title, and what writes it. A part with nothing to tell has no heading."""

BRIEF: tuple[tuple[Section | None, str, str, Writes], ...] = (
    (None, "overview", "Overview", brief.brief_overview),
    (Section.POINTS, "points", TITLES[Section.POINTS], brief.brief_points),
    (Section.SOURCES, "sources", "Who is quoted", brief.brief_sources),
    (Section.ONLY_HERE, "only-here", TITLES[Section.ONLY_HERE], brief.brief_only_here),
)
"""The parts of a document of one page."""


def document(comparison: Comparison, options: ExportOptions, rows: bool = True) -> Document:
    """Return what a document says of a comparison; without `rows` for what has columns instead."""
    include = options.include - {Section.LINKS} if options.brief else options.include
    view = View(comparison, include, rows)
    titles = tuple(each.title or "Untitled" for each in (comparison.left, comparison.right))
    notes = () if options.brief else tuple(note.text for note in comparison.by_hand.notes)
    parts = tuple(_filled(view, options, BRIEF if options.brief else PARTS))
    return Document((titles[0], titles[1]), view.names, parts, notes)


def _filled(
    view: View, options: ExportOptions, parts: Iterable[tuple[Section | None, str, str, Writes]]
) -> Iterator[Part]:
    for section, name, title, write in parts:
        if section is None or section in options.include:
            blocks = tuple(write(view))
            if blocks:
                yield Part(name, title, blocks)
