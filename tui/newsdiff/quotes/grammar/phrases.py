"""Noun phrases: the one that ends or starts at a token, its head, and whether it can speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.actors.model import ActorKind
from newsdiff.quotes.grammar.tokens import Tag, Token
from newsdiff.quotes.grammar.verbs import NOUN_LIKE, is_finite
from newsdiff.quotes.lexicon import role_nouns, word_class, words

Range = tuple[int, int]
"""A half-open range of token indices."""

LONGEST_PHRASE = 24
"""Tokens that a noun phrase may hold."""
FARTHEST_OPENING = 60
"""Tokens between a bracket or dash and the one that closes it."""

_DOER_ENDING = re.compile(r"(?:ists?|ers?|ors?|ians?|ants|ees?|m[ae]n|wom[ae]n)$")


def opening_of(tokens: Sequence[Token], closing: int) -> int:
    """The index of the bracket or dash that opens what `closing` ends, -1 if there is none."""
    pair = {")": "(", "]": "["}.get(tokens[closing].low, tokens[closing].low)
    for index in range(closing - 1, max(-1, closing - FARTHEST_OPENING), -1):
        if tokens[index].low == pair:
            return index
    return -1


def phrase_ending_at(tokens: Sequence[Token], last: int, with_links: bool = True) -> Range | None:
    """Return the noun phrase whose last token is `last`.

    Without `with_links` it holds no preposition: of "a look at Kirby" only "Kirby".
    """
    if last < 0:
        return None
    if tokens[last].low == ")":
        last = opening_of(tokens, last) - 1
        if last < 0:
            return None
    if tokens[last].tag is Tag.PRONOUN:
        return (last, last + 1)
    last = _before_time(tokens, last)
    if last > 1 and tokens[last].tag is Tag.NUMBER and tokens[last - 1].low == "on":
        last -= 2
    begin = at = last + 1
    while at > 0 and last - at < LONGEST_PHRASE:
        step = _step_left(tokens, at - 1, begin)
        if step is None or (tokens[step].tag is Tag.PREPOSITION and not with_links):
            break
        at = step
        if tokens[at].tag not in (Tag.PREPOSITION, Tag.COORDINATOR, Tag.PAST, Tag.GERUND):
            begin = at
        if tokens[at].tag is Tag.DETERMINER and not _goes_on_left(tokens, at):
            break
    begin = _without_adjunct(tokens, begin, last)
    return (begin, last + 1) if begin <= last else None


def _before_time(tokens: Sequence[Token], last: int) -> int:
    """The last token before "on Thursday" or "last week" at the end of a noun phrase."""
    if last == 0 or not tokens[last].is_time:
        return last
    at = last - 1
    while at > 0 and (tokens[at].low in word_class("adjunct_time") or tokens[at].low == "in"):
        at -= 1
    noun = tokens[at].tag in NOUN_LIKE and not tokens[at].is_time
    return at if noun and at >= 0 else last


def _goes_on_left(tokens: Sequence[Token], determiner: int) -> bool:
    """Whether a noun phrase goes on to the left of a determiner: "some of the", "all the"."""
    previous = tokens[determiner - 1] if determiner else None
    if previous is None:
        return False
    return (
        previous.tag is Tag.DETERMINER
        or previous.low in word_class("link")
        or previous.tag is Tag.COORDINATOR
    )


def _step_left(tokens: Sequence[Token], at: int, begin: int) -> int | None:
    """The index that a noun phrase reaches when it takes in the token at `at`, None if it ends."""
    token = tokens[at]
    if token.tag in (Tag.DETERMINER, Tag.CLITIC) or token.low == "&":
        return at
    if token.tag in NOUN_LIKE:
        return None if token.tag in (Tag.BASE, Tag.THIRD) and is_finite(tokens, at) else at
    previous = tokens[at - 1] if at else None
    if token.low in word_class("link"):
        ends_noun = previous is not None and (
            previous.tag in NOUN_LIKE
            or previous.tag in (Tag.PAST, Tag.GERUND)
            or previous.low in word_class("speaking_quantifier")
        )
        return at if ends_noun and begin > at else None
    if token.tag is Tag.COORDINATOR and token.low in ("and", "or"):
        return at if _joins_phrases(tokens, at) else None
    if token.tag in (Tag.PAST, Tag.GERUND):
        if previous is not None and previous.kind is ActorKind.PERSON:
            return None
        return at if _is_modifier(tokens, at, begin) else None
    if token.tag is Tag.ADVERB:
        return (
            at if token.low.endswith("ly") and previous and previous.tag is Tag.DETERMINER else None
        )
    return None


def _joins_phrases(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" joins two noun phrases: no finite verb stands before it in the clause."""
    previous = tokens[at - 1] if at else None
    if previous is None or previous.tag not in NOUN_LIKE:
        return False
    for index in range(at - 1, max(-1, at - LONGEST_PHRASE), -1):
        token = tokens[index]
        if token.tag in (Tag.STOP, Tag.QUOTE, Tag.BREAK, Tag.SUBORDINATOR):
            break
        if is_finite(tokens, index):
            return False
    return True


