"""A comparison as text for a terminal, a pipe or a text file. The only export that needs rich.

Where the output takes no styles, brackets stand for the highlights.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Side
from newsdiff.comparison import Comparison
from newsdiff.divergence.model import QuotePair
from newsdiff.export.options import ExportOptions, prepared
from newsdiff.export.summary import about_actor, about_source, particulars, summary
from newsdiff.presentation.changes import change_sentence
from newsdiff.presentation.coverages import about_coverage, coverage_sign, without_link
from newsdiff.presentation.link_index import LinkIndex
from newsdiff.presentation.quote_diff import pieces, verdict
from newsdiff.presentation.relations import RELATIONS
from newsdiff.presentation.sections import QUOTED_IN_BOTH, TITLES, Section
from newsdiff.presentation.segments import Mark, Segment
from newsdiff.quotes.model import Source

FILE_WIDTH = 100
"""The columns of a text file, which has no terminal to ask."""

SIDE_BY_SIDE_FROM = 90
"""With fewer columns than this the two sides stand one below the other."""

_STYLES = {
    Mark.PLAIN: "",
    Mark.SHARED: "cyan underline",
    Mark.DIFFERS: "bold cyan underline",
    Mark.CONFLICT: "bold yellow reverse",
}
_BRACKETS = {
    Mark.PLAIN: ("", ""),
    Mark.SHARED: ("‹", "›"),
    Mark.DIFFERS: ("[", "]"),
    Mark.CONFLICT: ("[≠ ", "]"),
}
_MARK_MEANINGS = {
    Mark.SHARED: "both report it",
    Mark.DIFFERS: "other words inside it",
    Mark.CONFLICT: "words that conflict",
}


def plain_text(comparison: Comparison, options: ExportOptions, width: int = FILE_WIDTH) -> str:
    """Return the findings as text of `width` columns, without colours or other escapes."""
    return _rendered(Console(width=width, force_terminal=False), comparison, options.include)


def text_for(
    out: TextIO, comparison: Comparison, options: ExportOptions, width: int | None = None
) -> str:
    """Return the findings as they suit `out`: its width, and colours where it takes them.

    rich honours NO_COLOR, FORCE_COLOR, COLUMNS and TERM; `width` overrides the columns. Nothing is
    written to `out`.
    """
    return _rendered(Console(file=out, width=width), prepared(comparison, options), options.include)


def _rendered(like: Console, comparison: Comparison, include: Collection[Section]) -> str:
    written = io.StringIO()
    console = Console(
        file=written,
        width=like.width,
        force_terminal=like.is_terminal,
        color_system=like.color_system,  # type: ignore[arg-type]
        no_color=like.no_color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    writer = _Writer(comparison, console.is_terminal, wide=console.width >= SIDE_BY_SIDE_FROM)
    for block in writer.blocks(include):
        console.print(block)
    text = written.getvalue()
    if console.is_terminal:
        return text
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


class _Writer:
    """Writes each section as rich renderables; texts are `Text`, never markup."""

    def __init__(self, comparison: Comparison, styled: bool, wide: bool) -> None:
        self.comparison = comparison
        self.view = LinkIndex(comparison)
        self.styled = styled
        self.wide = wide

    def blocks(self, include: Collection[Section]) -> Iterator[RenderableType]:
        """Yield the document from top to bottom."""
        yield from self._opening()
        sections = (
            (Section.CHANGES, TITLES[Section.CHANGES], self._changes),
            (Section.CONFLICTS, TITLES[Section.CONFLICTS], self._conflicts),
            (Section.LINKS, TITLES[Section.LINKS], self._pairs),
            (Section.ONLY_HERE, TITLES[Section.ONLY_HERE], self._only_here),
            (Section.ACTORS, TITLES[Section.ACTORS], self._actors),
            (Section.SOURCES, QUOTED_IN_BOTH, self._quoted_in_both),
            (Section.SOURCES, TITLES[Section.SOURCES], self._sources),
        )
        for section, title, write in sections:
            blocks = list(write()) if section in include else []
            if blocks:
                yield Text()
                yield Rule(Text(title, style="bold"), align="left", style="dim")
                yield from blocks

    def _opening(self) -> Iterator[RenderableType]:
        cards = []
        for side in Side:
            known = particulars(self.comparison.article(side))
            title = known.pop("Title") or "Untitled"
            details = [Text(f"{name}: {value}", "dim") for name, value in known.items() if value]
            cards.append(Group(Text(title, "bold"), *details))
        yield self._beside(*cards)
        yield Text()
        for sentence in summary(self.comparison):
            yield _item("·", Text(sentence))

    def _changes(self) -> Iterator[RenderableType]:
        revision = self.comparison.revision
        for number in range(len(revision.changes) if revision else 0):
            yield _item("·", Text(change_sentence(self.comparison, number)))

    def _conflicts(self) -> Iterator[RenderableType]:
        for number, conflict in enumerate(self.comparison.conflicts, start=1):
            links = self.view.links_between(conflict.left, conflict.right)
            yield Text()
            yield _item(f"{number}.", Text(conflict.sentence, "bold"))
            yield self._beside(
                self._words(Side.LEFT, conflict.left, links),
                self._words(Side.RIGHT, conflict.right, links),
            )

    def _pairs(self) -> Iterator[RenderableType]:
        if not self.comparison.links:
            return
        signs = [f"{each.sign} {each.words}" for each in RELATIONS.values()]
        marks = [self._marked([Segment(text, mark)]) for mark, text in _MARK_MEANINGS.items()]
        yield Text("   ").join([Text("   ".join(signs), "dim"), *marks])
        for link in self.comparison.links:
            yield Text()
            yield Text(f"{self.view.label(link)} {RELATIONS[link.relation].words}", "dim")
            yield self._beside(
                self._words(Side.LEFT, link.left, [link]),
                self._words(Side.RIGHT, link.right, [link]),
            )

    def _only_here(self) -> Iterator[RenderableType]:
        for side in Side:
            article = self.comparison.article(side)
            for title, found in without_link(self.comparison, side):
                yield Text()
                yield Text(title, "bold")
                for only in found:
                    text = Text(article.passage_text(only.passage))
                    if about := about_coverage(only, article):
                        text.append(f"  ({about})", "dim")
                    yield _item(coverage_sign(only).sign, text)

    def _actors(self) -> Iterator[RenderableType]:
        if not self.comparison.actors:
            return
        table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
        for heading in ("Actor", "Kind", "Left", "Right", "Role", "Also called"):
            count = heading in ("Left", "Right")
            table.add_column(heading, justify="right" if count else "left", overflow="fold")
        for actor in self.comparison.actors:
            table.add_row(
                Text(actor.name, "bold"),
                Text(actor.kind),
                *(Text(str(actor.count(side) or "–")) for side in Side),
                Text(about_actor(actor)),
                Text(", ".join(actor.aliases)),
            )
        yield table

    def _quoted_in_both(self) -> Iterator[RenderableType]:
        pairs = self.comparison.quote_pairs
        if pairs:
            yield Text.assemble(_left_only("left only"), " ", _right_only("right only"))
        for pair in pairs:
            yield Text()
            yield Text(verdict(self.comparison, pair), "dim")
            yield _item("“", self._compared(pair), indent=1)

    def _compared(self, pair: QuotePair) -> Text:
        parts: list[Text] = []
        for piece in pieces(self.comparison, pair):
            parts.append(Text(piece.both))
            parts.append(_left_only(piece.left) if piece.left else Text())
            parts.append(_right_only(piece.right) if piece.right else Text())
        return Text(" ").join(filter(None, parts)).append("”")

    def _sources(self) -> Iterator[RenderableType]:
        for source in self.comparison.sources:
            title = Text(source.name, "bold")
            about = about_source(source)
            if about:
                title.append(f"  {about}", "dim")
            yield Text()
            yield title
            yield from self._quotes(source)

    def _quotes(self, source: Source) -> Iterator[RenderableType]:
        for index in source.quotes:
            quote = self.comparison.quotes[index]
            words = quote.span.of(self.comparison.article(quote.article).text)
            form = "" if quote.direct else " (indirect)"
            yield _item(f"{quote.article}:", Text(words).append(form, "dim"), indent=7)

    def _words(self, side: Side, passage: int, links: Sequence[Link]) -> Text:
        return self._marked(self.view.segments(side, passage, links))

    def _marked(self, segments: Iterable[Segment]) -> Text:
        text = Text()
        for segment in segments:
            if self.styled:
                text.append(segment.text, _STYLES[segment.mark])
            else:
                before, after = _BRACKETS[segment.mark]
                text.append(f"{before}{segment.text}{after}")
        return text

    def _beside(self, left: RenderableType, right: RenderableType) -> RenderableType:
        """Put two things side by side where there is room, else one below the other."""
        if not self.wide:
            return Group(_item("L", left), _item("R", right))
        grid = Table.grid(expand=True, padding=(0, 4, 0, 0))
        for _ in Side:
            grid.add_column(ratio=1, overflow="fold")
        grid.add_row(left, right)
        return grid


def _left_only(words: str) -> Text:
    return Text(f"−{words}−", "strike yellow")


def _right_only(words: str) -> Text:
    return Text(f"+{words}+", "underline green")


def _item(label: str, content: RenderableType, indent: int = 3) -> RenderableType:
    """Return `content` with a label before its first line and the other lines indented."""
    grid = Table.grid()
    grid.add_column(width=indent, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label, "dim"), content)
    return grid
