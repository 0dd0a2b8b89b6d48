"""Whether two names of speakers may mean the same one."""

from __future__ import annotations

from functools import lru_cache

from newsdiff.divergence.lexicon import words
from newsdiff.divergence.reading.statement import Statement
from newsdiff.language.words import Word, split


@lru_cache(maxsize=2_000)
def same_speaker(one: str, other: str) -> bool | None:
    """Return whether two speakers are one; None where a name is missing or leaves it open.

    "Kirby" is "John Kirby", and "officials" may be "U.S. officials": the words of one name stand
    in the other, titles aside. Nothing can be said where two names share a name in part ("Ohio
    Governor Ann Lee", "Candidate Lee") or where one names nobody ("the source", "the Ohio
    governor").
    """
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return None
    stems, other_stems = _stems(mine), _stems(theirs)
    if stems <= other_stems or other_stems <= stems:
        return True
    if _one_described(one) != _one_described(other):
        return None
    proper, other_proper = _proper(mine, one), _proper(theirs, other)
    if not proper or not other_proper or proper & other_proper:
        return None
    return False


def names(statement: Statement, speaker: str) -> bool:
    """Whether a statement names a speaker, in whatever form."""
    stems = _stems(_words(speaker))
    if stems and stems <= {word.stem for word in statement.words}:
        return True
    return any(same_speaker(named.name, speaker) for named in statement.named)


def _one_described(name: str) -> bool:
    """Whether a name is no name but says what somebody is: "the governor", not "officials"."""
    parts = name.split()
    article = bool(parts) and parts[0].lower() in ("the", "a", "an", "his", "her", "their", "its")
    return article and parts[-1].islower() and not parts[-1].endswith("s")


def _words(name: str) -> tuple[Word, ...]:
    return tuple(word for word in split(name) if word.content and word.plain not in words("titles"))


def _stems(name: tuple[Word, ...]) -> frozenset[str]:
    return frozenset(word.stem for word in name)


def _proper(name: tuple[Word, ...], text: str) -> frozenset[str]:
    """Return the stems of the words that stand with a capital, as names do."""
    return frozenset(word.stem for word in name if text[word.span.start].isupper())
