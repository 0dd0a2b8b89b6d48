"""One column for narrow terminals: each passage of the left, followed by what the right says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article, Passage, Side
from newsdiff.reader.filters import Filter, blocks, keeps
from newsdiff.reader.geometry.aligned import anchors, note_for
from newsdiff.reader.geometry.layout import Block, Layout, Texts, wrap_block
from newsdiff.reader.looks import look
from newsdiff.reader.pairing import Pairing, end_of

INDENT = 4
"""Cells by which the words of the right article stand in from those of the left."""


def column(
    articles: Mapping[Side, Article],
    chain: Sequence[Link],
    choice: Filter = Filter.ALL,
    pairing: Pairing | None = None,
) -> Iterator[Block]:
    """Yield the blocks of the column.

    A passage of the right stands below the first passage of the left that it is linked to, and a
    note below the others; the passages that only the right has follow the pair that they follow
    in their own article.
    """
    left, right = (articles[side] for side in Side)
    shown: set[int] = set()
    done = 0
    waiting: list[Passage] = []
    after = dict(anchors(articles, chain))

    def alone(end: int) -> Iterator[Block]:
        run = [p for p in right.passages[done:end] if not _linked(pairing, Side.RIGHT, p)]
        run = [p for p in run if p.index not in shown]
        for block in blocks(run, Side.RIGHT, choice, pairing):
            yield _indented(block)

    for passage in left.passages:
        linked = _linked(pairing, Side.LEFT, passage)
        if passage.index in after:
            yield from blocks(waiting, Side.LEFT, choice, pairing)
            waiting = []
            yield from alone(after[passage.index])
            done = after[passage.index] + 1
        if not linked and passage.index not in after:
            waiting.append(passage)
            continue
        yield from blocks([*waiting, passage], Side.LEFT, choice, pairing)
        waiting = []
        for partner, sign in _partners(passage, right, pairing, after):
            if not keeps(choice, pairing, Side.RIGHT, partner):
                continue
            if partner.index in shown:
                yield _indented(note_for(partner, Side.RIGHT, right, sign))
            else:
                shown.add(partner.index)
                for block in blocks([partner], Side.RIGHT, choice, pairing):
                    yield _indented(block)
    yield from blocks(waiting, Side.LEFT, choice, pairing)
    yield from alone(len(right.passages))


def _linked(pairing: Pairing | None, side: Side, passage: Passage) -> bool:
    return pairing is not None and bool(pairing.links(side, passage.index))


def _partners(
    passage: Passage, right: Article, pairing: Pairing | None, after: Mapping[int, int]
) -> Iterator[tuple[Passage, str]]:
    """Yield what belongs below a passage of the left: its partners, and headline to headline."""
    links = pairing.links(Side.LEFT, passage.index) if pairing else ()
    ends = [end_of(link, Side.RIGHT) for link in links]
    if passage.index in after and after[passage.index] not in ends:
        yield right.passages[after[passage.index]], ""
    for link, end in zip(links, ends, strict=True):
        yield right.passages[end], look(link.relation).sign


def _indented(block: Block) -> Block:
    return Block(block.side, block.span, block.kind, INDENT, block.note, block.passage)


def stack_column(found: Sequence[Block], texts: Texts, width: int) -> Layout:
    """Wrap and stack the column: what the right says follows without a blank row."""
    wrapped = [wrap_block(block, texts, width) for block in found]
    gaps = [0 if not number or block.indent else 1 for number, block in enumerate(found)]
    return Layout(found, wrapped, gaps)
