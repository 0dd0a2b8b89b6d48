"""Quotations that no cue introduces: pull quotes, "NAME: …", follow-ons, titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Span
from newsdiff.quotes.frames import Frame
from newsdiff.quotes.grammar import group_start, is_finite
from newsdiff.quotes.lexicon import word_class
from newsdiff.quotes.marks import Quotation
from newsdiff.quotes.phrases import Range, can_speak, phrase_ending_at, phrase_starting_at
from newsdiff.quotes.speakers import Memory, Speaker
from newsdiff.quotes.subjects import FARTHEST_SUBJECT, subject_before
from newsdiff.quotes.tokens import Tag, Token

LONGEST_SIGNATURE = 8
"""Words of the line under a pull quote that names its speaker."""
LONGEST_TITLE = 8
LONGEST_LABEL = 60
_LABEL = re.compile(r"\s*([A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+){0,3}):\s")
"""The name before a turn of a transcript that stands inside the marks: "WALLACE: …"."""


@dataclass(slots=True)
class Orphan:
    """The speaker found for a quotation without a cue.

    `phrase` is the mention as token indices of the quotation's own frame; `pull` marks a pull
    quote, `followed` a speaker carried over from the text before, `guessed` one who is merely
    the subject of the sentence.
    """

    speaker: Speaker
    phrase: Range | None = None
    pull: bool = False
    followed: bool = False
    guessed: bool = False


def speaker_without_cue(
    text: str,
    frames: Sequence[Frame],
    frame: Frame,
    index: int,
    quotation: Quotation,
    memory: Memory,
) -> Orphan | None:
    """Return who speaks the quotation at token `index` of a frame that has no cue for it."""
    tokens = frame.tokens
    label = _LABEL.match(quotation.inner.of(text)[:LONGEST_LABEL])
    if label:
        span = Span(*label.span(1)).shifted(quotation.inner.start)
        return Orphan(Speaker(span, memory.names.fullest(label.group(1).title())))
    signature = _signature(text, frames, frame, index, memory)
    if signature:
        return signature
    if index and tokens[index - 1].low == ":":
        phrase = _before_colon(tokens, index - 1)
        if phrase:
            return Orphan(memory.resolve(text, frame, phrase), phrase)
    if quotation.inner.of(text)[-1:] in tuple(",?!—–-"):
        phrase = _name_and_verb(tokens, index + 1)
        if phrase:
            return Orphan(memory.resolve(text, frame, phrase), phrase)
    if index:
        phrase = _sentence_subject(tokens, index)
        if phrase:
            return Orphan(memory.resolve(text, frame, phrase), phrase, guessed=True)
    near = frame.paragraph - memory.last_paragraph <= 1 or frame.index - memory.last_frame <= 2
    if memory.last and near:
        return Orphan(memory.last, followed=True, guessed=True)
    return None


def _signature(
    text: str, frames: Sequence[Frame], frame: Frame, index: int, memory: Memory
) -> Orphan | None:
    """“…” Russian General: a line that holds a quotation and a name, or the name right after."""
    tokens = frame.tokens
    if index:
        return None
    rest = frame
    begin = 1
    if len(tokens) == 1:
        if frame.index + 1 >= len(frames) or frames[frame.index + 1].paragraph != frame.paragraph:
            return None
        rest, begin = frames[frame.index + 1], 0
        after = frame.index + 2
        if after < len(frames) and frames[after].paragraph == frame.paragraph:
            return None
    words = rest.tokens[begin:]
    while words and words[0].tag is Tag.BREAK:
        begin += 1
        words = words[1:]
    if not words or len(words) > LONGEST_SIGNATURE:
        return None
    phrase = phrase_starting_at(rest.tokens, begin)
    if phrase is None or not can_speak(rest.tokens, phrase):
        return None
    if any(is_finite(rest.tokens, at) for at in range(begin + 1, len(rest.tokens))):
        return None
    speaker = memory.resolve(text, rest, phrase)
    return Orphan(speaker, phrase if rest is frame else None, pull=True)


def _before_colon(tokens: Sequence[Token], colon: int) -> Range | None:
    """ "Kirby: “…”", else the subject of the sentence that the colon closes."""
    last = phrase_ending_at(tokens, colon - 1)
    if last and last[0] == 0 and can_speak(tokens, last):
        return last
    return _sentence_subject(tokens, colon) or (last if last and can_speak(tokens, last) else None)


def _name_and_verb(tokens: Sequence[Token], begin: int) -> Range | None:
    """ "“…,” Kirby shrugged": any finite verb after a speaker will do beside a quotation."""
    phrase = phrase_starting_at(tokens, begin)
    if phrase is None or not can_speak(tokens, phrase):
        return None
    at = phrase[1]
    while at < len(tokens) and tokens[at].tag is Tag.ADVERB:
        at += 1
    return phrase if at < len(tokens) and is_finite(tokens, at) else None


def _sentence_subject(tokens: Sequence[Token], end: int) -> Range | None:
    """The subject of the last finite verb before `end`."""
    for at in range(end - 1, max(0, end - FARTHEST_SUBJECT), -1):
        if is_finite(tokens, at):
            subject = subject_before(tokens, group_start(tokens, at))
            if subject and can_speak(tokens, subject):
                low = tokens[subject[0]].low
                if low not in ("it", "i", "we", "who"):
                    return subject
    return None


def first_subject(tokens: Sequence[Token]) -> Range | None:
    """Return the subject of the first finite verb of a sentence, where it can speak."""
    for at in range(1, min(len(tokens), FARTHEST_SUBJECT)):
        if is_finite(tokens, at):
            subject = subject_before(tokens, group_start(tokens, at))
            named = subject is not None and can_speak(tokens, subject)
            return subject if named else None
    return None


def follows_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation is announced as words: "used the word, “please.”"."""
    before = index - 1
    if before >= 0 and tokens[before].tag is Tag.COMMA:
        before -= 1
    return before >= 0 and tokens[before].low in ("word", "words", "term", "phrase", "expression")


