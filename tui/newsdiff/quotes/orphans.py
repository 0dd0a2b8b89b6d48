"""Quotations that no cue introduces: pull quotes, "NAME: …", follow-ons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Span
from newsdiff.quotes.frames import Frame
from newsdiff.quotes.grammar import group_start, is_finite
from newsdiff.quotes.lexicon import word_class
from newsdiff.quotes.marks import Quotation
from newsdiff.quotes.phrases import Range, can_speak, head_of, phrase_ending_at, phrase_starting_at
from newsdiff.quotes.speakers import Memory, Speaker
from newsdiff.quotes.subjects import FARTHEST_SUBJECT, subject_before
from newsdiff.quotes.tokens import Tag, Token, tag_of

LONGEST_SIGNATURE = 8
"""Words of the line under a pull quote that names its speaker."""
LONGEST_LABEL = 60
NEXT_PARAGRAPH = 1
NEXT_FRAMES = 2
"""How far, in paragraphs or in frames, a speaker carries on without being named again."""
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
    found = _labelled(quotation, text, memory) or _signature(text, frames, frame, index, memory)
    if found:
        return found
    phrase = _before_colon(frame.tokens, index - 1) or _name_and_verb(
        text, frame.tokens, index, quotation
    )
    if phrase:
        return Orphan(memory.resolve(text, frame, phrase), phrase)
    phrase = _sentence_subject(frame.tokens, index)
    if phrase:
        return Orphan(memory.resolve(text, frame, phrase), phrase, guessed=True)
    return _followed(frame, memory)


def _labelled(quotation: Quotation, text: str, memory: Memory) -> Orphan | None:
    """The name at the head of a turn of a transcript that stands inside the marks."""
    label = _LABEL.match(quotation.inner.of(text)[:LONGEST_LABEL])
    if label is None:
        return None
    span = Span(*label.span(1)).shifted(quotation.inner.start)
    return Orphan(Speaker(span, memory.names.fullest(label.group(1).title())))


def _followed(frame: Frame, memory: Memory) -> Orphan | None:
    """The last speaker, where the text has not moved on since."""
    near_paragraph = frame.paragraph - memory.last_paragraph <= NEXT_PARAGRAPH
    near_frame = frame.index - memory.last_frame <= NEXT_FRAMES
    if memory.last is None or not (near_paragraph or near_frame):
        return None
    return Orphan(memory.last, followed=True, guessed=True)


def _signature(
    text: str, frames: Sequence[Frame], frame: Frame, index: int, memory: Memory
) -> Orphan | None:
    """“…” Russian General: a line that holds a quotation and a name, or the name right after."""
    if index:
        return None
    rest: Frame | None = frame
    begin = 1
    if len(frame.tokens) == 1:
        rest, begin = _last_of_paragraph(frames, frame.index + 1, frame.paragraph), 0
    if rest is None:
        return None
    while begin < len(rest.tokens) and rest.tokens[begin].tag is Tag.BREAK:
        begin += 1
    if not begin < len(rest.tokens) <= begin + LONGEST_SIGNATURE:
        return None
    phrase = phrase_starting_at(rest.tokens, begin)
    if phrase is None or not can_speak(rest.tokens, phrase):
        return None
    if tag_of(rest.tokens[begin].low) in (Tag.THIRD, Tag.PAST):
        return None
    named = any(token.tag is Tag.NAME for token in rest.tokens[slice(*phrase)])
    if not named or any(is_finite(rest.tokens, at) for at in range(begin + 1, len(rest.tokens))):
        return None
    speaker = memory.resolve(text, rest, phrase)
    return Orphan(speaker, phrase if rest is frame else None, pull=True)


def _last_of_paragraph(frames: Sequence[Frame], index: int, paragraph: int) -> Frame | None:
    """The frame at `index`, if it is the last one of its paragraph."""
    if index >= len(frames) or frames[index].paragraph != paragraph:
        return None
    ends = index + 1 >= len(frames) or frames[index + 1].paragraph != paragraph
    return frames[index] if ends else None


def _before_colon(tokens: Sequence[Token], colon: int) -> Range | None:
    """ "Kirby: “…”", else the subject of the sentence that the colon closes."""
    if colon < 0 or tokens[colon].low != ":":
        return None
    last = phrase_ending_at(tokens, colon - 1)
    if last and last[0] == 0 and can_speak(tokens, last):
        return last
    return _sentence_subject(tokens, colon) or (last if last and can_speak(tokens, last) else None)


def _name_and_verb(
    text: str, tokens: Sequence[Token], index: int, quotation: Quotation
) -> Range | None:
    """ "“…,” Kirby shrugged": any finite verb after a speaker will do beside a quotation."""
    if quotation.inner.of(text)[-1:] not in tuple(",?!—–-"):
        return None
    phrase = phrase_starting_at(tokens, index + 1)
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
                head = head_of(tokens, subject)
                mute = head.kind is ActorKind.PLACE or head.low in word_class("document")
                if low not in ("it", "i", "we", "who") and not mute:
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
