"""Two columns in which linked passages stand on the same row.

Passages that the other article has elsewhere keep their place, and a note in the other column says
where their partner went.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from newsdiff.articles.model import Article, Passage, Side
from newsdiff.presentation.relations import relation_sign
from newsdiff.reader.geometry.layout import Block, Layout, Texts
from newsdiff.reader.state.filters import Shown

Band = dict[Side, list[Block]]
"""What begins on the same row in both columns."""

_NOTE_LENGTH = 40
"""Characters of a passage that a note about it quotes."""


def bands(shown: Shown) -> Iterator[Band]:
    """Yield what both articles say, from top to bottom, in bands that begin on the same row."""
    done = dict.fromkeys(Side, 0)
    for pair in shown.anchors():
        anchor = dict(zip(Side, pair, strict=True))
        yield from _between(shown, done, anchor)
        yield {s: list(shown.blocks(s, [shown.articles[s].passages[anchor[s]]])) for s in Side}
        done = {side: anchor[side] + 1 for side in Side}
    yield from _between(shown, done, {s: len(shown.articles[s].passages) for s in Side})


def _between(shown: Shown, start: Mapping[Side, int], end: Mapping[Side, int]) -> Iterator[Band]:
    """Yield what stands between two anchors: moved passages in bands of their own."""
    parts = {side: list(_cut_at_moved(shown, side, start[side], end[side])) for side in Side}
    for pieces in zip_longest(*(parts[side] for side in Side), fillvalue=((), None)):
        runs = {
            side: list(shown.blocks(side, still))
            for side, (still, _) in zip(Side, pieces, strict=True)
        }
        if any(runs.values()):
            yield runs
        for side, (_, moved) in zip(Side, pieces, strict=True):
            if moved is not None:
                yield _moved(shown, side, moved, end[side.other])


def _cut_at_moved(
    shown: Shown, side: Side, start: int, end: int
) -> Iterator[tuple[Sequence[Passage], Passage | None]]:
    """Cut a run of passages at those that moved: yield what stands before each, and itself."""
    still: list[Passage] = []
    for passage in shown.articles[side].passages[start:end]:
        if shown.links(side, passage):
            yield still, passage
            still = []
        else:
            still.append(passage)
    if still:
        yield still, None


def _moved(shown: Shown, side: Side, passage: Passage, other_end: int) -> Band:
    """Return the band of a moved passage; `other_end` is the next anchor of the other article."""
    link = shown.links(side, passage)[0]
    article = shown.articles[side.other]
    partner = article.passages[link.passage(side.other)]
    arrow = "↓" if partner.index >= other_end else "↑"
    note = note_for(partner, side.other, article, f"{relation_sign(link.relation).sign} {arrow}")
    return {side: list(shown.blocks(side, [passage])), side.other: [note]}


def note_for(passage: Passage, side: Side, article: Article, signs: str, indent: int = 0) -> Block:
    """Return a note that says in which paragraph a passage stands, and how it begins."""
    words = passage.span.of(article.text)
    if len(words) > _NOTE_LENGTH:
        words = words[:_NOTE_LENGTH].rsplit(" ", 1)[0] + "…"
    note = f"{signs} ¶{passage.paragraph + 1} {words}"
    numbers = range(passage.index, passage.index + 1)
    return Block(side, passage.span, numbers, passage.kind, indent, note)


def stack_bands(
    found: Iterable[Band], texts: Texts, widths: Mapping[Side, int]
) -> dict[Side, Layout]:
    """Wrap and stack bands, so that each begins on the same row in both columns."""
    columns = {side: Layout(texts, widths[side]) for side in Side}
    bottom = 0
    for band in found:
        top = bottom + 1 if bottom else 0
        for side, column in columns.items():
            if band[side]:
                column.skip(top - column.height)
            for number, block in enumerate(band[side]):
                column.skip(1 if number and not block.joined else 0)
                column.add(block)
        bottom = max(column.height for column in columns.values())
    for column in columns.values():
        column.skip(bottom - column.height)
    return columns
