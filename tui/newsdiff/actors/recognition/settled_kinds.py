"""Kinds that what stands around one name of a text settles for all places where it is named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.model import ActorKind, Mention
from newsdiff.actors.tokens import Token
from newsdiff.actors.wordclass import classes
from newsdiff.articles.model import Side
from newsdiff.language.lexicon import is_body

_LONGEST_APPOSITION = 12
_POINTS = re.compile(r"\d{2,3}[-–]\d{2,3}")
"""Of games that only teams play: sets and goals are fewer."""
_PLACED = re.compile(r"\b(?:in|at|near|from|of|to|for)\s+$")
_LONGEST_PLACED = 8
_NOT_PERSONAL = frozenset(("orgword", "orgopener", "placeword", "opener", "organisation"))


def settle_kinds(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Return the mentions of a text, in order, with the kinds that are settled.

    A name whose initials follow in brackets is no person's, nor is one of which it is said that it
    is a body: "Dakota Rising, a political action committee". "The Olsens" are the family of Karl
    Olsen, and who is beaten by the points of a team is one: "beat Tidd 65-53".
    """
    starts = [token.start for token in tokens]
    bodies: set[str] = set()
    teams: set[str] = set()
    families: set[str] = set()
    for mention in mentions:
        *given, surname = mention.text.split()
        behind = bisect_left(starts, mention.span.end)
        lone = not given and mention.kind is not ActorKind.GROUP
        if lone and _is_beaten(tokens, bisect_left(starts, mention.span.start), behind):
            teams.add(mention.text)
            bodies.add(mention.text)
        following = tokens[behind : behind + _LONGEST_APPOSITION]
        if given and (_are_initials(mention.text, following) or _is_body(following)):
            bodies.add(mention.text)
        if given and mention.kind is ActorKind.PERSON:
            families.add(f"{surname}s")
    settled = []
    for mention in mentions:
        kind = mention.kind
        if mention.text in (bodies if kind is ActorKind.PERSON else teams):
            kind = ActorKind.ORGANISATION
        elif mention.text in families and _before(mention, tokens, starts) == "the":
            kind = ActorKind.GROUP
        settled.append(mention if kind is mention.kind else replace(mention, kind=kind))
    return settled


def settle_persons(mentions: Sequence[Mention], texts: Mapping[Side, str]) -> list[Mention]:
    """Return mentions of both articles, persons where either has a "Mr." before the surname.

    "Tidd" and "Ole Tidd" are no town where somebody writes "Mr. Tidd", but for "in Tidd". `texts`
    are those of the articles.
    """
    surnames = {mention.text.split()[-1] for mention in mentions if mention.address}
    return [
        replace(mention, kind=ActorKind.PERSON)
        if mention.kind in (ActorKind.ORGANISATION, ActorKind.PLACE)
        and mention.text.split()[-1] in surnames
        and _may_be_person(mention.text)
        and not _PLACED.search(texts[mention.article][: mention.span.start][-_LONGEST_PLACED:])
        else mention
        for mention in mentions
    ]


def _may_be_person(name: str) -> bool:
    """Whether no list knows a name as more than a town's, and none of its words is a body's."""
    entry = lookup(name)
    if entry is not None and entry.type is not EntryType.TOWN:
        return False
    return all(_NOT_PERSONAL.isdisjoint(classes(word)) for word in name.split())


def _before(mention: Mention, tokens: Sequence[Token], starts: Sequence[int]) -> str:
    at = bisect_left(starts, mention.span.start) - 1
    return tokens[at].text.lower() if at >= 0 else ""


def _is_beaten(tokens: Sequence[Token], first: int, behind: int) -> bool:
    """Whether a lone name has the points of a match beside it: "beat Tidd 65-53"."""
    before = [token.text for token in tokens[max(0, first - 3) : first]]
    after = tokens[behind].text if behind < len(tokens) else ""
    if before[-1:] and before[-1] in words("beating") and _POINTS.fullmatch(after):
        return True
    won = len(before) == 3 and before[1] in ("victory", "win", "loss", "defeat", "rout")
    return won and before[2] in ("over", "against", "to") and bool(_POINTS.fullmatch(before[0]))


def _is_body(behind: Sequence[Token]) -> bool:
    """Whether a comma and a phrase follow that ends in a noun for a body."""
    if len(behind) < 3 or behind[0].text != "," or behind[1].text not in ("a", "an"):
        return False
    ends = (at for at in range(2, len(behind)) if _ends_phrase(behind[at].text))
    return is_body(behind[next(ends, len(behind)) - 1].text)


def _ends_phrase(word: str) -> bool:
    return not word[0].isalpha() or word in words("function_words")


def _are_initials(name: str, behind: Sequence[Token]) -> bool:
    """Whether the initials of a name stand in brackets: "Nonviolent Peaceforce (NP)"."""
    if len(behind) < 3 or (behind[0].text, behind[2].text) != ("(", ")"):
        return False
    return behind[1].text == "".join(word[0] for word in name.split() if word[0].isupper())
