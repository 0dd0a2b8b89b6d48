"""Kinds that what stands around one name of a text settles for all places where it is named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from newsdiff.actors.model import ActorKind, Mention
from newsdiff.actors.tokens import Token


def settle_kinds(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Return the mentions of a text, in order, with the kinds that are settled.

    A name whose initials follow in brackets is no person's; "the Olsens" are the family of Karl
    Olsen.
    """
    starts = [token.start for token in tokens]
    abbreviated: set[str] = set()
    families: set[str] = set()
    for mention in mentions:
        *given, surname = mention.text.split()
        behind = bisect_left(starts, mention.span.end)
        if given and _are_initials(mention.text, tokens[behind : behind + 3]):
            abbreviated.add(mention.text)
        if given and mention.kind is ActorKind.PERSON:
            families.add(f"{surname}s")
    settled = []
    for mention in mentions:
        kind = mention.kind
        if kind is ActorKind.PERSON and mention.text in abbreviated:
            kind = ActorKind.ORGANISATION
        elif mention.text in families and _before(mention, tokens, starts) == "the":
            kind = ActorKind.GROUP
        settled.append(mention if kind is mention.kind else replace(mention, kind=kind))
    return settled


def _before(mention: Mention, tokens: Sequence[Token], starts: Sequence[int]) -> str:
    at = bisect_left(starts, mention.span.start) - 1
    return tokens[at].text.lower() if at >= 0 else ""


def _are_initials(name: str, behind: Sequence[Token]) -> bool:
    """Whether the initials of a name stand in brackets: "Nonviolent Peaceforce (NP)"."""
    if len(behind) < 3 or (behind[0].text, behind[2].text) != ("(", ")"):
        return False
    return behind[1].text == "".join(word[0] for word in name.split() if word[0].isupper())
