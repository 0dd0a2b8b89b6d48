"""Attributions: the cues of a sentence with their speaker and the span of what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Span
from newsdiff.language.noun_phrases import Range
from newsdiff.language.quotations import Quotation
from newsdiff.language.sentences import Sentence
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.quotes.attribution.content import content_of
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.attribution.cues import find_cues
from newsdiff.quotes.attribution.statements import is_statement
from newsdiff.quotes.coreference.outlets import is_document, is_outlet
from newsdiff.quotes.coreference.resolve import Resolver
from newsdiff.quotes.coreference.speaker import Speaker
from newsdiff.quotes.lexicon import words

FARTHEST_CUE = 160
"""Characters between a quotation and a cue in the same sentence that may introduce it."""
OUTSIDE = 20
STANCE = 60
"""How many characters farther a cue counts that does not hold the quotation, and a stance verb."""


@dataclass(slots=True)
class Attribution:
    """A cue with its speaker and the spans of the cue and of what is said.

    `relay` names the outlet or document that reports this attribution, "" if none does; `act` tells
    that the content is no statement, but what somebody did by words ("announced a plan").
    """

    cue: Cue
    speaker: Speaker
    content: Span | None
    span: Span
    relay: str = ""
    act: bool = False


def find_attributions(sentence: Sentence, resolver: Resolver) -> list[Attribution]:
    """Return the attributions of a sentence in order, with their relays."""
    tokens = sentence.tokens
    cues = find_cues(tokens, sentence.title_case)
    found: list[Attribution] = []
    for cue in cues:
        last_name = tokens[cue.subject[1] - 1].text
        if cue.order is Order.LABEL and not resolver.background.names.knows(last_name):
            continue
        extent = content_of(tokens, cue, cues)
        start = _start_of(tokens, cue, extent) if extent else 0
        content = Span(tokens[start].start, tokens[extent[1] - 1].end) if extent else None
        speaker = resolver.resolve(sentence, cue.subject, [other.speaker for other in found])
        span = Span(tokens[cue.first].start, tokens[cue.last].end)
        learned = cue.verb is not None and cue.verb.lemma == "learn" and is_outlet(speaker.name)
        act = extent is not None and not learned and not is_statement(tokens, cue, extent)
        found.append(Attribution(cue, speaker, content, span, act=act))
    for attribution in found:
        attribution.relay = _relay(attribution, found)
        attribution.act = attribution.act or _is_narrated(tokens, attribution, found)
    return found


def _start_of(tokens: Sequence[Token], cue: Cue, content: Range) -> int:
    """Return the first token of a statement: its verb, where the words mean something else alone.

    "Denied that he knew", "urged the crews to stay away", "called the plan a mistake", "vowed to
    stay".
    """
    turns = cue.verb is not None and cue.verb.lemma in words("turning_verb")
    turns = turns or (tokens[content[0]].low == "to" and cue.verb is not None)
    begin = content[0]
    behind = begin - 1 if tokens[begin - 1].tag is Tag.PREPOSITION else begin  # "called on them to"
    return cue.last if turns and cue.last < begin and behind == cue.last + 1 else begin


def _is_narrated(
    tokens: Sequence[Token], attribution: Attribution, others: Sequence[Attribution]
) -> bool:
    """Whether somebody else tells that it was said: "police say he fled after she told them"."""
    opener = token_at(tokens, attribution.cue.begin - 1).low
    return opener in words("narrated") and any(
        other.content is not None
        and other is not attribution
        and other.content.contains(attribution.span)
        for other in others
    )


def _relay(attribution: Attribution, others: Sequence[Attribution]) -> str:
    """The outlet or document whose report holds this attribution: "..., according to BuzzFeed"."""
    if attribution.cue.order is Order.QUOTED:
        before = [other for other in others if other.cue.last < attribution.cue.first]
        return next((each.speaker.name for each in reversed(before) if each.cue.quotes), "")
    for other in others:
        holds = other.content is not None and other.content.contains(attribution.span)
        if holds and other is not attribution and _passes_on(other.speaker.name):
            return other.speaker.name
    return ""


def _passes_on(name: str) -> bool:
    return is_outlet(name) or is_document(name)


def relays_others(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether an outlet or document here only passes on what somebody else says."""
    return any(other.relay == attribution.speaker.name for other in others)


def nearest(
    quotation: Quotation, attributions: Sequence[Attribution], short: bool
) -> Attribution | None:
    """The attribution whose content holds the quotation best, else the one that stands nearest.

    A word or two (`short`) must be part of what is said: elsewhere the marks mean "so-called".
    """
    best: tuple[float, Attribution] | None = None
    for attribution in attributions:
        distance = _distance(quotation.span, attribution)
        if short and distance >= OUTSIDE:
            continue
        distance += STANCE if attribution.cue.stance else 0
        if distance <= FARTHEST_CUE + OUTSIDE + STANCE and (best is None or distance < best[0]):
            best = (distance, attribution)
    return best[1] if best else None


def _distance(quotation: Span, attribution: Attribution) -> float:
    """Under 1 where the content holds the quotation, less the tighter; else characters."""
    content = attribution.content
    if content:
        shared = min(quotation.end, content.end + 1) - max(quotation.start, content.start - 1)
        if shared >= 0.5 * len(quotation):
            return (len(content) - len(quotation)) / 1000
    gap = min(
        abs(attribution.span.start - quotation.end),
        abs(quotation.start - attribution.span.end),
        abs(attribution.speaker.span.start - quotation.end),
    )
    return OUTSIDE + gap if gap <= FARTHEST_CUE else float("inf")


def is_in_doubt(
    tokens: Sequence[Token], attribution: Attribution, attributions: Sequence[Attribution]
) -> bool:
    """Whether somebody only holds, or denies, that it was said; no comma stands in between.

    "Olsen believed Kirby had called him a liar", "Kirby denied that he ever called him a liar".
    """
    first, subject = attribution.cue.first, attribution.cue.subject[0]
    return any(
        other.content is not None
        and other.cue.last < min(first, subject)
        and (other.cue.stance or (other.cue.verb and other.cue.verb.lemma in words("denying_verb")))
        and other.content.contains(attribution.speaker.span)
        and all(token.tag is not Tag.COMMA for token in tokens[other.cue.last : first])
        for other in attributions
    )


def is_only_reported(attribution: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Whether somebody else tells of a belief or of words that might come.

    "Kirby said the general hoped to stay", "Kirby said the general would announce a truce".
    """
    unsaid = attribution.cue.stance or attribution.cue.hypothetical
    return unsaid and any(
        other.content is not None
        and other is not attribution
        and not other.cue.stance
        and other.content.contains(attribution.span)
        for other in attributions
    )
