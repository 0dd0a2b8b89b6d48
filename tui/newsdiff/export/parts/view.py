"""What every part asks of a comparison: names, excerpts and references."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side, Span
from newsdiff.comparison import Comparison
from newsdiff.export.blocks import Run, Style, Words, highlighted, words
from newsdiff.presentation.by_hand import notes_on
from newsdiff.presentation.excerpts import EXCERPT_WORDS, cut_marks, excerpt
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.sections import Section
from newsdiff.presentation.segments import segments
from newsdiff.presentation.side_names import names_of


class View:
    """A comparison for the parts of one document.

    `whole` tells whether the document holds both articles: each passage is written out there, and
    the other parts give its first words and where it stands. `rows` tells whether it stands in
    rows of both articles.
    """

    def __init__(
        self, comparison: Comparison, include: Collection[Section], rows: bool = True
    ) -> None:
        self.comparison = comparison
        self.index = LinkIndex(comparison)
        self.names = names_of(comparison)
        self.whole = Section.LINKS in include
        self.rows = rows

    def passage(self, side: Side, passage: int) -> Words:
        """Return a passage with all its highlights and the marks of its notes."""
        runs = highlighted(self.index.segments(side, passage))
        notes = notes_on(self.comparison, side, passage)
        return runs + tuple(Run("", note=number) for number, _ in notes)

    def part_of(
        self,
        side: Side,
        passage: int,
        links: Sequence[Link] = (),
        focus: Span | None = None,
        within: Span | None = None,
    ) -> Words:
        """Return a passage, or the span `within` it, as it stands where it is told about.

        Where the document holds the articles it is an excerpt, around `focus` if given, that leads
        to the passage; else all of it.
        """
        text = self.comparison.article(side).text
        span = within or self.comparison.article(side).passages[passage].span
        kept = excerpt(text, span, focus, EXCERPT_WORDS) if self.whole else span
        marks = [mark for link in links for mark in self.index.marks(side, link)]
        before, after = cut_marks(span, kept)
        runs = highlighted(segments(text, kept, marks), self.to(side, passage))
        return (*words(before), *runs, *words(after))

    def quoted(self, side: Side, span: Span) -> Words:
        """Return words that somebody says, likewise."""
        return self.part_of(side, self.index.passage_at(side, span.start), within=span)

    def to(self, side: Side, passage: int) -> str:
        """Return the anchor of a passage, "" where the document does not hold the articles."""
        return passage_anchor(side, passage) if self.whole else ""

    def reference(self, side: Side, passage: int) -> Words:
        """Return the sign and number of the best link of a passage, in parentheses."""
        links = self.index.links(side, passage)
        if not (links and self.whole):
            return ()
        return (Run(f" ({self.index.label(links[0])})", Style.FAINT),)


def passage_anchor(side: Side, passage: int) -> str:
    """Return the name of a passage: `left-3` is the third of the left article."""
    return f"{side}-{passage + 1}"
