"""Who speaks through a document: the issuer of "a statement", the sender of "a letter"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.model import ActorKind
from newsdiff.language.lexicon import CueVerb, noun_forms, role_nouns, word_class
from newsdiff.language.noun_phrases import (
    Range,
    can_speak,
    head_of,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.subjects import subject_before
from newsdiff.language.tokens import Tag, Token
from newsdiff.language.verbs import group_start, is_verb
from newsdiff.quotes.lexicon import words


def issued_by(tokens: Sequence[Token], document: Range, verb: CueVerb | None) -> Range | None:
    """Return who issued the document that a cue has for its subject, None where nobody is said to.

    "The ministry" of "The ministry issued a statement saying it was shocked". What a video shows
    nobody says: with a `verb` that takes evidence the document stays.
    """
    if head_of(tokens, document).low not in noun_forms("document"):
        return None
    if verb is None or "evidence" in verb.takes:
        return None
    at = document[0] - 1
    if at > 0 and tokens[at].low in ("him", "her", "them", "us", "me", "it"):
        at -= 1
    if at < 1 or tokens[at].low not in word_class("issuing") or not is_verb(tokens, at):
        return None
    issuer = subject_before(tokens, group_start(tokens, at))
    return issuer if issuer is not None and can_speak(tokens, issuer) else None


def voice_of(tokens: Sequence[Token], phrase: Range) -> Range | None:
    """Return whose words a noun phrase for an utterance names, None if it names nobody's.

    "United's statement", "a Royal Court statement", "a statement from the family" and "a statement
    released by the family", "his reply". Reports and studies speak for themselves.
    """
    head = _head_index(tokens, phrase)
    if tokens[head].tag is Tag.NAME:
        return None
    if tokens[head].low in words("answer"):
        return _possessor(tokens, phrase[0], head)
    if tokens[head].low not in word_class("utterance"):
        return None
    return _possessor(tokens, phrase[0], head) or _named_behind(tokens, head + 1)


def _head_index(tokens: Sequence[Token], phrase: Range) -> int:
    head = head_of(tokens, phrase)
    return next(index for index in range(*phrase) if tokens[index] is head)


def _possessor(tokens: Sequence[Token], begin: int, head: int) -> Range | None:
    """ "United" of "United's statement", "the Royal Court" of "a Royal Court statement"."""
    if tokens[begin].low in word_class("possessive"):
        return (begin, begin + 1)
    for index in range(head - 1, begin, -1):
        if tokens[index].tag is Tag.CLITIC:
            return phrase_ending_at(tokens, index - 1, with_links=False)
    last = head - 1
    while last > begin and tokens[last].low in word_class("utterance_modifier"):
        last -= 1
    skipped = tokens[last].low in word_class("utterance_modifier") | noun_forms("document")
    named = tokens[last].kind in (ActorKind.ORGANISATION, ActorKind.PERSON)
    if last < begin or skipped or not (named or tokens[last].low in role_nouns()):
        return None
    first = last
    while first > begin and tokens[first].tag is Tag.NAME is tokens[first - 1].tag:
        first -= 1
    return (first, last + 1)


def _named_behind(tokens: Sequence[Token], at: int) -> Range | None:
    """ "the family" of "a statement from the family" or "... released on Monday by the family"."""
    for index in range(at, min(at + _FARTHEST_ISSUER, len(tokens))):
        token = tokens[index]
        if token.low in ("from", "by"):
            issuer = phrase_starting_at(tokens, index + 1)
            return issuer if issuer is not None and can_speak(tokens, issuer) else None
        if token.low not in word_class("issuing") and not token.is_time and token.low != "on":
            return None
    return None


_FARTHEST_ISSUER = 6
"""Tokens after a document within which "by" or "from" names who issued it."""
