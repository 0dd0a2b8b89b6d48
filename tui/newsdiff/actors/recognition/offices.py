"""Offices beside names: "Secretary of State Karl Olsen" is an office and a name."""

from __future__ import annotations

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.recognition.features import known_as
from newsdiff.actors.tokens import Token
from newsdiff.actors.wordclass import classes
from newsdiff.language.lexicon import built, first_names, nouns, word_class

BODY_WORDS = frozenset(("orgword", "placeword", "orgopener"))
"""Classes of words that the names of bodies and places end in."""
_OFFICE_PREFIXES = frozenset(("co", "deputy", "ex", "former", "past", "then", "vice"))
BODIES = (EntryType.ORGANISATION, EntryType.GROUP, EntryType.COUNTRY)


def takes_office_along(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch holds a part of an office beside it, an office, or one with its bearer.

    "Senate Majority" of "Senate Majority Leader", "Senate Republican" of "Senate Republican
    leader", "Senate Majority Leader", "Texas Democrat", "Agent Olsen", "Speaker Karl Olsen".
    """
    if known_as(tokens, first, last) is not None:
        return False
    if any(_is_short_office(token.text) for token in tokens[first + 1 : last]):
        return True
    ending = tokens[last - 1].text
    following = tokens[last].text if last < len(tokens) else ""
    if is_office_noun(following) and ending.lower() in word_class("role_modifier"):
        return ending == "Press" or "orgword" not in classes(ending)
    if _is_party(ending):
        return is_office_noun(following) or _is_body(tokens, first, last - 1)
    if _is_party(tokens[first].text) and known_as(tokens, first + 1, last) is not None:
        return True
    if is_office_noun(ending) and _ends_in_office(tokens, first, last - 1):
        return True
    if _is_cut_in_bearer(tokens, first, last):
        return True
    if bears_office(tokens, last - 2):
        return last - first == 2 or tokens[first].text.lower() in word_class("role_modifier")
    if last - first == 2:
        return False
    return any(
        is_office_noun(tokens[index].text.removesuffix("s"))
        and not _is_given(tokens[index].text)
        and is_full_name(tokens, index + 1, last)
        for index in range(first, last - 2)
    )


def _is_cut_in_bearer(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch ends in the given name of who has an office: "Adviser Susan" of "Rice"."""
    if last - first < 2 or last >= len(tokens) or not tokens[last].capital:
        return False
    office = is_office_noun(tokens[last - 2].text) and not _is_given(tokens[last - 2].text)
    return office and classes(tokens[last - 1].text)[0].startswith("first")


def _is_short_office(word: str) -> bool:
    """Whether a word is an office in initials, which no name has inside: "Corvo CEO Ann Reed"."""
    return word.isupper() and len(word) > 1 and word.lower() in nouns("role")


def is_cut_before_office(tokens: list[Token], last: int) -> bool:
    """Whether a stretch ends in what opens an office: "Office of Special" before "Counsel"."""
    following = tokens[last] if last < len(tokens) else None
    if following is None or not following.capital or not is_office_noun(following.text):
        return False
    return tokens[last - 1].text.lower() in word_class("role_modifier")


def _ends_in_office(tokens: list[Token], first: int, office: int) -> bool:
    """Whether what goes before an office is a body, a country or "Majority"."""
    if tokens[office - 1].text.lower() in word_class("role_modifier"):
        return True
    entry = known_as(tokens, first, office)
    return entry is not None and entry.type in BODIES


def _is_party(word: str) -> bool:
    """Whether a word is that for one of the members of a party, or for what is of them."""
    entry = lookup(word)
    return entry is not None and entry.type is EntryType.GROUP and entry.canonical != word


def _is_body(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch is a name the world knows, or a general word for a body: "House"."""
    if last - first == 1 and tokens[first].text in words("organisation_words"):
        return True
    return known_as(tokens, first, last) is not None


def is_office_noun(word: str) -> bool:
    bare = word.removesuffix("-elect").removesuffix("-to-be").removesuffix("-designate")
    opening, _, rest = bare.partition("-")
    if opening.lower() in _OFFICE_PREFIXES and rest:
        bare = rest  # "Past-Chair"
    return bare in word_class("title") or bare.lower() in nouns("role")


def _is_given(word: str) -> bool:
    """Whether a word for an office may be a given name: "Prince", but not "Agent"."""
    if word.rstrip(".") in word_class("title"):
        return word in built("first_names")
    return word.lower() in first_names("male") or word.lower() in first_names("female")


def bears_office(tokens: list[Token], title: int) -> bool:
    """Whether a word that no body has in its name follows a title: "Judge Olsen"."""
    opening, bearer = tokens[title].text, classes(tokens[title + 1].text)
    if not is_office_noun(opening.rstrip(".")) or _is_given(opening):
        return False
    if tokens[title].headline or not tokens[title].capital:
        return False
    alone = title + 2 >= len(tokens) or not tokens[title + 2].capital
    return alone and set(bearer) <= {"first", "last", "other"}


def runs_from_affairs(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch runs from what an office is for into a name: "Foreign Affairs Olsen"."""
    for index in range(first, last - 1):
        if tokens[index].text == "Affairs":
            office = index > 0 and tokens[index - 1].capital
            return (index == first and office) or is_full_name(tokens, index + 1, last)
    return False


def ends_office(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch runs from an office into a name: "State Kerry" of "Secretary of State".

    After "Secretary of" or "Speaker of the" the first word is what the office is for.
    """
    at = first - 1
    if at > 0 and tokens[at].text == "the":
        at -= 1
    if at < 1 or tokens[at].text not in ("of", "for"):
        return False
    office = tokens[at - 1].text.lower()
    if tokens[at - 1].text not in word_class("title") and office not in nouns("role"):
        return False
    if office == "chief" and tokens[first].text == "Staff":
        return True
    if last - first > 2:
        return is_full_name(tokens, first + 1, last)
    opening, ending = classes(tokens[first].text), classes(tokens[last - 1].text)
    ordinary = "common" in opening and "common" not in ending and BODY_WORDS.isdisjoint(ending)
    return ordinary and known_as(tokens, first, last) is None


def is_full_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch opens with a given name and has no body's or place's word at its end."""
    given, ending = classes(tokens[first].text), classes(tokens[last - 1].text)
    personal = given[0].startswith("first")
    return last - first > 1 and personal and BODY_WORDS.isdisjoint(ending)
