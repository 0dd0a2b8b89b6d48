"""Blocks: the lines and elements of a text before they are classified and cut into passages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import NamedTuple

from newsdiff.articles.model import PassageKind, Span

_LINE = re.compile(r"[^\n]+")

Part = tuple[str, PassageKind | None]
"""A paragraph of a structured source, and its kind where the source gives one."""

NARROWEST_WRAPPED = 40
WIDEST_WRAPPED = 100
"""The widest lines of hard-wrapped text have this many characters."""


class Block(NamedTuple):
    """A line of the text; `kind` is set where the source says it (a heading, a block quote).

    `gap` tells whether a blank line stands before the block: a caption and its title stand close.
    """

    span: Span
    kind: PassageKind | None = None
    gap: bool = True


def split_lines(text: str) -> list[Block]:
    """Return every line of `text` that holds more than white space."""
    blocks: list[Block] = []
    previous_end = -2
    for line in _LINE.finditer(text):
        content = line.group().strip()
        if not content:
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        gap = line.start() > previous_end + 1
        blocks.append(Block(Span(start, start + len(content)), gap=gap))
        previous_end = line.end()
    return blocks


def join_parts(parts: Iterable[Part]) -> tuple[str, list[Block]]:
    """Join one-line parts with blank lines; return the text and its blocks."""
    blocks: list[Block] = []
    lines: list[str] = []
    at = 0
    for line, kind in parts:
        blocks.append(Block(Span(at, at + len(line)), kind))
        lines.append(line)
        at += len(line) + 2
    return "\n\n".join(lines), blocks


def unwrap(text: str) -> str:
    """Join the lines of hard-wrapped paragraphs; other text is returned as it is.

    A line break is forced by wrapping if the next line's first word would not have fitted on the
    line. A paragraph counts as wrapped if that holds for nearly all its line breaks; paragraphs of
    few lines do not tell, so the whole text decides for them.
    """
    runs = [list(run) for _, run in groupby(text.split("\n"), key=lambda line: bool(line.strip()))]
    paragraphs = [run for run in runs if len(run) > 1 and run[0].strip()]
    width = max((len(line.rstrip()) for run in runs for line in run), default=0)
    breaks = sum(len(run) - 1 for run in paragraphs)
    forced = sum(_forced_breaks(run, width) for run in paragraphs)
    usual_width = NARROWEST_WRAPPED <= width <= WIDEST_WRAPPED
    all_wrapped = usual_width and breaks >= 3 and forced >= 0.9 * breaks
    return "\n".join(
        " ".join(line.strip() for line in run)
        if len(run) > 1 and run[0].strip() and (all_wrapped or _is_wrapped(run))
        else "\n".join(run)
        for run in runs
    )


def _is_wrapped(lines: list[str]) -> bool:
    width = max(len(line.rstrip()) for line in lines)
    if len(lines) < 4 or not NARROWEST_WRAPPED <= width <= WIDEST_WRAPPED:
        return False
    return _forced_breaks(lines, width) >= 0.9 * (len(lines) - 1)


def _forced_breaks(lines: list[str], width: int) -> int:
    return sum(
        len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width
        for line, following in pairwise(lines)
    )
