"""What stands between a cue and its statement, and whether a clause begins there."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.language.lexicon import word_class
from newsdiff.language.noun_phrases import phrase_starting_at
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import NOUN_LIKE, is_finite

FARTHEST_THAT = 16
"""Tokens between a cue and its "that"."""
FARTHEST_VERB = 25
"""Tokens within which a reported clause shows its finite verb."""
MOST_ADJUNCTS = 4
LONGEST_ADJUNCT = 10
LONGEST_INSERTION = 20

_IN_ADJUNCT = NOUN_LIKE | {Tag.DETERMINER, Tag.CLITIC, Tag.GERUND}
_NO_CLAUSE = frozenset({Tag.COMMA, Tag.STOP, Tag.BREAK, Tag.COORDINATOR})
"""What no clause starts with."""
_CLOSING = {"—": "—", "–": "–", "--": "--", "(": ")", "[": "]"}


def that_ahead(tokens: Sequence[Token], begin: int, *, addressee: bool) -> int | None:
    """Return the index of the "that" that opens a reported clause, None if none does.

    It stands past adjuncts ("on Monday"); a noun phrase before it is an `addressee` or an object.
    """
    noun_phrase = tokens[begin].tag in NOUN_LIKE or tokens[begin].tag is Tag.DETERMINER
    if noun_phrase and not addressee and not _is_time(tokens, begin):
        return None
    for index in range(begin, min(begin + FARTHEST_THAT, len(tokens))):
        token = tokens[index]
        if token.low == "that":
            governed = tokens[index - 1].tag is Tag.PREPOSITION and index > begin
            return None if governed else index  # "turn over that server"
        if token.low in ("though", "however") and tokens[index - 1].tag is Tag.COMMA:
            continue
        if token.tag in (Tag.STOP, Tag.BREAK, Tag.QUOTE, Tag.COORDINATOR, Tag.SUBORDINATOR):
            return None
        participle = token.tag is Tag.GERUND and tokens[index - 1].tag is not Tag.DETERMINER
        if participle or is_finite(tokens, index):
            return None
    return None


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether "Friday" or "last week" starts at `at`."""
    if tokens[at].is_time:
        return True
    opens = tokens[at].low in word_class("adjunct_time")
    return opens and token_at(tokens, at + 1).is_time


def skip_adjuncts(tokens: Sequence[Token], begin: int, *, addressee: bool) -> int:
    """Return the index past what stands between a cue and a clause without "that".

    Skipped are "on Monday", "in a statement" and, where the verb takes an `addressee`, "reporters".
    """
    person = phrase_starting_at(tokens, begin) if addressee else None
    at = person[1] if person else begin
    for _ in range(MOST_ADJUNCTS):
        following = _end_of_adjunct(tokens, at)
        if following >= len(tokens):
            break
        at = following
    return at


def _end_of_adjunct(tokens: Sequence[Token], at: int) -> int:
    """The index past an adjunct that starts at `at` and its comma, `at` if none starts there."""
    if at >= len(tokens):
        return at
    if _is_time(tokens, at):
        end = _end_of_time(tokens, at + 1)
    elif tokens[at].low in word_class("adjunct_preposition"):
        end = _end_of_short_phrase(tokens, at + 1)
    else:
        return at
    return end + (token_at(tokens, end).tag is Tag.COMMA)


def _end_of_time(tokens: Sequence[Token], at: int) -> int:
    """The end of "Friday morning" or "Sept. 28"."""
    while at < len(tokens) and (tokens[at].is_time or tokens[at].tag is Tag.NUMBER):
        at += 1
    return at


def _end_of_short_phrase(tokens: Sequence[Token], begin: int) -> int:
    """The end of an adjunct's noun phrase: a determiner and the nouns up to the next phrase."""
    at = begin
    while at < len(tokens) and at - begin < LONGEST_ADJUNCT:
        tag, previous = tokens[at].tag, tokens[at - 1].tag
        another = (tag is Tag.DETERMINER and previous in NOUN_LIKE) or (
            tag is Tag.NAME and previous is Tag.WORD
        )
        if tag not in _IN_ADJUNCT or (at > begin and another):
            break
        at += 1
    return at


def _insertion(tokens: Sequence[Token], begin: int) -> range:
    """The first stretch between dashes or brackets after `begin`, signs included; may be empty."""
    for index in range(begin + 1, min(begin + FARTHEST_VERB, len(tokens))):
        closing = _CLOSING.get(tokens[index].low)
        if closing is None:
            continue
        for end in range(index + 1, min(index + LONGEST_INSERTION, len(tokens))):
            if tokens[end].low == closing:
                return range(index, end + 1)
        break
    return range(0)


def _is_relative(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "which" opens a clause at `at` that only tells of the noun before it."""
    return token_at(tokens, at).low in word_class("relative_opener")


def _joins_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma and an "and" before a pronoun show that another clause begins: ", and he"."""
    return token_at(tokens, at).tag is Tag.COORDINATOR and token_at(tokens, at - 1).tag is Tag.COMMA


def has_clause(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a clause with a subject and a finite verb starts at `begin`."""
    first = token_at(tokens, begin)
    if first.tag in _NO_CLAUSE or first.low in word_class("trailing_subordinator"):
        return False
    if first.tag is Tag.PREPOSITION and first.low not in word_class("clause_preposition"):
        return False
    if first.tag is Tag.GERUND and token_at(tokens, begin - 1).tag is Tag.COMMA:
        return False
    inserted = _insertion(tokens, begin)
    for index in range(begin + 1, min(begin + FARTHEST_VERB + len(inserted), len(tokens))):
        if index in inserted:
            continue
        token, previous = tokens[index], tokens[index - 1]
        if token.tag in (Tag.STOP, Tag.BREAK):
            return False
        if token.tag is Tag.COMMA and index == begin + 1 and not _is_relative(tokens, index + 1):
            return False
        if token.low in word_class("trailing_subordinator") and token.low not in ("as", "since"):
            return False
        if token.tag is Tag.PRONOUN and _joins_clause(tokens, index - 1):
            return False
        if token.tag is Tag.GERUND and previous.tag is Tag.COMMA:
            return False  # "acknowledged a common enemy, railing against them"
        if token.tag is Tag.PAST and previous.tag is Tag.COORDINATOR:
            return False  # "lamented the rates and said that"
        participle = token.tag is Tag.PAST and previous.tag in (Tag.COMMA, Tag.COORDINATOR)
        if not participle and is_finite(tokens, index):
            return True
    return False


def main_verbs(tokens: Sequence[Token], end: int) -> list[int]:
    """Return the indices before `end` of the finite verbs that stand in no subordinate clause.

    Each "who", "that", "when" has the next finite verb for itself, and so has an "after" before
    whose comma a verb stands. A clause that a verb of saying reports without "that" counts as one
    of its own.
    """
    found: list[int] = []
    subordinate = 0
    for at in range(end):
        if _opens_subordinate(tokens, at):
            subordinate += 1
        elif is_finite(tokens, at):
            if subordinate:
                subordinate -= 1
            else:
                found.append(at)
    return found


def _opens_subordinate(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.low == "that" and at and tokens[at - 1].tag is Tag.PREPOSITION:
        return False  # "at that hearing"
    if token.tag is Tag.SUBORDINATOR or token.low in word_class("relative"):
        return True
    if token.low not in word_class("trailing_subordinator"):
        return False
    for following in range(at + 1, min(at + FARTHEST_VERB, len(tokens))):
        if tokens[following].tag in (Tag.COMMA, Tag.BREAK, Tag.STOP):
            return False
        if is_finite(tokens, following):
            return True
    return False
