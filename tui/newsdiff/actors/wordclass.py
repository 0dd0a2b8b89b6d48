"""What sorts of word a token may be, by the lexicons and by its shape."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdiff.actors.gazetteer import EntryType, lookup, plain
from newsdiff.actors.lexicon import words
from newsdiff.language.lexicon import built, word_class

_CLASS_OF_TYPE = {
    EntryType.COUNTRY: "country",
    EntryType.DEMONYM: "demonym",
    EntryType.GROUP: "group",
    EntryType.ORGANISATION: "organisation",
    EntryType.PLACE: "place",
    EntryType.TOWN: "town",
    EntryType.PEOPLE: "people",
}
_WEAK = (EntryType.TOWN, EntryType.PEOPLE, EntryType.PLACE)
"""What a given name may be as well: there are towns called Vladimir and Florence."""


_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")


@lru_cache(maxsize=20_000)
def classes(word: str) -> tuple[str, ...]:
    """Return all classes of a word, the most telling first; never empty."""
    if word[0].islower() and not any(char.isupper() for char in word):
        return (f"small:{word}",)
    bare = word.rstrip(".")
    found = []
    entry = lookup(word)
    if len(bare) == 1 or (entry is None and _INITIALS.fullmatch(bare)):
        found.append("initial")
    names = _name_classes(bare)
    if entry and not (entry.type in _WEAK and "first" in names):
        found.append(_CLASS_OF_TYPE[entry.type])
    if bare in words("not_names"):
        found.append("not a name")
    if bare in word_class("title"):
        found.append("title")
    if bare in words("organisation_words"):
        found.append("orgword")
    if bare in words("organisation_openers"):
        found.append("orgopener")
    if bare in words("place_words"):
        found.append("placeword")
    if bare in words("place_openers"):
        found.append("opener")
    if any(char.isdigit() for char in bare):
        found.append("digit")
    if bare.isupper() and len(bare) > 1:
        found.append("capitals" if len(bare) <= 6 else "shouted")
    elif bare[-1] == "s" and bare[:-1].isupper() and len(bare) > 2:
        found.append("capitals, plural")
    elif any(char.isupper() for char in bare[2:]) and "-" not in bare:
        found.append("camel")
    found.extend(names)
    if entry and _CLASS_OF_TYPE[entry.type] not in found:
        found.append(_CLASS_OF_TYPE[entry.type])
    return tuple(found) or ("other",)


def _name_classes(bare: str) -> list[str]:
    name = plain(bare)
    if name.isupper() and len(name) > 3:
        name = name.capitalize()
    common = not built("common_words").isdisjoint((name.lower(), name.lower().removesuffix("s")))
    found = []
    if name in built("first_names"):
        found.append("first/common" if common else "first")
    if name in built("surnames"):
        found.append("last/common" if common else "last")
    if common:
        found.append("common")
    return found


def is_plain(word: str) -> bool:
    """Whether a word in capitals is most likely an ordinary word."""
    found = classes(word)
    return "common" in found and not any(
        name in found for name in ("country", "demonym", "group", "organisation", "place", "title")
    )


def is_common(name: str) -> bool:
    """Whether a name is a single ordinary word that only a capital tells from others: "Anthem"."""
    return " " not in name and name.lower() in built("common_words")
