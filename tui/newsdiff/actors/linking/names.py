"""A name as it is compared: without article, possessive ending and signs around it."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdiff.actors.gazetteer import Entry, EntryType, lookup

_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_ENDS_IN_INITIAL = re.compile(r"\b[A-Z]\.$")
_LONGEST_PREFIX = 3


@lru_cache(maxsize=20_000)
def clean(text: str) -> str:
    """Return a name without white space, quotation marks, article and possessive around it."""
    name = " ".join(text.split())
    name = name.strip("\"“”‘’',;:()[] ")
    if name.endswith(".") and not _ENDS_IN_INITIAL.search(name) and lookup(name) is None:
        name = name.rstrip(".")
    name = _ARTICLE.sub("", name)
    return _POSSESSIVE.sub("", name)


@lru_cache(maxsize=20_000)
def known(name: str) -> Entry | None:
    """Return the gazetteer's entry of a clean name, tried also with and without full stops."""
    entry = lookup(name)
    if entry is None and "." in name:
        entry = lookup(name.replace(".", ""))
    if entry is None and "-" in name:
        head, _, tail = name.rpartition("-")
        entry = lookup(head) if tail in ("led", "backed") else None
    return entry


def without_country(name: str) -> tuple[str, str]:
    """Part a name from the country it opens with: "Russian Navy" -> ("Russia", "Navy").

    The country is "" where the name opens with none or is nothing else.
    """
    parts = name.split(" ")
    for length in range(min(_LONGEST_PREFIX, len(parts) - 1), 0, -1):
        entry = known(" ".join(parts[:length]))
        if entry and entry.type in (EntryType.COUNTRY, EntryType.DEMONYM):
            return entry.canonical, " ".join(parts[length:])
    return "", name
