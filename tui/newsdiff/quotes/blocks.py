"""Block quotes: paragraphs without marks that somebody else wrote, after "The Guardian wrote,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Passage, PassageKind, Span
from newsdiff.quotes.attributions import Attribution
from newsdiff.quotes.frames import Frame
from newsdiff.quotes.tokens import Tag

LONGEST_BLOCK = 6
"""Paragraphs that a block quote may run to where nothing but the text shows its end."""
LONGEST_HEADING = 9
"""Tokens of a line that is taken for a heading, and so for the end of a block quote."""

_WRITING = frozenset({"write", "report", "state", "say", "read"})


@dataclass(frozen=True, slots=True)
class Block:
    """A block quote: the frames `first` to `last` (inclusive) and the span they cover."""

    first: int
    last: int
    span: Span


def block_after(
    frames: Sequence[Frame],
    frame: Frame,
    attributions: Sequence[Attribution],
    passages: Sequence[Passage],
) -> tuple[Block, Attribution] | None:
    """Return the block quote that a frame introduces and the attribution that does so.

    `passages` are the article's, where they are known: their kind then tells how far it runs.
    """
    introduction = _introduction(frame, attributions)
    following = frame.index + 1
    if introduction is None or following >= len(frames):
        return None
    if frames[following].paragraph == frame.paragraph or _is_marked(frames[following]):
        return None
    starts = {p.span.start for p in passages if p.kind is PassageKind.BLOCK_QUOTE}
    last = _last_known(frames, following, starts) if passages else _last_guessed(frames, following)
    if last < following:
        return None
    span = Span(frames[following].start, frames[last].end)
    return Block(following, last, span), introduction


def _introduction(frame: Frame, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution of "The Guardian wrote,": a cue of writing, then a comma or colon."""
    if frame.tokens[-1].low not in (",", ":") or not attributions:
        return None
    final = attributions[-1]
    verb = final.cue.verb
    if verb is None or verb.lemma not in _WRITING or final.content is not None:
        return None
    return final


def _is_marked(frame: Frame) -> bool:
    return frame.tokens[0].tag is Tag.QUOTE


def _last_known(frames: Sequence[Frame], first: int, starts: set[int]) -> int:
    """The last frame of the block by the kinds of passages, or of its first paragraph."""
    last = first
    paragraph = frames[first].paragraph
    for index in range(first, len(frames)):
        frame = frames[index]
        if frame.paragraph != paragraph and frame.start not in starts:
            break
        last = index
    return last


def _last_guessed(frames: Sequence[Frame], first: int) -> int:
    """The last frame before a heading that ends the block soon, else of its first paragraph."""
    paragraph = frames[first].paragraph
    last = first
    for index in range(first, len(frames)):
        frame = frames[index]
        if frame.paragraph - paragraph > LONGEST_BLOCK:
            break
        if _is_heading(frames, frame):
            return index - 1
        if frame.paragraph == paragraph:
            last = index
    return last


def _is_heading(frames: Sequence[Frame], frame: Frame) -> bool:
    near = frames[max(0, frame.index - 1) : frame.index + 2]
    alone = sum(other.paragraph == frame.paragraph for other in near) == 1
    closing = frame.tokens[-1]
    return alone and len(frame.tokens) <= LONGEST_HEADING and closing.low not in (".", ",", ":")
