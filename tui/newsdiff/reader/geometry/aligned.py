"""Two columns in which linked passages stand on the same row.

Passages that the other article has elsewhere keep their place, and a note in the other column says
where their partner went.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Passage, PassageKind, Side
from newsdiff.reader.filters import Filter, blocks, keeps
from newsdiff.reader.geometry.layout import Block, Layout, Texts, wrap_block
from newsdiff.reader.looks import look
from newsdiff.reader.pairing import Pairing, end_of

Band = dict[Side, list[Block]]
"""What begins on the same row in both columns."""

_NOTE_LENGTH = 40
"""Characters of a passage that a note about it quotes."""


def anchors(
    articles: Mapping[Side, Article],
    chain: Sequence[Link],
    choice: Filter = Filter.ALL,
    pairing: Pairing | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of passages that stand on the same row: the headlines, and the chain."""
    left, right = (articles[side].passages for side in Side)
    last = (-1, -1)
    if left and right and left[0].kind is right[0].kind is PassageKind.HEADLINE:
        last = (0, 0)
        yield last
    for link in chain:
        kept = all(
            keeps(choice, pairing, side, articles[side].passages[end_of(link, side)])
            for side in Side
        )
        if kept and link.left > last[0] and link.right > last[1]:
            last = (link.left, link.right)
            yield last


def bands(
    articles: Mapping[Side, Article],
    chain: Sequence[Link],
    choice: Filter = Filter.ALL,
    pairing: Pairing | None = None,
) -> Iterator[Band]:
    """Yield what both articles say, from top to bottom, in bands that begin on the same row."""
    done = dict.fromkeys(Side, 0)
    ends = tuple(len(articles[side].passages) for side in Side)
    for pair in [*anchors(articles, chain, choice, pairing), ends]:
        reach = dict(zip(Side, pair, strict=True))
        between = {s: articles[s].passages[done[s] : reach[s]] for s in Side}
        yield from _between(between, articles, choice, pairing)
        if pair != ends:
            yield {
                s: list(blocks([articles[s].passages[reach[s]]], s, choice, pairing)) for s in Side
            }
        done = {side: reach[side] + 1 for side in Side}


def _between(
    passages: Mapping[Side, Sequence[Passage]],
    articles: Mapping[Side, Article],
    choice: Filter,
    pairing: Pairing | None,
) -> Iterator[Band]:
    """Yield what stands between two anchors: moved passages in bands of their own."""
    parts = {side: list(_cut_at_moved(passages[side], side, choice, pairing)) for side in Side}
    for pieces in zip_longest(parts[Side.LEFT], parts[Side.RIGHT], fillvalue=()):
        runs: Band = {Side.LEFT: [], Side.RIGHT: []}
        moved: list[Band] = []
        for side, piece in zip(Side, pieces, strict=True):
            still = [p for p in piece if not _is_moved(p, side, choice, pairing)]
            runs[side] = list(blocks(still, side, choice, pairing))
            for passage in piece[len(still) :]:
                moved.append(_moved(passage, side, articles, pairing))
        if any(runs.values()):
            yield runs
        yield from moved


def _is_moved(passage: Passage, side: Side, choice: Filter, pairing: Pairing | None) -> bool:
    linked = pairing is not None and bool(pairing.links(side, passage.index))
    return linked and keeps(choice, pairing, side, passage)


def _cut_at_moved(
    passages: Sequence[Passage], side: Side, choice: Filter, pairing: Pairing | None
) -> Iterator[Sequence[Passage]]:
    """Cut a run after each moved passage."""
    start = 0
    for at, passage in enumerate(passages):
        if _is_moved(passage, side, choice, pairing):
            yield passages[start : at + 1]
            start = at + 1
    if start < len(passages):
        yield passages[start:]


def _moved(
    passage: Passage, side: Side, articles: Mapping[Side, Article], pairing: Pairing | None
) -> Band:
    assert pairing is not None
    link = pairing.links(side, passage.index)[0]
    partner = articles[side.other].passages[end_of(link, side.other)]
    return {
        side: list(blocks([passage], side, Filter.ALL, pairing)),
        side.other: [note_for(partner, side.other, articles[side.other], look(link.relation).sign)],
    }


def note_for(passage: Passage, side: Side, article: Article, sign: str) -> Block:
    """Return a note that says in which paragraph a passage stands, and how it begins."""
    words = passage.span.of(article.text)
    if len(words) > _NOTE_LENGTH:
        words = words[:_NOTE_LENGTH].rsplit(" ", 1)[0] + "…"
    note = f"{sign} ¶{passage.paragraph + 1} {words}"
    return Block(side, passage.span, passage.kind, note=note, passage=passage.index)


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
