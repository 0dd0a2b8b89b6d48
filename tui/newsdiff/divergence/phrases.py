"""The sentences that say a divergence in words."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.wordclass import is_plain
from newsdiff.articles.model import Side
from newsdiff.divergence.lexicon import table, words
from newsdiff.divergence.model import DivergenceKind, Severity

LONGEST = 90
"""Quoted words are shortened to so many characters."""
QUOTE_MARKS = '“”" ,'


def both(kind: DivergenceKind, severity: Severity, left: str, right: str) -> str:
    """Say that the two sides put a thing in these words."""
    return contrast(table("phrases")[severity][kind], quoted(left), quoted(right))


def only(kind: DivergenceKind, side: Side, said: str) -> str:
    """Say that one side alone has these words."""
    pattern: str = table("phrases")["only"][kind]
    return f"{pattern.format(side=side)}: {quoted(said)}."


def contrast(lead: str, left: str, right: str) -> str:
    """Join what leads to the difference and what either side has."""
    return f"{lead}: left {left}, right {right}."


def quoted(said: str) -> str:
    """Put words in quotation marks, shortened at a word boundary."""
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{said.strip(QUOTE_MARKS)}”"


def one_sided_certainty(level: str, side: Side, cue: str) -> str:
    """Say how sure one side is of what the other just states."""
    pattern: str = table("phrases")["one_sided_certainty"][level]
    return pattern.format(side=side, other=side.other, cue=quoted(cue)) + "."


def done_or_to_come(left: str, right: str) -> str:
    """Say that one side reports as done what the other announces."""
    return contrast(table("phrases")["done_or_to_come"]["lead"], quoted(left), quoted(right))


def called_off(left: str, right: str) -> str:
    """Say that one side announces what the other says to be called off."""
    return contrast(table("phrases")["called_off"]["lead"], quoted(left), quoted(right))


def altered_quotation(changes: Sequence[tuple[str, str]]) -> str:
    """Say that two versions of one quotation have other words in these places."""
    lead: str = table("phrases")["altered_quotation"]["lead"]
    missing: str = table("phrases")["altered_quotation"]["missing"]
    versions = (
        f"left {quoted(left) if left else missing}, right {quoted(right) if right else missing}"
        for left, right in changes
    )
    return f"{lead}: {'; '.join(versions)}."


def own_voice(side: Side, speaker: str) -> str:
    """Say that one side has a speaker say what the other says by itself."""
    pattern: str = table("phrases")["own_voice"]["sentence"]
    return pattern.format(side=side, other=side.other, speaker=in_a_sentence(speaker))


def reserve_dropped(side: Side, said: str) -> str:
    """Say that one side quotes a condition or reserve that the other leaves out."""
    pattern: str = table("phrases")["reserve_dropped"]["sentence"]
    return pattern.format(side=side, other=side.other, words=quoted(said))


def one_or_several(left: str, right: str) -> str:
    """Say that one side speaks of one and the other of several."""
    return contrast(table("phrases")["one_or_several"]["lead"], quoted(left), quoted(right))


def other_occasions(left: str, right: str) -> str:
    """Say that the same words are said on two occasions."""
    return contrast(table("phrases")["occasions"]["lead"], quoted(left), quoted(right))


def other_reasons(left: str, right: str) -> str:
    """Say that the two sides give other reasons for one judgement."""
    return contrast(table("phrases")["reasons"]["lead"], quoted(left), quoted(right))


def other_people(left: Sequence[str], right: Sequence[str]) -> str:
    """Say that the same is told of these people on the left and of those on the right."""
    lead: str = table("phrases")[Severity.CONFLICT][DivergenceKind.NAME]
    return contrast(lead, " and ".join(left), " and ".join(right))


def in_a_sentence(name: str) -> str:
    """Return a name as it stands inside a sentence: "the source", "the U.S.", "Ann Lee"."""
    first, _, rest = name.partition(" ")
    if first in words("with_article") and not rest:
        return f"the {name}"
    if first in ("The", "A", "An") or (_described(first, rest) and is_plain(first)):
        return f"{first[:1].lower()}{name[1:]}"
    return name


def _described(first: str, rest: str) -> bool:
    """Whether a speaker is described and not named: the words end in a common noun."""
    if rest:
        return rest.rpartition(" ")[2].islower()
    return first.lower() in words("people") or first.lower().removesuffix("s") in words("people")


def other_offices(left: str, right: str) -> str:
    """Say that the two sides call a person's office by other names."""
    return contrast(table("phrases")["offices"]["lead"], quoted(left), quoted(right))
