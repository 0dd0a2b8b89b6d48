"""Verbs of saying by which nobody says anything: "people accused of murder", "he found himself"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import CueVerb, is_body, noun_forms, word_class
from newsdiff.language.noun_phrases import Range, head_of, phrase_ending_at
from newsdiff.language.tokens import Tag, Token
from newsdiff.language.verbs import group_start
from newsdiff.quotes.lexicon import words


def is_measure(tokens: Sequence[Token], phrase: Range) -> bool:
    """Return whether something is done according to it, and nothing said: "the rules"."""
    head = head_of(tokens, phrase)
    measures = word_class("measure") | word_class("not_speaker")
    return head.kind is None and head.low in measures


_REDUCED = (("accuse", "of"), ("know", "as"), ("brief", "on"), ("oppose", "to"))
"""Verbs that only a participle has this word behind it: "groups opposed to the plan"."""


def is_shown(tokens: Sequence[Token], phrase: Range, verb: CueVerb | None) -> bool:
    """Return whether what a cue has for its subject is only shown and says nothing of itself.

    An advert, a photograph or a law; a "letter warning that", whose writer warns.
    """
    head = head_of(tokens, phrase)
    if head.tag is Tag.NAME or head.low not in words("shown"):
        return False
    return verb is None or verb.lemma not in words("plain_verb")


def is_made(tokens: Sequence[Token], at: int, verb: CueVerb) -> bool:
    """Return whether something was only made: "this article was written by"."""
    first = group_start(tokens, at)
    return verb.lemma == "write" and first > 0 and tokens[first - 1].tag is not Tag.QUOTE


def is_hypothetical(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether the verb group only says what might be: "would support"."""
    modal = word_class("modal")
    return any(tokens[index].low in modal for index in range(first, at))


def is_description(tokens: Sequence[Token], first: int, at: int, verb: CueVerb) -> bool:
    """Return whether a verb group only says what sort of people or thing is meant.

    "People accused of murder", "a firm called “Havn”", "a group that advocates for peace".
    """
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag is Tag.PAST and tokens[at - 1].tag is not Tag.AUXILIARY and following:
        if (verb.lemma, following.low) in _REDUCED:
            return True
        if verb.lemma == "write" and tokens[at - 1].low in noun_forms("document"):
            return True  # "a letter written before"
        common = tokens[at - 1].tag is not Tag.NAME and is_body(tokens[at - 1].low)
        if verb.lemma == "call" and following.tag is Tag.QUOTE and common:
            return True
    if not verb.stance or first < 2 or tokens[first - 1].low not in ("that", "which"):
        return False
    phrase = phrase_ending_at(tokens, first - 2)
    return phrase is not None and tokens[phrase[0]].low in ("a", "an")


def _is_told_of_claim(tokens: Sequence[Token], subject: Range) -> bool:
    """Whether what seems a subject is a claim and who speaks of it: "a claim Kirby disputed"."""
    begin, end = subject
    if end - begin < 3 or tokens[begin].tag is not Tag.DETERMINER:
        return False
    named = tokens[begin + 2].tag in (Tag.NAME, Tag.DETERMINER)
    return named and tokens[begin + 1].low in words("statement_noun")


def is_no_speaker(tokens: Sequence[Token], at: int, verb: CueVerb, subject: Range) -> bool:
    """Return whether the subject says nothing by a verb that others speak by.

    The writer counts in "only two candidates said they would come"; who "declared bankruptcy" did
    something; in "they found little unity" something is got, as long as no panel, court or study
    does it.
    """
    if subject[0] > 0 and tokens[subject[0] - 1].low == "only":
        return True
    if _is_told_of_claim(tokens, subject):
        return True
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if verb.lemma == "declare" and following in word_class("declared_deed"):
        return True
    if verb.lemma != "find" or following in word_class("clause_opener"):
        return False
    finder = head_of(tokens, subject).low in word_class("finder") | noun_forms("document")
    return not finder or following in word_class("reflexive")