def _is_modifier(tokens: Sequence[Token], at: int, begin: int) -> bool:
    """Whether a participle belongs to the noun: "a retired general", "a man accused of murder"."""
    if at + 1 >= len(tokens):
        return False
    previous = tokens[at - 1] if at else None
    following = tokens[at + 1]
    if previous is None or not (following.tag in NOUN_LIKE or following.low in word_class("link")):
        return False
    if previous.tag in (Tag.DETERMINER, Tag.CLITIC, Tag.NUMBER):
        return True
    if following.tag in NOUN_LIKE:
        return previous.tag is not Tag.PRONOUN and not is_finite(tokens, at)
    return (previous.tag in NOUN_LIKE and begin == at + 1) or following.low in ("of", "with", "by")


def _without_adjunct(tokens: Sequence[Token], begin: int, last: int) -> int:
    """Drop what an opening adjunct left before the phrase: "On Monday Kirby", "In a memo Kirby"."""
    timed = begin
    while begin < last and tokens[begin].is_time and tokens[begin + 1].tag is not Tag.CLITIC:
        begin += 1
    if begin > timed and begin < last and tokens[begin].tag is Tag.PREPOSITION:
        begin += 1
    adjunct = begin > 0 and tokens[begin - 1].tag is Tag.PREPOSITION
    if adjunct and tokens[begin].kind is ActorKind.PERSON:
        return begin
    if adjunct and tokens[last].tag is Tag.NAME:
        first = last
        while first > begin and tokens[first - 1].tag in (Tag.NAME, Tag.CLITIC):
            first -= 1
        return first
    return begin


def phrase_starting_at(tokens: Sequence[Token], first: int) -> Range | None:
    """Return the noun phrase that starts at `first`: the subject of an inverted "said Kirby"."""
    if first >= len(tokens):
        return None
    if tokens[first].tag is Tag.PRONOUN:
        return (first, first + 1)
    at = first
    while at < len(tokens) and at - first < LONGEST_PHRASE:
        token = tokens[at]
        noun = token.tag in NOUN_LIKE and not (at > first and is_finite(tokens, at))
        if token.is_time and at > first and token.tag is not Tag.BASE:
            break
        modifier = token.tag in (Tag.PAST, Tag.GERUND) and _is_modifier(tokens, at, at + 1)
        inside = token.tag in (Tag.DETERMINER, Tag.CLITIC) and (
            at == first
            or tokens[at - 1].low in word_class("link")
            or token.tag is Tag.CLITIC
            or tokens[at - 1].tag in (Tag.COORDINATOR, Tag.DETERMINER)
        )
        if not (noun or inside or token.low == "&" or (modifier and at > first)) and not _links_on(
            tokens, first, at
        ):
            break
        at += 1
    while at > first and tokens[at - 1].tag not in NOUN_LIKE:
        at -= 1
    return (first, at) if at > first else None


def _links_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a preposition or "and" at `at` continues the noun phrase that began at `first`."""
    if at == first or at + 1 >= len(tokens):
        return False
    token, previous, following = tokens[at], tokens[at - 1], tokens[at + 1]
    ahead = following.tag in NOUN_LIKE or following.tag is Tag.DETERMINER
    if not ahead or following.is_time:
        return False
    if token.tag is Tag.COORDINATOR and token.low == "and":
        return following.tag in (Tag.NAME, Tag.DETERMINER)
    if token.low in ("of", "for"):
        return True
    return (
        token.low in word_class("link")
        and previous.tag in (Tag.WORD, Tag.BASE)
        and (following.tag is Tag.NAME or following.low in ("the", "its", "his", "their"))
    )


def head_of(tokens: Sequence[Token], phrase: Range) -> Token:
    """Return the head word of a noun phrase: its last word before a preposition or comma."""
    begin, end = phrase
    head = tokens[begin]
    for index in range(begin, end):
        token = tokens[index]
        if index > begin and token.tag in (Tag.PREPOSITION, Tag.COMMA, Tag.BREAK):
            break
        if token.tag in NOUN_LIKE or index == begin:
            head = token
    return head


def can_speak(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a noun phrase can stand for somebody, or something, that speaks."""
    head = head_of(tokens, phrase)
    low = head.low.rstrip(".")
    if head.tag is Tag.PRONOUN:
        return low in word_class("speaking_pronoun") or low in word_class("speaking_quantifier")
    if low in role_nouns() or low in word_class("speaking_quantifier"):
        return True
    if low in word_class("document"):
        return True
    if head.is_time or low in word_class("opener"):
        return False
    if head.tag is Tag.NAME:
        return True
    doer = len(low) > 4 and _DOER_ENDING.search(low) is not None
    return doer and low not in words("not_speakers.txt")


def is_named_or_human(tokens: Sequence[Token], phrase: Range) -> bool:
    """Like `can_speak`, for verbs that not only speakers take: no "it", no bare number."""
    head = head_of(tokens, phrase)
    return head.low not in ("it", "we", "i", "that", "which") and can_speak(tokens, phrase)
