"""What a source is to the reader: an official, an expert, a witness, an outlet, a document."""

from __future__ import annotations

import re

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.quotes.coreference.outlets import is_document, is_outlet
from newsdiff.quotes.lexicon import source_words
from newsdiff.quotes.model import SourceKind

_PAST = re.compile(r"(?:an? |the )?(?:former|ex|retired|then|late)\b", re.IGNORECASE)


def kind_of(
    name: str, role: str = "", affiliation: str = "", *, private: bool = False
) -> SourceKind:
    """Return what a source is, by its name and by the role and affiliation the text gives.

    `private` says that the affiliation is a body of which nothing is known: whoever speaks for it
    holds no office. A country counts as official: what it says, its government says.
    """
    if is_outlet(name):
        return SourceKind.OUTLET
    if is_document(name):
        return SourceKind.DOCUMENT
    if _is_official(name, role, affiliation, private):
        return SourceKind.OFFICIAL
    spoken = _heads(role) or _heads(name)
    if spoken & source_words("expert_role") or _heads(affiliation) & source_words("expert_body"):
        return SourceKind.EXPERT
    if not role and _heads(name) & source_words("expert_body"):
        return SourceKind.EXPERT
    if spoken & source_words("witness_role"):
        return SourceKind.WITNESS
    return SourceKind.OTHER


def _is_official(name: str, role: str, affiliation: str, private: bool) -> bool:
    """Whether a source speaks by virtue of public office.

    What somebody has been does not count; who leads a body, or speaks for it, counts as far as
    that is public.
    """
    if any(_PAST.match(each) for each in (role, name, affiliation)):
        return False
    heads = _heads(role) or _heads(name)
    if heads & source_words("official_role"):
        return True
    words = _all(f"{affiliation} {role}" if role else name)
    business = bool(words & source_words("business_body"))
    public = _is_nation(affiliation) or is_public(affiliation)
    public = public or bool(words & source_words("public_word") and not business)
    if heads & source_words("presumed_role"):
        serves = business or (private and not heads & source_words("plain_official"))
        return public or not serves
    if heads & source_words("served_role"):
        return public
    return not role and (is_public(name) or _is_nation(name, EntryType.COUNTRY))


def _is_nation(name: str, *sorts: EntryType) -> bool:
    """Whether a name is that of a country or, without `sorts`, of its people."""
    known = lookup(_normalise(name))
    return known is not None and known.type in (sorts or (EntryType.COUNTRY, EntryType.DEMONYM))


def is_public(body: str) -> bool:
    """Return whether a name is that of a body of a state or between states."""
    plain = _normalise(body)
    openings = (plain, " ".join(plain.split()[:2]))
    entries = [entry.canonical for entry in map(lookup, openings) if entry is not None]
    public, bodies = source_words("public_body"), source_words("official_body")
    if any(word.isupper() and word.lower() in public for word in plain.split()):
        return True
    return any(
        each.lower().replace(" ", "_") in public or bool(_heads(each) & bodies)
        for each in (plain, *entries)
    )


def _normalise(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


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
