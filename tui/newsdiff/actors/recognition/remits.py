"""What a body is for, as a part of its name: "Bureau of Alcohol, Tobacco, Firearms and Explosives".

Commas and "to" part names everywhere else. After the word for a body they may go on with it: where
a list of ordinary words after "of" or "for" ends in "and", and where "to" and a verb follow.
"""

from __future__ import annotations

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.tokens import Token
from newsdiff.language.lexicon import built

LONGEST_REMIT = 14
"""Tokens of a body's name that holds a list."""

_INSIDE_LAW = frozenset(("of", "for", "to", "on", "and", "in", "against"))


def remit_end(tokens: list[Token], first: int) -> int:
    """Return the end of the name of a body that opens at `first` and holds a list, 0 if none."""
    if tokens[first].text not in words("organisation_heads") or first + 2 >= len(tokens):
        return 0
    if tokens[first + 1].text not in ("of", "for", "on"):
        return 0
    at = _end_of_part(tokens, first + 2)
    parts = bool(at)
    while at and at < len(tokens) and tokens[at].text == ",":
        if at + 1 < len(tokens) and tokens[at + 1].text == "and":
            break
        at = _end_of_part(tokens, at + 1)
        parts = False
    if parts or not at or at - first > LONGEST_REMIT:
        return 0
    at += at < len(tokens) and tokens[at].text == ","
    if at >= len(tokens) or tokens[at].text != "and":
        return 0
    return _end_of_part(tokens, at + 1)


def law_end(tokens: list[Token], first: int) -> int:
    """Return the end of the title of a law that opens at `first`: "Act to Save Parks", 0 if none.

    What stands in it ("Justice Against Sponsors of Terrorism Act") names nobody else.
    """
    if first == 0 or tokens[first - 1].text.lower() != "the":
        return 0
    joined = False
    for at in range(first, min(first + LONGEST_REMIT, len(tokens))):
        text = tokens[at].text
        goes_on = at + 1 < len(tokens) and tokens[at + 1].capital  # "of Law Enforcement"
        if joined and text in words("law_heads") and not goes_on:
            return at + 1
        if text == "and" and not joined:
            return 0  # "the House and the Farm Bill"
        joined = joined or text in _INSIDE_LAW or text.lower() == "against"
        if not (tokens[at].capital or text in _INSIDE_LAW):
            return 0
    return 0


def opens_purpose(tokens: list[Token], to: int) -> bool:
    """Whether "to" at an index goes on with a name: "Committee to Protect Journalists"."""
    if to < 1 or to + 1 >= len(tokens) or tokens[to].text != "to":
        return False
    following = tokens[to + 1]
    if tokens[to - 1].text not in words("organisation_heads") or following.headline:
        return False
    return following.capital and _is_ordinary(following)


def _end_of_part(tokens: list[Token], at: int) -> int:
    """Return the end of one part of a list, capitalised ordinary words, 0 if it is none."""
    first = at
    while at < len(tokens) and tokens[at].capital and _is_ordinary(tokens[at]):
        at += 1
    return at if at > first else 0


def _is_ordinary(token: Token) -> bool:
    known = lookup(token.text)
    unknown = known is None or known.type is EntryType.TOWN  # "Save" is a town too
    return unknown and token.text.lower() in built("common_words")