def is_title(
    text: str, frames: Sequence[Frame], frame: Frame, index: int, quotation: Quotation, cued: bool
) -> bool:
    """Whether the marks set off a title or a name and not somebody's words."""
    tokens = frame.tokens
    inner = quotation.inner.of(text).strip()
    count = len(inner.split())
    before = tokens[index - 1].low if index else ""
    if before == "," and index > 1:
        before = tokens[index - 2].low
    if _is_nickname(tokens, index, count):
        return True
    names = [word for word in re.findall(r"[A-Za-z’']+", inner[:200]) if not _is_small(word)]
    capitals = count <= LONGEST_TITLE and bool(names) and all(word[0].isupper() for word in names)
    owned = before in word_class("title_opener") or (
        index > 0 and tokens[index - 1].tag is Tag.CLITIC
    )
    if not capitals or inner[-1:] in ("?", "!"):
        return not cued and count <= 6 and before in word_class("work")
    if frame.title_case:
        return False
    if owned:
        return True
    unstopped = len(names) > 1 and inner[-1:] not in (".", ",")
    return not cued and (_is_heading(frames, frame) or unstopped)


def _is_heading(frames: Sequence[Frame], frame: Frame) -> bool:
    """Whether a quotation is the whole of its paragraph."""
    near = frames[max(0, frame.index - 1) : frame.index + 2]
    alone = sum(other.paragraph == frame.paragraph for other in near) == 1
    return alone and len(frame.tokens) == 1


def _is_small(word: str) -> bool:
    """Whether a title may leave a word without a capital."""
    return len(word) <= 3 and word[0].islower()


def _is_nickname(tokens: Sequence[Token], index: int, count: int) -> bool:
    """Whether the marks stand inside a name: Robert "Bobby" Scott."""
    inside = 0 < index < len(tokens) - 1 and count <= 2
    return inside and tokens[index - 1].tag is Tag.NAME is tokens[index + 1].tag
