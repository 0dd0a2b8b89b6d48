"""A comparison as a Markdown document for GitHub, Obsidian and pandoc.

Every word of an article goes through `escape` or a pen; nothing else of theirs is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Paragraph, PassageKind, Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import QuotePair
from newsdiff.export.markdown_escape import escape, line
from newsdiff.export.markdown_pens import Pen, pen_for
from newsdiff.export.options import ExportOptions
from newsdiff.export.summary import about_actor, about_source, particulars, summary
from newsdiff.presentation.by_hand import notes_on
from newsdiff.presentation.changes import change_sentence
from newsdiff.presentation.coverages import about_coverage, without_link
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.quote_diff import marked, verdict
from newsdiff.presentation.relations import RELATIONS
from newsdiff.presentation.sections import QUOTED_IN_BOTH, TITLES, Section
from newsdiff.quotes.model import Source

SIDES = ("Left", "Right")
_PREFIXES = {
    PassageKind.HEADLINE: "### ",
    PassageKind.HEADING: "#### ",
    PassageKind.PULL_QUOTE: "> ",
    PassageKind.BLOCK_QUOTE: "> ",
}


def markdown(comparison: Comparison, options: ExportOptions) -> str:
    """Return the document: CommonMark with GitHub's tables."""
    writer, include = _Writer(comparison, pen_for(options.style)), options.include
    blocks = list(writer.opening())
    if Section.CHANGES in include:
        blocks += writer.changes()
    if Section.CONFLICTS in include:
        blocks += writer.conflicts()
    if Section.LINKS in include:
        blocks += writer.legend()
        blocks += writer.pairs()
        for side in Side:
            blocks += writer.article(side)
    if Section.ONLY_HERE in include:
        blocks += writer.only_here()
    if Section.ACTORS in include:
        blocks += writer.actors()
    if Section.SOURCES in include:
        blocks += writer.quoted_in_both()
        blocks += writer.sources()
    if Section.LINKS in include:
        blocks += writer.set_aside()
    blocks += writer.notes()
    return "\n\n".join(blocks) + "\n"


