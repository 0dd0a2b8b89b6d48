"""The full names of a text: "Kirby" is John Kirby where the actors' room takes him for that."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict

from newsdiff.actors.model import ActorKind
from newsdiff.language.entities import Entities
from newsdiff.language.lexicon import first_names


class FullNames:
    """The full names of the persons of a text, by their last word."""

    def __init__(self, text: str, known: Entities) -> None:
        self._known = known
        self._places: dict[str, list[tuple[int, str]]] = defaultdict(list)
        """Where each last word stands in a full name, and whose name it is."""
        for name in known.names:
            words = name.span.of(text).split()
            if name.kind is ActorKind.PERSON and len(words) > 1:
                self._places[words[-1]].append((name.span.start, name.bearer))

    def knows(self, last_name: str) -> bool:
        """Whether the text has a full name that ends in this word."""
        return last_name in self._places or last_name.title() in self._places

    def fullest(self, name: str, offset: int | None = None) -> str:
        """Return the full name of the person whom a lone word means, or the name itself.

        At an offset it means whom the actors' room takes it for, elsewhere who is named so most.
        Of several of one sex who share the surname, the one named last before the offset is meant:
        the actors' room weighs the whole text, and takes the one whom it names most.
        """
        places = self._places.get(name, [])
        found = self._known.over(offset) if offset is not None else None
        if found is not None and found.kind is ActorKind.PERSON:
            meant = found.bearer
        else:
            most = Counter(bearer for _, bearer in places).most_common(1)
            meant = most[0][0] if most else ""
        if " " in name or " " not in meant:
            return name
        before = places[: bisect_left(places, (offset, ""))] if offset is not None else []
        return next((one for _, one in reversed(before) if _may_be_of_one_sex(one, meant)), meant)


def fits(pronoun: str, name: str) -> bool:
    """Whether "he" or "she" may stand for a name, as far as its first name tells."""
    first = name.split()[0].lower()
    if pronoun in ("she", "her"):
        return first not in first_names("male")
    return pronoun not in ("he", "his") or first not in first_names("female")


def suits(pronoun: str, name: str) -> bool:
    """Whether a name, or the title before it, tells of a woman for "she", of a man for "he"."""
    first = name.split()[0].lower().rstrip(".")
    if pronoun in ("she", "her"):
        return first in first_names("female") or first in ("mrs", "ms", "miss")
    return pronoun in ("he", "his") and (first in first_names("male") or first == "mr")


def _may_be_of_one_sex(one: str, other: str) -> bool:
    return any(fits(pronoun, one) and fits(pronoun, other) for pronoun in ("he", "she"))
