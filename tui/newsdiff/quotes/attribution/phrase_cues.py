"""Cues that are no verbs: "according to Kirby", "Kirby's claim that …", "Kirby: …"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import word_class
from newsdiff.language.noun_phrases import (
    Range,
    can_speak,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.attribution.false_cues import is_measure
from newsdiff.quotes.lexicon import words

LONGEST_LABEL = 7
"""Tokens up to the colon after a name at the head of a line."""


def label_cue(tokens: Sequence[Token]) -> Cue | None:
    """Return the cue of "Kirby: The plan has failed": a name and a colon at the head of a line."""
    head = tokens[: min(LONGEST_LABEL, len(tokens) - 2)]
    colon = next((at for at, token in enumerate(head) if token.low == ":"), 0)
    if not colon or tokens[colon - 1].tag is not Tag.NAME:
        return None
    subject = (0, colon)
    whole = phrase_starting_at(tokens, 0) == subject
    return Cue(colon, colon, Order.LABEL, subject) if whole and can_speak(tokens, subject) else None


def phrase_cue(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of "according to Kirby" or "as reported by BuzzFeed" at `at`, None if none."""
    low, following = tokens[at].low, token_at(tokens, at + 1).low
    if (low, following) == ("according", "to"):
        first = at
    elif (low, following) == ("reported", "by") and _opens_report(token_at(tokens, at - 1)):
        first = at - 1
    else:
        return None
    subject = _source(tokens, at + 2)
    if subject is None or is_measure(tokens, subject):
        return None
    apart = token_at(tokens, first - 1).tag in (Tag.COMMA, Tag.QUOTE, Tag.EDGE)
    if not apart and not can_speak(tokens, subject):
        return None  # "calculated according to age"
    return Cue(first, at + 1, Order.ACCORDING, subject)


def _source(tokens: Sequence[Token], first: int) -> Range | None:
    """The noun phrase behind "according to"; no verb follows it: "the annual auditors report"."""
    phrase = phrase_starting_at(tokens, first)
    if phrase is None:
        return None
    begin, end = phrase
    if token_at(tokens, end).tag in (Tag.BASE, Tag.THIRD):
        closing = token_at(tokens, end + 1).tag
        end += closing in (Tag.COMMA, Tag.STOP, Tag.EDGE, Tag.QUOTE)
    return begin, end


def _opens_report(token: Token) -> bool:
    return token.low in word_class("report_opener")


def noun_cue(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue of "Kirby's claim that …" or "the claim by Kirby that …", None if none."""
    if tokens[at].low not in words("cue_noun"):
        return None
    following = token_at(tokens, at + 1).low
    if following in ("from", "by"):
        subject = phrase_starting_at(tokens, at + 2)
        goes_on = subject is not None and token_at(tokens, subject[1]).low in ("that", "to")
        last = subject[1] - 1 if subject and goes_on else -1
    else:
        subject = _possessor(tokens, at)
        last = at if following in ("that", "to", "about") else -1
    if subject is None or last < 0:
        return None
    owned = tokens[subject[0]].low in word_class("owner")
    return Cue(at, last, Order.NOUN, subject) if owned or can_speak(tokens, subject) else None


def _possessor(tokens: Sequence[Token], at: int) -> Range | None:
    """Who makes the statement named at `at`: "Kirby's", "his" or a name right before it."""
    index = at - 1
    while token_at(tokens, index).tag in (Tag.WORD, Tag.ADVERB, Tag.GERUND, Tag.PAST):
        index -= 1
    token = token_at(tokens, index)
    if token.tag is Tag.CLITIC:
        return phrase_ending_at(tokens, index - 1, with_links=False)
    if token.low in word_class("owner"):
        return (index, index + 1)
    if token.tag is Tag.NAME and index == at - 1:
        return phrase_ending_at(tokens, index)
    return None
