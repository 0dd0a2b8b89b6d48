"""The sentences that say a divergence in words; `data/phrases.toml` holds their patterns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsdiff.actors.wordclass import is_plain
from newsdiff.articles.model import Side
from newsdiff.divergence.lexicon import names_people, table, words
from newsdiff.divergence.model import DivergenceKind, Severity

LONGEST = 90
"""Quoted words are shortened to so many characters."""
QUOTE_MARKS = '“”" ,'


def usual_lead(kind: DivergenceKind, severity: Severity) -> str:
    """Return what leads to the words of both sides in a divergence of this kind and weight."""
    lead: str = table("phrases")[severity][kind]
    return lead


def lead(name: str) -> str:
    """Return a lead that says more than the usual one, by its name in the data."""
    found: str = table("phrases")["leads"][name]
    return found


def both(lead: str, left: str, right: str) -> str:
    """Join what leads to the difference and what either side has."""
    return f"{lead}: left {left}, right {right}."


def only(kind: DivergenceKind, side: Side, said: str) -> str:
    """Say that one side alone has these words."""
    return _filled("only", kind, side, quoted(said))


def one_sided_certainty(level: str, side: Side, cue: str) -> str:
    """Say how sure one side is of what the other just states, by the level of certainty."""
    return _filled("certainty", level, side, quoted(cue))


def own_voice(side: Side, speaker: str) -> str:
    """Say that one side has a speaker say what the other says by itself."""
    return _filled("one_sided", "own_voice", side, in_a_sentence(speaker))


def hedge_dropped(side: Side, said: str) -> str:
    """Say that one side quotes a condition or reserve that the other leaves out."""
    return _filled("one_sided", "hedge_dropped", side, quoted(said))


def agent(side: Side, said: str) -> str:
    """Say that one side tells who acted and the other does not."""
    return _filled("one_sided", "agent", side, quoted(said))


def altered_quotation(changes: Sequence[tuple[str, str]]) -> str:
    """Say that two versions of one quotation have other words in these places, "" for none."""
    nothing: str = table("phrases")["altered"]["nothing"]
    versions = (
        f"left {quoted(left) if left else nothing}, right {quoted(right) if right else nothing}"
        for left, right in changes
    )
    return f"{table('phrases')['altered']['lead']}: {'; '.join(versions)}."


def _filled(group: str, name: str, side: Side, said: str) -> str:
    pattern: str = table("phrases")[group][name]
    return pattern.format(side=side, other=side.other, words=said)


def quoted(said: str) -> str:
    """Put words in quotation marks, shortened at a word boundary."""
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{said.strip(QUOTE_MARKS)}”"


def listed(names: Sequence[str]) -> str:
    """Join names as in a sentence: "Lee, Ray and Day"."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: "1 date", "1,200 words"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def in_a_sentence(name: str) -> str:
    """Return a name as it stands inside a sentence: "the source", "the U.S.", "Ann Lee"."""
    name = name.strip()
    first, _, rest = name.partition(" ")
    if (first in words("with_article") and not rest) or _lacks_article(name):
        return f"the {name}"
    if first in ("The", "A", "An") or (_described(first, rest) and is_plain(first)):
        return f"{first[:1].lower()}{name[1:]}"
    return name


def _lacks_article(name: str) -> bool:
    """Whether one is described without a word that says which: "president of the council"."""
    parts = name.split()
    if not parts or not parts[0][0].islower() or parts[0] in words("determiners"):
        return False
    core = list(takewhile(lambda part: part not in words("prepositions"), parts))
    return bool(core) and not core[-1].endswith("s")


def _described(first: str, rest: str) -> bool:
    """Whether a speaker is described and not named: the words end in a common noun."""
    return rest.rpartition(" ")[2].islower() if rest else names_people(first.lower())
