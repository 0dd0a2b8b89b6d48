"""What a source is to the reader: an official, an expert, a witness, an outlet, a document."""

from __future__ import annotations

import tomllib
from functools import cache

from newsdiff.actors.gazetteer import Known, lookup
from newsdiff.quotes.lexicon import DATA
from newsdiff.quotes.model import SourceKind
from newsdiff.quotes.relays import is_document, is_outlet


def kind_of(name: str, role: str = "", affiliation: str = "") -> SourceKind:
    """Return what a source is, by its name and by the role and affiliation the text gives.

    A country counts as official: what it says, its government says.
    """
    if is_outlet(name):
        return SourceKind.OUTLET
    if is_document(name):
        return SourceKind.DOCUMENT
    if _is_official(name, role, affiliation):
        return SourceKind.OFFICIAL
    spoken = _heads(role) or _heads(name)
    if spoken & _words("expert_role") or _heads(affiliation) & _words("expert_body"):
        return SourceKind.EXPERT
    if not role and _heads(name) & _words("expert_body"):
        return SourceKind.EXPERT
    if spoken & _words("witness_role"):
        return SourceKind.WITNESS
    return SourceKind.OTHER


def _is_official(name: str, role: str, affiliation: str) -> bool:
    heads = _heads(role) or _heads(name)
    if heads & _words("official_role"):
        private = _all(affiliation or name) & _words("business_body")
        return not (private and heads & _words("served_role"))
    if role:
        return False
    known = lookup(name.removeprefix("the ").removeprefix("The "))
    if known is not None and known.known is Known.COUNTRY:
        return True
    return bool(_heads(name) & _words("official_body"))


def _heads(phrase: str) -> frozenset[str]:
    """The last word of a phrase before its first preposition, lower case, as a set."""
    words: list[str] = []
    for word in phrase.lower().replace(",", " ").split():
        if word in ("of", "for", "in", "at", "from", "with", "on", "to", "by") and words:
            break
        words.append(word.rstrip("."))
    return frozenset(words[-1:])


def _all(phrase: str) -> frozenset[str]:
    return frozenset(phrase.lower().replace(",", " ").split())


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name].split())


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = tomllib.loads((DATA / "kinds.toml").read_text(encoding="utf-8"))
    return table
