"""Blocks: the lines and elements of a text before they are classified and cut into passages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from newsdiff.articles.model import PassageKind, Span

_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")

MOST_WRAPPED = 100
"""Hard-wrapped text has lines of at most this many characters."""


@dataclass(frozen=True, slots=True)
class Block:
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


def join_parts(parts: Iterable[tuple[str, PassageKind | None]]) -> tuple[str, list[Block]]:
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
    line. Text counts as wrapped if that holds for nearly all line breaks inside its paragraphs.
    """
    paragraphs = [match.group().split("\n") for match in _PARAGRAPH.finditer(text)]
    width = max((len(line) for lines in paragraphs for line in lines), default=0)
    breaks = forced = 0
    for lines in paragraphs:
        for line, following in pairwise(lines):
            breaks += 1
            first_word = following.split(maxsplit=1)[0] if following.strip() else ""
            forced += len(line.rstrip()) + 1 + len(first_word) > width
    if width > MOST_WRAPPED or breaks < 3 or forced < 0.9 * breaks:
        return text
    return re.sub(r"(?<=\S)[ ]*\n[ ]*(?=\S)", " ", text)