class _Writer:
    """Writes each section as a sequence of blocks: headings, paragraphs, lists and tables."""

    def __init__(self, comparison: Comparison, pen: Pen) -> None:
        self.comparison = comparison
        self.view = LinkIndex(comparison)
        self.pen = pen

    def opening(self) -> Iterator[str]:
        """The title, what is known of the two articles, and the summary."""
        left, right = particulars(self.comparison.left), particulars(self.comparison.right)
        titles = [known["Title"] or "Untitled" for known in (left, right)]
        yield "# " + line(" ↔ ".join(map(escape, titles)))
        known = [(name, left[name], right[name]) for name in left if left[name] or right[name]]
        yield _table(("", *SIDES), [tuple(map(escape, row)) for row in known])
        yield "## Summary"
        yield _bullets(escape(sentence) for sentence in summary(self.comparison))

    def changes(self) -> Iterator[str]:
        """What was changed between two versions of one article."""
        revision = self.comparison.revision
        if revision is None or not revision.changes:
            return
        yield f"## {TITLES[Section.CHANGES]}"
        numbers = range(len(revision.changes))
        yield _bullets(escape(change_sentence(self.comparison, number)) for number in numbers)

    def conflicts(self) -> Iterator[str]:
        """Each conflict as a heading, and under it what both sides write."""
        if self.comparison.conflicts:
            yield f"## {TITLES[Section.CONFLICTS]}"
        for number, conflict in enumerate(self.comparison.conflicts, start=1):
            yield "### " + line(f"{number}. {escape(conflict.sentence)}")
            links = self.view.links_between(conflict.left, conflict.right)
            for side, passage in zip(Side, (conflict.left, conflict.right), strict=True):
                words = self._passage(side, passage, links)
                yield "> " + line(f"**{side.capitalize()}:** {words}")

    def legend(self) -> Iterator[str]:
        """What the highlights and signs mean."""
        yield "## How to read this"
        signs = [f"{each.sign} {each.words}" for each in RELATIONS.values()]
        yield _bullets(
            [
                *self.pen.legend,
                "A sign and a number after a passage name its pair: " + escape("; ".join(signs)),
                "A passage without a number is not matched; those that surely stand in one article "
                "only are listed.",
            ]
        )

    def pairs(self) -> Iterator[str]:
        """The linked passages side by side, in the order of the left article."""
        if not self.comparison.links:
            return
        yield f"## {TITLES[Section.LINKS]}"
        rows = [
            (
                self.pen.anchor(self._pair_anchor(link))
                + self.pen.link(self.view.label(link), _passage_anchor(Side.LEFT, link.left)),
                self._passage(Side.LEFT, link.left, [link]),
                self._passage(Side.RIGHT, link.right, [link]),
            )
            for link in self.comparison.links
        ]
        yield _table(("Pair", *SIDES), rows, widths=(1, 10, 10))

    def article(self, side: Side) -> Iterator[str]:
        """One article in full, without captions and page furniture."""
        article = self.comparison.article(side)
        yield f"## The {side} article"
        for paragraph in article.paragraphs:
            text = self._paragraph(side, paragraph)
            if text:
                yield _PREFIXES.get(article.passages[paragraph.first].kind, "") + text

    def only_here(self) -> Iterator[str]:
        """What only one side reports, heaviest first."""
        for side in Side:
            article = self.comparison.article(side)
            for title, found in without_link(self.comparison, side):
                yield f"## {escape(title)}"
                yield _bullets(
                    self._passage(side, only.passage, ())
                    + (f" *{escape(f'({about})')}*" if about else "")
                    for only in found
                    for about in [about_coverage(only, article)]
                )

    def actors(self) -> Iterator[str]:
        """Who is in the articles, and how often."""
        if not self.comparison.actors:
            return
        yield f"## {TITLES[Section.ACTORS]}"
        rows = [
            (
                actor.name,
                actor.kind,
                about_actor(actor),
                str(actor.count(Side.LEFT)),
                str(actor.count(Side.RIGHT)),
                ", ".join(actor.aliases),
            )
            for actor in self.comparison.actors
        ]
        headings = ("Actor", "Kind", "Role", *SIDES, "Also called")
        yield _table(headings, [tuple(map(escape, row)) for row in rows])

    def quoted_in_both(self) -> Iterator[str]:
        """The quotations that both articles carry, word by word."""
        if not self.comparison.quote_pairs:
            return
        yield f"## {QUOTED_IN_BOTH}"
        yield f"{self.pen.left_only('left only')} {self.pen.right_only('right only')}"
        yield _bullets(
            f"“{self._compared(pair)}” *{escape(f'({verdict(self.comparison, pair)})')}*"
            for pair in self.comparison.quote_pairs
        )

    def sources(self) -> Iterator[str]:
        """Who is quoted, a row for each quote."""
        if not self.comparison.sources:
            return
        yield f"## {TITLES[Section.SOURCES]}"
        rows = [row for source in self.comparison.sources for row in self._quotes(source)]
        yield _table(("Source", "Side", "Form", "Words"), rows, widths=(4, 1, 1, 10))

    def notes(self) -> Iterator[str]:
        """What a reader noted on passages, as footnotes."""
        for number, note in enumerate(self.comparison.by_hand.notes, start=1):
            yield line(f"[^note-{number}]: {escape(note.text)}")

    def set_aside(self) -> Iterator[str]:
        """Captions and page furniture, which took no part in the comparison."""
        lines = [
            f"{side.capitalize()}: {escape(article.passage_text(passage.index))} *({passage.kind})*"
            for side in Side
            for article in [self.comparison.article(side)]
            for passage in article.set_aside
        ]
        if lines:
            yield "## Set aside"
            yield _bullets(lines)

    def _paragraph(self, side: Side, paragraph: Paragraph) -> str:
        passages = self.comparison.article(side).passages[paragraph.first : paragraph.last]
        parts = []
        for passage in passages:
            if passage.set_aside:
                continue
            links = self.view.links(side, passage.index)
            anchor = self.pen.anchor(_passage_anchor(side, passage.index))
            parts.append(anchor + self._passage(side, passage.index, links))
            parts += [
                self.pen.link(self.view.label(link), self._pair_anchor(link)) for link in links
            ]
        return line(" ".join(parts))

    def _passage(self, side: Side, passage: int, links: Sequence[Link]) -> str:
        notes = notes_on(self.comparison, side, passage)
        marks = "".join(f"[^note-{number}]" for number, _ in notes)
        return self.pen.highlight(self.view.segments(side, passage, links)) + marks

    def _compared(self, pair: QuotePair) -> str:
        return marked(self.comparison, pair, escape, self.pen.left_only, self.pen.right_only)

    def _pair_anchor(self, link: Link) -> str:
        return f"pair-{self.view.number(link)}"

    def _quotes(self, source: Source) -> Iterator[tuple[str, ...]]:
        about = about_source(source)
        heading = f"**{escape(source.name.strip())}**" + (f" {escape(about)}" if about else "")
        for index in source.quotes:
            quote = self.comparison.quotes[index]
            words = quote.span.of(self.comparison.article(quote.article).text)
            yield heading, quote.article, quote.style, escape(words)
            heading = ""


def _passage_anchor(side: Side, passage: int) -> str:
    return f"{side}-{passage + 1}"


def _bullets(entries: Iterable[str]) -> str:
    return "\n".join(f"- {line(entry)}" for entry in entries)


def _table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()
) -> str:
    """Return a table of escaped cells; pandoc takes the columns' relative widths from the rule."""
    rule = ["-" * 3 * width for width in widths or [1] * len(headings)]
    body = [[line(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, rule, *body))
