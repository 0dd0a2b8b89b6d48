"""Frames and token ranges of small texts, for tests."""

from __future__ import annotations

from newsdiff.quotes.frames import Frame, split_frames
from newsdiff.quotes.marks import find_quotations
from newsdiff.quotes.phrases import Range


def frames_of(text: str) -> list[Frame]:
    return split_frames(text, find_quotations(text))


def frame_of(text: str) -> Frame:
    (frame,) = frames_of(text)
    return frame


def words_of(text: str, frame: Frame, span: Range | None) -> str | None:
    """The characters of a token range."""
    if span is None:
        return None
    return text[frame.tokens[span[0]].start : frame.tokens[span[1] - 1].end]


def index_of(frame: Frame, word: str) -> int:
    return next(i for i, token in enumerate(frame.tokens) if token.text == word)
