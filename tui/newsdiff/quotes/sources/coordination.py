"""Speakers who are named together: "Trump and Clinton", but not "Securities and Exchange"."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsdiff.language.lexicon import built, is_body, role_nouns, word_class
from newsdiff.quotes.coreference.descriptions import core_words, is_unnamed, profile
from newsdiff.quotes.coreference.outlets import is_outlet

IsActor = Callable[[str], bool]
"""Tells whether a name is that of one actor."""

LONGEST_HALF = 5
"""Words of a name on either side of its "and"."""

_AND = re.compile(r",? and (?=[^\W_])")
_OPENERS = ("both ", "Both ", "either ", "Either ")


def split_coordinated(name: str, is_actor: IsActor) -> list[str]:
    """Return the speakers that a speaker's name joins by "and", else the name alone.

    Where "and" stands twice, the one between two actors or before "the" parts them.
    """
    if " and " not in name or is_actor(name):
        return [name]
    plain = next(
        (name.removeprefix(opener) for opener in _OPENERS if name.startswith(opener)), name
    )
    best: tuple[tuple[int, bool], list[str]] | None = None
    for joint in _AND.finditer(plain):
        first = _without_title(plain[: joint.start()], is_actor)
        second = plain[joint.end() :]
        if _is_inside_name(first, second, is_actor) or not _may_part(first, second, is_actor):
            continue
        certainty = (is_actor(first) + is_actor(second), _is_determined(second))
        if best is None or certainty > best[0]:
            best = certainty, [first, second]
    return best[1] if best else [name]


def _is_inside_name(first: str, second: str, is_actor: IsActor) -> bool:
    """Whether an actor's name goes on over the "and": an aide to the Ways and Means Committee."""
    before, after = first.split()[-LONGEST_HALF:], second.split()[:LONGEST_HALF]
    return any(
        is_actor(" ".join([*before[start:], "and", *after[:end]]))
        for start in range(len(before))
        for end in range(1, len(after) + 1)
    )


def _may_part(first: str, second: str, is_actor: IsActor) -> bool:
    both = _may_speak(first, is_actor) and _may_speak(second, is_actor)
    return both and not _share_a_head(first, second, is_actor)


def _without_title(part: str, is_actor: IsActor) -> str:
    """The name of "presidential candidates Hillary Clinton": a title in the plural is for both."""
    words = part.split()
    for at, word in enumerate(words[:-1], start=1):
        rest = " ".join(words[at:])
        if profile(word).many and word.lower() in role_nouns() and is_actor(rest):
            return rest
    return part


def _may_speak(part: str, is_actor: IsActor) -> bool:
    """Whether one of two parts can stand alone: an actor, a noun for people, or a full name."""
    if is_actor(part) or is_outlet(part):
        return True
    words = core_words(part)
    proper = [word for word in words if word.lower() != "the"]
    if len(proper) > 1 and all(word[0].isupper() for word in proper):
        return True
    several = profile(part).many or words[-1].lower() == "police"
    return is_unnamed(part) and (several or _is_determined(part) or words[0][0].isdigit())


def _share_a_head(first: str, second: str, is_actor: IsActor) -> bool:
    """Whether only the second part has the noun for both: "Safety and Health Administration"."""
    ordinary = first[:1].isupper() and _head(first) in built("common_words")
    if (is_actor(first) and not ordinary) or is_unnamed(first) or _is_determined(second):
        return False
    return is_body(_head(second)) and not is_body(_head(first))


def _head(part: str) -> str:
    return core_words(part)[-1].lower()


def _is_determined(part: str) -> bool:
    return part.split()[0].lower() in word_class("determiner")
