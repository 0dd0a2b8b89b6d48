"""Two columns in which linked passages stand on the same row.

Passages that the other article has elsewhere keep their place, and a note in the other column says
where their partner went.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from newsdiff.articles.model import Article, Passage, Side
from newsdiff.reader.filters import Shown
from newsdiff.reader.geometry.layout import Block, Layout, Texts, wrap_block
from newsdiff.reader.looks import look
from newsdiff.reader.pairing import end_of

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
    partner = article.passages[end_of(link, side.other)]
    arrow = "↓" if partner.index >= other_end else "↑"
    note = note_for(partner, side.other, article, f"{look(link.relation).sign} {arrow}")
    return {side: list(shown.blocks(side, [passage])), side.other: [note]}


def note_for(passage: Passage, side: Side, article: Article, signs: str, indent: int = 0) -> Block:
    """Return a note that says in which paragraph a passage stands, and how it begins."""
    words = passage.span.of(article.text)
    if len(words) > _NOTE_LENGTH:
        words = words[:_NOTE_LENGTH].rsplit(" ", 1)[0] + "…"
    note = f"{signs} ¶{passage.paragraph + 1} {words}"
    return Block(side, passage.span, passage.kind, indent, note, passage.index)


def stack_bands(
    found: Sequence[Band], texts: Texts, widths: Mapping[Side, int]
) -> dict[Side, Layout]:
    """Wrap and stack bands, so that each begins on the same row in both columns."""
    stacked: dict[Side, list[Block]] = {side: [] for side in Side}
    wrapped: dict[Side, list[list[tuple[int, int]]]] = {side: [] for side in Side}
    gaps: dict[Side, list[int]] = {side: [] for side in Side}
    heights = dict.fromkeys(Side, 0)
    for band in found:
        top = max(heights.values())
        top += 1 if top else 0
        for side in Side:
            for number, block in enumerate(band[side]):
                rows = wrap_block(block, texts, widths[side])
                gap = 1 if number else top - heights[side]
                stacked[side].append(block)
                wrapped[side].append(rows)
                gaps[side].append(gap)
                heights[side] += gap + len(rows)
    bottom = max(heights.values())
    return {
        side: Layout(stacked[side], wrapped[side], gaps[side], tail=bottom - heights[side])
        for side in Side
    }
