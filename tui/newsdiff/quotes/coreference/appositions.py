"""Whom a role means that stands beside a name: "the minister of finance, Olaf Scholz, said"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.model import ActorKind
from newsdiff.language.entities import Entities, Entity
from newsdiff.language.lexicon import built, is_body, is_title, role_nouns
from newsdiff.language.noun_phrases import (
    Range,
    head_of,
    head_range,
    is_party_label,
    opening_of,
)
from newsdiff.language.tokens import Tag, Token, token_at
from newsdiff.language.verbs import is_finite, is_plural

_LONGEST_ROLE = 6
"""Tokens of a second role before the name of who has both."""


def named_holder(tokens: Sequence[Token], phrase: Range, known: Entities) -> Range | None:
    """Return the name of the person whom a noun phrase for one person describes, None if none.

    "minister of finance Olaf Scholz", "the minister of finance, Olaf Scholz," and "Olaf Scholz,
    the minister of finance".
    """
    head = head_of(tokens, phrase)
    described = (head.low in role_nouns() or is_title(head.low)) and not is_body(head.low)
    if head.tag is Tag.PRONOUN or not described or is_plural(head):
        return None
    return (
        _name_at_end(tokens, phrase, known)
        or _name_behind(tokens, phrase[1], known)
        or _name_before(tokens, phrase, known)
    )


def known_head(tokens: Sequence[Token], phrase: Range, known: Entities) -> Range | None:
    """Return the name of a person or a body that a description ends in, None if it ends in none.

    "SANA" of "Syria's news agency SANA", and what a clause without "that" has for its subject:
    "Mr. Biden" of "the plan Mr. Biden announced".
    """
    end = head_range(tokens, phrase)[1]
    name = known.over(tokens[end - 1].start)
    if name is None or name.span.end != tokens[end - 1].end:
        return None
    first = _first_of(tokens, end, name, phrase[0])
    body = first > phrase[0] and is_body(tokens[first - 1].low)
    if name.kind not in (ActorKind.PERSON, ActorKind.ORGANISATION) and not body:
        return None
    ordinary = first + 1 == end and tokens[first].low in built("common_words")
    if ordinary or first <= phrase[0] + 1 or not _may_describe(tokens, first, name.kind):
        return None
    return (first, end)


def _may_describe(tokens: Sequence[Token], first: int, kind: ActorKind) -> bool:
    """Whether what stands before a name is no part of it, and no other name beside it."""
    before = tokens[first - 1]
    if before.tag is Tag.CLITIC and kind is ActorKind.ORGANISATION:
        several = tokens[first].tag is Tag.NAME is tokens[first + 1].tag
        return tokens[first - 2].kind is ActorKind.PLACE and several
    return before.tag not in (Tag.NAME, Tag.COORDINATOR)


def _name_at_end(tokens: Sequence[Token], phrase: Range, known: Entities) -> Range | None:
    """ "John Kerry" of "the secretary of state John Kerry", but not of "an aide to Mr. Kerry"."""
    name = _person_ending(tokens, phrase[1], known)
    if name is None:
        return None
    for index in range(name[0] - 1, phrase[0], -1):
        token = tokens[index]
        if token.tag is Tag.PREPOSITION:
            return name if index < name[0] - 1 else None
        if is_title(token.low):
            return None
    return None


def _name_behind(tokens: Sequence[Token], end: int, known: Entities) -> Range | None:
    """The name after the comma of "the minister of finance, Olaf Scholz, said"."""
    if end + 1 < len(tokens) and tokens[end].low == "and":
        end = _end_of_second_role(tokens, end)
        first = end
    elif end + 1 < len(tokens) and tokens[end].tag is Tag.COMMA:
        first = end + 1
    else:
        return None
    while first < len(tokens) and is_title(tokens[first].low):
        first += 1
    first += token_at(tokens, first).low in ("ex-", "then-")
    if token_at(tokens, first).tag is Tag.NAME and is_title(token_at(tokens, first + 1).low):
        first += 2  # "ex-Norvia Gov. Olaf Scholz"
    if first >= len(tokens):
        return None
    name = known.over(tokens[first].start)
    if name is None or name.kind is not ActorKind.PERSON or name.span.start != tokens[first].start:
        return None
    last = first
    while last < len(tokens) and tokens[last].end <= name.span.end:
        last += 1
    after = end_of_particulars(tokens, last)
    closed = after >= len(tokens) or tokens[after].tag in (Tag.COMMA, Tag.STOP)
    return (first, last) if closed or is_finite(tokens, after) else None


def end_of_particulars(tokens: Sequence[Token], at: int) -> int:
    """Return the index past what tells only where somebody is from: "of Dover", "(D-Nev.)"."""
    if at < len(tokens) and tokens[at].low in ("(", "["):
        closing = next(
            (
                index
                for index in range(at, min(at + _LONGEST_ROLE, len(tokens)))
                if tokens[index].low in (")", "]")
            ),
            at - 1,
        )
        at = closing + 1
    if at + 1 < len(tokens) and tokens[at].low in ("of", "from") and tokens[at + 1].tag is Tag.NAME:
        at += 1
        while at < len(tokens) and tokens[at].tag is Tag.NAME:
            at += 1
    return at


def _end_of_second_role(tokens: Sequence[Token], joint: int) -> int:
    """The index after the role of "and opposition leader Olaf Scholz", or past the text if none."""
    for index in range(joint + 1, min(joint + 1 + _LONGEST_ROLE, len(tokens))):
        if tokens[index].kind is ActorKind.PERSON:
            return index
        if tokens[index].tag not in (Tag.WORD, Tag.NAME, Tag.DETERMINER):
            break
    return len(tokens)


def _name_before(tokens: Sequence[Token], phrase: Range, known: Entities) -> Range | None:
    """The name before the comma of "Olaf Scholz, the minister of finance said".

    Not of "He met Olaf Scholz, a source said": there the whole sentence stands before the speaker.
    """
    begin = phrase[0]
    if begin < 2 or tokens[begin - 1].tag is not Tag.COMMA:
        return None
    end = begin - 1
    if end > 2 and is_party_label(tokens[end - 1]) and tokens[end - 2].tag is Tag.COMMA:
        end -= 2
    if tokens[end - 1].low in (")", "]"):
        end = opening_of(tokens, end - 1)
    name = _person_ending(tokens, end, known) if end > 0 else None
    if name is None and end > 1:
        name = _person_ending(tokens, _before_particulars(tokens, end), known)
    if name is None:
        return None
    first = name[0]
    while first > 0 and _is_role(tokens, first - 1):
        first -= 1
    closed = phrase[1] < len(tokens) and tokens[phrase[1]].tag is Tag.COMMA
    if tokens[begin].low in ("a", "an") and closed and not _is_opening_adjunct(tokens, first):
        return name
    opens = first == 0 or tokens[first - 1].tag in (Tag.QUOTE, Tag.STOP, Tag.BREAK, Tag.COMMA)
    return name if opens or tokens[first - 1].low in ("said", "says") else None


def _before_particulars(tokens: Sequence[Token], end: int) -> int:
    """The end of what goes before "of Dover" or "from the Senate", else `end`."""
    at = end - 1
    while at > 1 and tokens[at].tag is Tag.NAME:
        at -= 1
    return at if tokens[at].low in ("of", "from") and at < end - 1 else end


def _is_opening_adjunct(tokens: Sequence[Token], end: int) -> bool:
    """Whether what stands before `end` only opens the sentence: "After a call with"."""
    opens = tokens[0].tag in (Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.GERUND)
    return opens and not any(token.tag is Tag.COMMA for token in tokens[:end])


def _is_role(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a title before a name, or the "and" of two."""
    joins = tokens[at].low == "and" and at > 0 and is_title(tokens[at - 1].low)
    return joins or is_title(tokens[at].low)


def _person_ending(tokens: Sequence[Token], end: int, known: Entities) -> Range | None:
    """The name of a person whose last token stands before `end`."""
    name = known.over(tokens[end - 1].start)
    if name is None or name.kind is not ActorKind.PERSON or name.span.end != tokens[end - 1].end:
        return None
    return (_first_of(tokens, end, name), end)


def _first_of(tokens: Sequence[Token], end: int, name: Entity, least: int = 0) -> int:
    """The index of the first token of a name whose last one stands before `end`."""
    first = end - 1
    while first > least and tokens[first - 1].start >= name.span.start:
        first -= 1
    return first
