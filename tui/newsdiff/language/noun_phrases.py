"""Noun phrases: the one that ends or starts at a token, its head, and whether it can speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.language.entities import EntityKind
from newsdiff.language.lexicon import noun_forms, role_nouns, word_class
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import NOUN_LIKE, is_finite

Range = tuple[int, int]
"""A half-open range of token indices."""

LONGEST_PHRASE = 24
"""Tokens that a noun phrase may hold."""
FARTHEST_OPENING = 60
"""Tokens between a bracket or dash and the one that closes it."""

_MODIFIED = NOUN_LIKE | {Tag.PAST, Tag.GERUND}
"""What a preposition can link to: a noun, or the participle behind one ("a man accused of")."""
_OPENING = NOUN_LIKE | {Tag.DETERMINER, Tag.CLITIC}
"""What a noun phrase starts with."""
_PARTY_LABEL = re.compile(r"[DRI][-–‑][A-Z]")
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
    if token_at(tokens, last).low == ")":
        last = opening_of(tokens, last) - 1
    if last < 0:
        return None
    if tokens[last].tag is Tag.PRONOUN:
        return (last, last + 1)
    last = _before_time(tokens, last)
    begin = at = last + 1
    while at > 0 and last - at < LONGEST_PHRASE:
        linked = tokens[at - 1].tag is Tag.PREPOSITION
        if (linked and not with_links) or not _goes_on_with(tokens, at - 1, begin):
            break
        at -= 1
        if tokens[at].tag not in (Tag.PREPOSITION, Tag.COORDINATOR, Tag.PAST, Tag.GERUND):
            begin = at
        if tokens[at].tag is Tag.DETERMINER and not _goes_on_left(tokens, at):
            break
    begin = _without_adjunct(tokens, begin, last)
    return (begin, last + 1) if begin <= last else None


def _before_time(tokens: Sequence[Token], last: int) -> int:
    """The last token before "on Thursday", "on 3" or "last week" at the end of a noun phrase."""
    if tokens[last].tag is Tag.NUMBER and token_at(tokens, last - 1).low == "on":
        return last - 2
    dated = tokens[last].tag is Tag.NUMBER and token_at(tokens, last - 1).is_time
    if dated and token_at(tokens, last - 2).low == "on":
        return last - 3  # "the bureau on June 5"
    if last == 0 or not tokens[last].is_time:
        return last
    at = last - 1
    while at > 0 and (tokens[at].low in word_class("adjunct_time") or tokens[at].low == "in"):
        at -= 1
    noun = tokens[at].tag in NOUN_LIKE and not tokens[at].is_time
    return at if noun and at >= 0 else last


def _goes_on_left(tokens: Sequence[Token], determiner: int) -> bool:
    """Whether a noun phrase goes on to the left of a determiner: "some of the", "all the"."""
    previous = token_at(tokens, determiner - 1)
    joins = previous.tag in (Tag.DETERMINER, Tag.COORDINATOR)
    return joins or previous.low in word_class("link")


def _goes_on_with(tokens: Sequence[Token], at: int, begin: int) -> bool:
    """Whether a noun phrase that begins at `begin` goes on to the left with the token at `at`."""
    token = tokens[at]
    if token.tag in (Tag.DETERMINER, Tag.CLITIC) or token.low == "&":
        return True
    if _is_postposed(tokens, at):
        return True
    previous = token_at(tokens, at - 1)
    if token.tag in NOUN_LIKE:
        modal = token.tag is Tag.BASE and previous.low in word_class("modal")
        return not modal and not is_finite(tokens, at)
    belongs = False
    if token.low in word_class("link"):
        quantified = previous.low in word_class("speaking_quantifier")
        described = previous.tag in _MODIFIED or _is_postposed(tokens, at - 1)
        belongs = quantified or described
    elif token.low in ("and", "or"):
        belongs = _joins_phrases(tokens, at)
    elif token.tag in (Tag.PAST, Tag.GERUND):
        belongs = previous.kind is not EntityKind.PERSON and _is_modifier(tokens, at, begin)
    elif token.tag is Tag.ADVERB:
        belongs = previous.tag is Tag.DETERMINER and token.low.endswith("ly")
    return belongs


def _joins_phrases(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" joins two noun phrases: no finite verb stands before it in the clause."""
    if token_at(tokens, at - 1).tag not in NOUN_LIKE:
        return False
    for index in range(at - 1, max(-1, at - LONGEST_PHRASE), -1):
        token = tokens[index]
        if token.tag in (Tag.STOP, Tag.QUOTE, Tag.BREAK, Tag.SUBORDINATOR, Tag.COMMA):
            break
        if is_finite(tokens, index):
            return False
    return True


