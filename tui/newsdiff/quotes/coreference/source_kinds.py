"""What a source is to the reader: an official, an expert, a witness, an outlet, a document, ..."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.language.lexicon import role_nouns, word_class
from newsdiff.quotes.coreference.descriptions import role_and_affiliation, singular
from newsdiff.quotes.coreference.outlets import is_document, is_outlet
from newsdiff.quotes.lexicon import source_words
from newsdiff.quotes.model import SourceKind

_PAST = re.compile(
    r"(?:an? |the |one |two |some )?(?:former|ex|retired|late|one-time)[- ]+\w", re.I
)
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")

_PURPOSE = re.compile(r"\b[A-Z][a-z]+ (?:to [A-Z]|Against [A-Z])")

_BY_ROLE = (
    (SourceKind.EXPERT, "expert_role", "expert_body"),
    (SourceKind.CAMPAIGNER, "campaigner_role", "campaigner_body"),
    (SourceKind.WITNESS, "witness_role", ""),
    (SourceKind.FAMILY, "family_role", ""),
    (SourceKind.COMPANY, "company_role", "company_body"),
)
"""The kinds that a role or a body tells, the surest first."""


def kind_of(name: str, role: str = "", affiliation: str = "") -> SourceKind:
    """Return what a source is, by its name and by the role and affiliation the text gives.

    Whoever speaks for a body of which nothing is known holds no office. A country counts as
    official: what it says, its government says.
    """
    if is_outlet(name):
        return SourceKind.OUTLET
    if is_document(name):
        return SourceKind.DOCUMENT
    if _is_official(name, role, affiliation):
        return SourceKind.OFFICIAL
    spoken = _head(role) or _head(name)
    for kind, roles, bodies in _BY_ROLE:
        if spoken in source_words(roles):
            return kind
        speaks_for = spoken in source_words("presumed_role") and kind is not SourceKind.COMPANY
        speaks_for = speaks_for or spoken in source_words("lay_role")
        if kind is SourceKind.CAMPAIGNER and has_purpose(affiliation or name):
            return kind
        if bodies and not speaks_for and _ends_in(affiliation or ("" if role else name), bodies):
            return kind
    return SourceKind.OTHER


def _is_official(name: str, role: str, affiliation: str) -> bool:
    """Whether a source speaks by virtue of public office, or for a party.

    What somebody has been does not count; who leads a body, or speaks for it, counts as far as
    that is public.
    """
    if any(is_past_role(each) for each in (role, name, affiliation)):
        return False
    head = _head(role) or _head(name)
    words = _words(f"{affiliation} {role}" if role else name)
    if head in source_words("official_role") and "rep" not in (role or name).split():
        return True
    if _is_party(head, words):
        return True
    business = bool(_ends_in(affiliation, "business_body")) or bool(
        words & source_words("business_body")
    )
    public = _is_nation(affiliation) or is_public(affiliation) or _serves_office(affiliation)
    public = public or (_has_public_word(words) and not business)
    if head in ("attorney", "lawyer"):
        private = source_words("private_attorney")
        if affiliation.lower() in private or not _words(role or name).isdisjoint(private):
            return False
        return public or bool(words & source_words("public_attorney"))
    if head in source_words("plain_official"):
        return public or not business
    if head in source_words("presumed_role"):
        place = _is_nation(affiliation, EntryType.PLACE)  # "Representative" of "Maryland"
        return public or place or not (affiliation or business)
    if head in source_words("served_role"):
        return public
    if any(head in source_words(roles) for roles in ("campaigner_role", "witness_role")):
        return False  # "an American activist"
    if affiliation:
        return is_public(affiliation)
    return not role and (is_public(name) or _is_nation(name, EntryType.COUNTRY))


def is_past_role(role: str) -> bool:
    """Return whether a role is one that somebody had and has no more: "former mayor"."""
    return _PAST.match(role) is not None


def is_candidacy(role: str) -> bool:
    """Return whether a role is that of somebody who runs for an office."""
    return not is_past_role(role) and _head(role) in source_words("candidate_role")


def _is_party(head: str, words: frozenset[str]) -> bool:
    """Whether somebody is a member of a party or runs for office: "Democrats", "the nominee"."""
    if head in source_words("party_member") or head in source_words("candidate_role"):
        return True
    return head in source_words("party_wing") and bool(words & source_words("party_member_of"))


def _serves_office(affiliation: str) -> bool:
    """Whether the affiliation is itself an office: "a spokesman for the mayor"."""
    if _head(affiliation) not in role_nouns():
        return False
    whole = _is_official("", affiliation, "")
    return whole or _is_official("", *role_and_affiliation(affiliation))


def _has_public_word(words: frozenset[str]) -> bool:
    if words & source_words("public_word"):
        return True
    return any(
        first in words and second in words
        for first, _, second in (pair.partition("_") for pair in source_words("public_words"))
    )


def _is_nation(name: str, *sorts: EntryType) -> bool:
    """Whether a name is that of a country or, without `sorts`, of its people."""
    known = lookup(_normalise(name))
    return known is not None and known.type in (sorts or (EntryType.COUNTRY, EntryType.DEMONYM))


def is_public(body: str) -> bool:
    """Return whether a name is that of a body of a state or between states."""
    plain = _normalise(body)
    openings = (plain, " ".join(plain.split()[:2]))
    entries = [entry.canonical for entry in map(lookup, openings) if entry is not None]
    public = source_words("public_body")
    if has_purpose(body):
        return False
    if any(word.isupper() and word.lower() in public for word in plain.split()):
        return True
    return any(
        "_".join(each.lower().split()) in public or _ends_in(each, "official_body")
        for each in (*openings, *entries)
    )


def has_purpose(body: str) -> bool:
    """Return whether a body is named after what it wants: "Committee to Protect Journalists"."""
    return _PURPOSE.search(body) is not None


def _normalise(name: str) -> str:
    """A name without its article, and without the full stops of its initials: "C.I.A."."""
    name = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), name)
    return name.removeprefix("the ").removeprefix("The ")


def _core(phrase: str) -> Iterator[str]:
    """The words of a phrase before its first preposition, lower case."""
    for at, word in enumerate(_normalise(phrase).lower().replace(",", " ").split()):
        if at and word in word_class("link"):
            return
        yield word.rstrip(".").removesuffix("’s").removesuffix("'s")


def _head(phrase: str) -> str:
    """The last word of a phrase before its first preposition, in the singular."""
    return singular((list(_core(phrase)) or [""])[-1])


def _ends_in(phrase: str, words: str) -> bool:
    """Whether a phrase ends in a word, or in two, of a class."""
    core = list(_core(phrase))
    pair = "_".join(core[-2:])
    return bool(core) and not source_words(words).isdisjoint({core[-1], singular(core[-1]), pair})


def _words(phrase: str) -> frozenset[str]:
    return frozenset(_normalise(phrase).lower().replace(",", " ").split())
