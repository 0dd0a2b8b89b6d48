"""Names the world knows: countries, peoples, organisations and places, with their other names."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from newsdiff.actors.lexicon import built, rows

LONGEST = 6
"""Words in the longest names that are looked up."""

_SMALL_WORDS = frozenset(("Of", "And", "The", "For", "In", "On", "Del", "De", "La"))
MIN_CAPS_LENGTH = 4


class EntryType(StrEnum):
    """What sort of name an entry is."""

    COUNTRY = "C"
    DEMONYM = "D"
    GROUP = "G"
    ORGANISATION = "O"
    PLACE = "P"
    TOWN = "T"
    PEOPLE = "L"


_TYPES = {known.value: known for known in EntryType}


class Entry(NamedTuple):
    """A known name: its sort, and the name that stands for all names of the same thing."""

    type: EntryType
    canonical: str


@lru_cache(maxsize=20_000)
def lookup(name: str) -> Entry | None:
    """Return what is known of a name, or None.

    Accents, the form of the apostrophe and capitals all through ("SYRIA") make no difference.
    """
    if not name.isascii():
        name = plain(name)
    entry = _find(name)
    if entry is None and len(name) >= MIN_CAPS_LENGTH and name.isupper():
        entry = _find(from_all_caps(name))
    return entry


def plain(text: str) -> str:
    """Return the text without accents and with straight apostrophes."""
    parts = unicodedata.normalize("NFKD", text)
    letters = "".join(char for char in parts if not unicodedata.combining(char))
    return letters.replace("’", "'").replace("‘", "'")


def from_all_caps(name: str) -> str:
    """Return a name written in capitals all through as it is written elsewhere."""
    first, *rest = name.title().replace("'S", "'s").split(" ")
    return " ".join([first, *(word.lower() if word in _SMALL_WORDS else word for word in rest)])


def _find(name: str) -> Entry | None:
    row = _rows().get(name)
    if row is not None:
        return Entry(_TYPES[row[0]], row[1:])
    if name in built("places"):
        return Entry(EntryType.TOWN, name)
    if name in built("peoples"):
        return Entry(EntryType.PEOPLE, name)
    return None


@cache
def _rows() -> dict[str, str]:
    """Return by name the letter of its sort with the canonical name: strings load fastest.

    "=" stands before canonical names that are not looked up themselves, or mean something else.
    """
    found = {}
    for known, canonical, *others in rows("built/gazetteer"):
        if canonical[0] == "=":
            canonical = canonical[1:]
        else:
            others.append(canonical)
        row = known + canonical
        for name in others:
            found[name] = row
    return found