def _is_modifier(tokens: Sequence[Token], at: int, begin: int) -> bool:
    """Whether a participle belongs to the noun: "a retired general", "a man accused of murder"."""
    previous, following = token_at(tokens, at - 1), token_at(tokens, at + 1)
    if not (following.tag in NOUN_LIKE or following.low in word_class("link")):
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
    adjunct = token_at(tokens, begin - 1).tag is Tag.PREPOSITION
    if adjunct and tokens[begin].kind is EntityKind.PERSON:
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
    while at < len(tokens) and at - first < LONGEST_PHRASE and _holds(tokens, first, at):
        at += 1
    while at > first and tokens[at - 1].tag not in NOUN_LIKE:
        at -= 1
    return (first, at) if at > first else None


def _holds(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the noun phrase that starts at `first` and reaches to `at` has that token too."""
    token = tokens[at]
    if at == first:
        return token.tag in _OPENING or _describes_office(tokens, at)
    previous = tokens[at - 1]
    if token.tag is Tag.WORD and _ends_full_name(tokens, first, at - 1):
        return token.low in role_nouns()
    if token.is_time and token.tag is not Tag.BASE:
        return False
    if token.tag in NOUN_LIKE:
        return not is_finite(tokens, at)
    if token.tag is Tag.CLITIC or token.low == "&":
        return True
    if token.tag is Tag.DETERMINER:
        joined = previous.tag in (Tag.COORDINATOR, Tag.DETERMINER)
        return joined or previous.low in word_class("link")
    if token.tag in (Tag.PAST, Tag.GERUND):
        return _is_modifier(tokens, at, at + 1)
    if token.tag is Tag.ADVERB and previous.tag is Tag.DETERMINER:
        return token.low.endswith("ly")
    return _links_on(tokens, at)


def _describes_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands before an office or a name: "newly-elected Mayor Kirby"."""
    while tokens[at].tag is Tag.ADVERB and at + 1 < len(tokens):
        at += 1
    following = token_at(tokens, at + 1)
    bearer = following.tag is Tag.NAME or following.low in role_nouns()
    return tokens[at].tag in (Tag.PAST, Tag.GERUND) and bearer


def _ends_full_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a person's name of two words or more ends at `last`: no noun goes on behind it."""
    return last > first and all(
        token.kind is EntityKind.PERSON for token in tokens[last - 1 : last + 1]
    )


def _links_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition or "and" at `at` continues the noun phrase before it."""
    token, previous, following = tokens[at], tokens[at - 1], token_at(tokens, at + 1)
    ahead = following.tag in NOUN_LIKE or following.tag is Tag.DETERMINER
    if not ahead or following.is_time:
        return False
    if token.tag is Tag.COORDINATOR and token.low == "and":
        return following.tag in (Tag.NAME, Tag.DETERMINER)
    if token.low in ("of", "for"):
        return True
    return (
        token.low in word_class("link")
        and (previous.tag in (Tag.WORD, Tag.BASE) or previous.low in role_nouns())
        and (following.tag is Tag.NAME or following.low in ("the", "its", "his", "their"))
    )


def head_of(tokens: Sequence[Token], phrase: Range) -> Token:
    """Return the head word of a noun phrase: its last word before a preposition or comma."""
    begin, end = phrase
    head = tokens[begin]
    for index in range(begin, end):
        token = tokens[index]
        if index > begin and _ends_head(tokens, index):
            break
        if token.tag in NOUN_LIKE or index == begin:
            head = token
    return head


def head_range(tokens: Sequence[Token], phrase: Range) -> Range:
    """Return a noun phrase up to its first comma, bracket or preposition."""
    begin, end = phrase
    for index in range(begin + 1, end):
        if _ends_head(tokens, index):
            return (begin, index)
    return phrase


def _ends_head(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].tag in (Tag.PREPOSITION, Tag.COMMA, Tag.BREAK) or _is_postposed(tokens, at)


def _is_postposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective that describes the noun before it stands at `at`: "aides close to"."""
    described = tokens[at].low in word_class("postposed") and token_at(tokens, at - 1).low
    noun = described in role_nouns() or described in word_class("speaking_quantifier")
    return noun and token_at(tokens, at + 1).low in word_class("link")


def can_speak(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether a noun phrase can stand for somebody, or something, that speaks."""
    head = head_of(tokens, phrase)
    low = head.low.rstrip(".")
    if head.tag is Tag.PRONOUN:
        return low in word_class("speaking_pronoun") or low in word_class("speaking_quantifier")
    if low in role_nouns() or low in word_class("speaking_quantifier"):
        return True
    if low in noun_forms("document"):
        return True
    if head.is_time:
        return False
    if head.tag is Tag.NAME:
        return not is_party_label(head)
    doer = len(low) > 4 and _DOER_ENDING.search(low) is not None
    return doer and low not in word_class("not_speaker")


def is_party_label(token: Token) -> bool:
    """Whether a token is what stands behind the name of an American legislator: "D-Ohio"."""
    return _PARTY_LABEL.match(token.text) is not None


def is_named_or_human(tokens: Sequence[Token], phrase: Range) -> bool:
    """Like `can_speak`, for verbs that not only speakers take: no "it", no bare number."""
    head = head_of(tokens, phrase)
    vague = head.low in word_class("vague_subject") or head.low in word_class("relative")
    return not vague and can_speak(tokens, phrase)
