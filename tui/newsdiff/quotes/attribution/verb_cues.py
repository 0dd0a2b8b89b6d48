"""Verbs of attribution in a sentence: "Kirby said", "said Kirby", "criticised by Kirby"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import CueVerb, word_class
from newsdiff.language.noun_phrases import (
    Range,
    can_speak,
    is_named_or_human,
    phrase_ending_at,
    phrase_starting_at,
)
from newsdiff.language.subjects import apposed_subject, speaking_subject, subject_before
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import before, group_start, is_passive, is_verb
from newsdiff.quotes.attribution.cue import Cue, Order
from newsdiff.quotes.attribution.false_cues import (
    is_description,
    is_hypothetical,
    is_made,
    is_no_speaker,
)


def verb_cue(
    tokens: Sequence[Token], at: int, verb: CueVerb, quoted: bool, earlier: Sequence[Cue]
) -> Cue | None:
    """Return the cue of a form of `verb` at `at`, None where it attributes nothing to anybody.

    `quoted` tells that the sentence has words in quotation marks; `earlier` are its cues before.
    """
    if verb.takes == {"quote"} and not quoted:
        return None
    inverted = _inverted(tokens, at, verb)
    if inverted:
        return inverted
    if is_passive(tokens, at):
        return _passive(tokens, at, verb)
    if not is_verb(tokens, at):
        return None
    first = group_start(tokens, at)
    hypothetical = is_hypothetical(tokens, first, at)
    infinitive = token_at(tokens, first - 1).low == "to"
    if infinitive or (verb.stance and hypothetical) or is_description(tokens, first, at, verb):
        return None
    if tokens[at].tag is Tag.GERUND and first == at:
        return _participle(tokens, at, verb, earlier)
    subject = _subject(tokens, first, at, verb, earlier)
    if subject is None:
        return None
    shared = subject[1] < first - 1 and tokens[first - 1].tag is Tag.COORDINATOR
    order = Order.TRAILING if shared else Order.SUBJECT_FIRST
    return Cue(first, at, order, subject, verb, hypothetical)


def _subject(
    tokens: Sequence[Token], first: int, at: int, verb: CueVerb, earlier: Sequence[Cue]
) -> Range | None:
    """Who says it by a verb at `at` whose group starts at `first`; after "and" who spoke before."""
    subject = subject_before(tokens, first)
    if subject is not None and is_no_speaker(tokens, at, verb, subject):
        return None
    if subject is not None and _may_speak(tokens, subject, verb):
        return subject
    after_and = token_at(tokens, first - 1).tag is Tag.COORDINATOR
    return earlier[-1].subject if earlier and after_and else None


def _may_speak(tokens: Sequence[Token], subject: Range, verb: CueVerb) -> bool:
    loose = "clause" in verb.takes or verb.takes == {"quote"}
    return can_speak(tokens, subject) if loose else is_named_or_human(tokens, subject)


def _passive(tokens: Sequence[Token], at: int, verb: CueVerb) -> Cue | None:
    """ "was criticised by Kirby": the speaker follows "by"."""
    if token_at(tokens, at + 1).low != "by":
        return None
    agent = phrase_starting_at(tokens, at + 2)
    if agent is None or not can_speak(tokens, agent) or is_made(tokens, at, verb):
        return None
    return Cue(group_start(tokens, at), at + 1, Order.PASSIVE, agent, verb)


def _inverted(tokens: Sequence[Token], at: int, verb: CueVerb) -> Cue | None:
    """ "…," said Kirby — after a quotation any cue verb, after a comma only the plainest."""
    token, previous = tokens[at], token_at(tokens, at - 1)
    if token.tag not in (Tag.PAST, Tag.THIRD, Tag.BASE):
        return None
    after_comma = previous.tag is Tag.COMMA
    quotation = token_at(tokens, at - 2) if after_comma else previous
    after_quotation = quotation.tag is Tag.QUOTE
    if not after_quotation and not (after_comma and token.low in word_class("inverting")):
        return None
    subject = phrase_starting_at(tokens, at + 1)
    if subject is None or not can_speak(tokens, subject):
        return None
    if tokens[at + 1].low in word_class("no_inverted_subject"):
        return None
    if not after_quotation and not _ends_inversion(tokens, at, subject[1]):
        return None
    return Cue(at, at, Order.VERB_FIRST, subject, verb)


def _ends_inversion(tokens: Sequence[Token], verb: int, end: int) -> bool:
    """Whether the sentence has only the speaker left after ", said"; no subject went before."""
    closing = token_at(tokens, end).tag
    apposed = apposed_subject(tokens, verb - 1)
    return apposed is None and closing in (Tag.EDGE, Tag.STOP, Tag.COMMA, Tag.PREPOSITION)


def _participle(
    tokens: Sequence[Token], at: int, verb: CueVerb, earlier: Sequence[Cue]
) -> Cue | None:
    """ "…, adding that …": the speaker is the subject of the clause before."""
    previous = token_at(tokens, at - 1)
    if previous.tag is Tag.CLITIC:
        return None
    if earlier and earlier[-1].order is not Order.ACCORDING:
        return Cue(at, at, Order.TRAILING, earlier[-1].subject, verb)
    if previous.tag in (Tag.WORD, Tag.NAME):
        direct = phrase_ending_at(tokens, before(tokens, at))
        if direct and can_speak(tokens, direct):
            return Cue(at, at, Order.TRAILING, direct, verb)
    for index in range(at - 1, -1, -1):
        subject = speaking_subject(tokens, index)
        if subject:
            return Cue(at, at, Order.TRAILING, subject, verb)
    return None
