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


MOSTLY_FORCED = 0.6
"""The share of line breaks that wrapping forces, in wrapped text."""

FEW_LINES = 4
"""A paragraph of fewer lines does not tell by itself whether it is wrapped."""


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
    line. Text counts as wrapped if that holds for most of its line breaks; of those that are not
    forced, the ones inside a sentence are joined too: somebody has changed the line since.
    """
    runs = [list(run) for _, run in groupby(text.split("\n"), key=lambda line: bool(line.strip()))]
    paragraphs = [run for run in runs if len(run) > 1 and run[0].strip()]
    breaks = sum(len(run) - 1 for run in paragraphs)
    width = _width(line for run in paragraphs for line in run)
    forced = sum(_is_forced(*pair, width) for run in paragraphs for pair in pairwise(run))
    all_wrapped = width > 0 and breaks >= 3 and forced >= MOSTLY_FORCED * breaks
    return "\n".join("\n".join(_joined(run, width if all_wrapped else 0)) for run in runs)


def _width(lines: Iterable[str]) -> int:
    """Return the width that lines are wrapped at, or 0 where they are not wrapped.

    A word longer than a line, such as an address, may stand out.
    """
    lengths = sorted(len(line.rstrip()) for line in lines)
    usual = lengths[-1 - len(lengths) // 20] if lengths else 0
    if not NARROWEST_WRAPPED <= usual <= WIDEST_WRAPPED:
        return 0
    return max(length for length in lengths if length <= WIDEST_WRAPPED)


def _joined(run: list[str], width: int) -> list[str]:
    """Return the lines of one run, those of a wrapped paragraph joined."""
    if not run[0].strip() or len(run) == 1:
        return run
    if not width:
        width = _width(run) if len(run) >= FEW_LINES else 0
        forced = sum(_is_forced(*pair, width) for pair in pairwise(run))
        if not width or forced < 0.9 * (len(run) - 1):
            return run
    lines = [run[0].strip()]
    for line, following in pairwise(run):
        if _is_forced(line, following, width) or _goes_on(line, following):
            lines[-1] = f"{lines[-1]} {following.strip()}"
        else:
            lines.append(following.strip())
    return lines


def _is_forced(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on the line."""
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width


def _goes_on(line: str, following: str) -> bool:
    """Whether a line breaks inside a sentence."""
    return line.rstrip().endswith(",") or following.lstrip()[:1].islower()
