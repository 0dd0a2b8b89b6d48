"""Find who says what in a text: the quotations in marks and the statements without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Side, Span
from newsdiff.quotes.content import content_of
from newsdiff.quotes.cues import Cue, find_cues
from newsdiff.quotes.frames import Frame, Tag, split_frames
from newsdiff.quotes.marks import Quotation, find_quotations
from newsdiff.quotes.model import Quote, QuoteStyle
from newsdiff.quotes.orphans import first_subject, is_title, speaker_without_cue
from newsdiff.quotes.speakers import Memory, NameBook, Speaker

LONGEST_PARTIAL = 3
"""Words of a quotation that counts as a partial one."""
FARTHEST_CUE = 160
"""Characters between a quotation and a cue in the same frame that may introduce it."""
STANCE_PENALTY = 60
"""How much farther a stance verb counts than a verb of saying when both stand near a quotation."""


@dataclass(slots=True)
class Attribution:
    """A cue of a frame with its speaker and the span of what is said."""

    cue: Cue
    speaker: Speaker
    content: Span | None
    span: Span


def find_quotes(text: str, article: Side = Side.LEFT) -> tuple[Quote, ...]:
    """Find who says what in a text.

    Returns the quotes in the order of the text: quotations in marks and indirect statements; a
    statement with quoted words in it stands beside the partial quotes that it holds.
    """
    quotations = find_quotations(text)
    frames = split_frames(text, quotations)
    by_start = {quotation.span.start: quotation for quotation in quotations}
    memory = Memory(NameBook(frames))
    quotes: list[Quote] = []
    for frame in frames:
        attributions = _attributions(text, frame, memory)
        quotes += _in_marks(text, frames, frame, attributions, by_start, memory, article)
        quotes += _indirect(frame, attributions, article)
        said = [each for each in attributions if not each.cue.stance and each.cue.subject]
        for attribution in said:
            assert attribution.cue.subject is not None
            memory.heard_from(text, frame, attribution.cue.subject, attribution.speaker)
        if not said:
            _note_subject(text, frame, memory)
    return tuple(sorted(quotes, key=lambda quote: (quote.span, quote.style is QuoteStyle.INDIRECT)))


def _note_subject(text: str, frame: Frame, memory: Memory) -> None:
    """Remember whom a sentence without a statement is about; a colon at its end lets them speak."""
    subject = first_subject(frame.tokens)
    if subject is None:
        return
    speaker = memory.resolve(text, frame, subject)
    if frame.tokens[-1].low == ":":
        memory.heard_from(text, frame, subject, speaker)
    elif speaker.person and speaker.name[0].isupper():
        memory.mention(frame, speaker)


def _attributions(text: str, frame: Frame, memory: Memory) -> list[Attribution]:
    tokens = frame.tokens
    cues = find_cues(tokens)
    found: list[Attribution] = []
    for cue in cues:
        if cue.subject is None:
            continue
        extent = content_of(tokens, cue, cues)
        content = Span(tokens[extent[0]].start, tokens[extent[1] - 1].end) if extent else None
        speaker = memory.resolve(text, frame, cue.subject, [other.speaker for other in found])
        span = Span(tokens[cue.first].start, tokens[cue.last].end)
        found.append(Attribution(cue, speaker, content, span))
    return found


def _in_marks(
    text: str,
    frames: Sequence[Frame],
    frame: Frame,
    attributions: Sequence[Attribution],
    by_start: dict[int, Quotation],
    memory: Memory,
    article: Side,
) -> list[Quote]:
    quotes = []
    for index, token in enumerate(frame.tokens):
        if token.tag is not Tag.QUOTE:
            continue
        quotation = by_start[token.start]
        words = quotation.inner.of(text).split()
        attribution = _nearest(quotation, attributions, len(words) < LONGEST_PARTIAL)
        if attribution:
            speaker: Speaker | None = attribution.speaker
            cue = attribution.span
            style = _style(words)
            if is_title(text, frames, frame, index, quotation, cued=True):
                continue
        else:
            if is_title(text, frames, frame, index, quotation, cued=False):
                continue
            orphan = speaker_without_cue(text, frames, frame, index, quotation, memory)
            if len(words) <= LONGEST_PARTIAL and (orphan is None or orphan.guessed):
                if len(words) < LONGEST_PARTIAL or quotation.inner.of(text)[-1] not in ".!?":
                    continue
            speaker = orphan.speaker if orphan else None
            cue = None
            style = QuoteStyle.PULL if orphan and orphan.pull else _style(words)
            if orphan and speaker and not orphan.followed and orphan.phrase:
                memory.heard_from(text, frame, orphan.phrase, speaker)
            if memory.last:
                memory.last_frame, memory.last_paragraph = frame.index, frame.paragraph
        quotes.append(
            Quote(
                span=quotation.span,
                style=style,
                article=article,
                speaker=speaker.name if speaker else "",
                attribution=speaker.span if speaker else None,
                cue=cue,
            )
        )
    return quotes


def _style(words: Sequence[str]) -> QuoteStyle:
    return QuoteStyle.PARTIAL if len(words) <= LONGEST_PARTIAL else QuoteStyle.DIRECT


def _nearest(
    quotation: Quotation, attributions: Sequence[Attribution], short: bool
) -> Attribution | None:
    """The attribution whose content holds the quotation best, else the one that stands nearest.

    A word or two must be part of what is said: elsewhere the marks mean "so-called".
    """
    best: tuple[float, Attribution] | None = None
    start, end = quotation.span.start, quotation.span.end
    for attribution in attributions:
        distance: float
        content = attribution.content
        shared = min(end, content.end + 1) - max(start, content.start - 1) if content else 0
        if content and shared >= 0.5 * (end - start):
            distance = (len(content) - (end - start)) / 1000
        else:
            speaker = attribution.speaker.span
            gap = min(
                abs(attribution.span.start - end),
                abs(start - attribution.span.end),
                abs(speaker.start - end),
            )
            if gap > FARTHEST_CUE or short:
                continue
            distance = 20 + gap
        if attribution.cue.stance:
            distance += STANCE_PENALTY
        if best is None or distance < best[0]:
            best = (distance, attribution)
    return best[1] if best else None


def _is_nested_stance(attribution: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Whether a belief or wish is itself reported: "Kirby said the general hoped to stay"."""
    return attribution.cue.stance and any(
        other.content is not None
        and other is not attribution
        and not other.cue.stance
        and other.content.contains(attribution.span)
        for other in attributions
    )


def _indirect(frame: Frame, attributions: Sequence[Attribution], article: Side) -> list[Quote]:
    quoted = [token for token in frame.tokens if token.tag is Tag.QUOTE]
    quotes = []
    for attribution in attributions:
        content = attribution.content
        if content is None or _is_nested_stance(attribution, attributions):
            continue
        marked = sum(
            min(token.end, content.end) - max(token.start, content.start)
            for token in quoted
            if token.start < content.end and content.start < token.end
        )
        if marked > 0.8 * len(content):
            continue
        quotes.append(
            Quote(
                span=content,
                style=QuoteStyle.INDIRECT,
                article=article,
                speaker=attribution.speaker.name,
                attribution=attribution.speaker.span,
                cue=attribution.span,
                stance=attribution.cue.stance,
            )
        )
    return quotes
