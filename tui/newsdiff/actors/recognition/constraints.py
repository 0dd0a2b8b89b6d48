"""What no weight outvotes: which kinds of name a stretch of words can be."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.model import ActorKind
from newsdiff.actors.recognition.context import FOR_NOW, Evidence
from newsdiff.actors.recognition.features import known_as
from newsdiff.actors.recognition.offices import (
    BODIES,
    BODY_WORDS,
    bears_office,
    ends_office,
    is_cut_before_office,
    is_full_name,
    is_office_noun,
    runs_from_affairs,
    takes_office_along,
)
from newsdiff.actors.recognition.remits import law_end, remit_end
from newsdiff.actors.recognition.runs import known_end
from newsdiff.actors.tokens import Token
from newsdiff.actors.wordclass import classes
from newsdiff.language.lexicon import RANKS, built, nouns, word_class

LABELS: tuple[ActorKind | None, ...] = (
    None,
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.PLACE,
    ActorKind.GROUP,
)
"""What a stretch can be; None, for single words only, is no name."""

NONE, PERSON, ORGANISATION, PLACE, GROUP = range(len(LABELS))

_JOINS = frozenset(("of", "for", "and", "on", "to", "&"))
"""Small words that stand in no person's name."""

_TELLING = BODY_WORDS | {"opener", "demonym", "group", "organisation", "country", "place", "title"}
"""Classes of words that no person's name has, or few."""
_PLACED = frozenset(("in", "at", "near", "around", "across", "outside", "throughout"))
_WIDE = frozenset(("country", "demonym", "group", "organisation", "place", "title"))
"""Classes of words that are more than a surname."""
_ADDRESS = frozenset(("Mr", "Mrs", "Ms", "Mx"))

_BEFORE_FULL_NAME = frozenset(("Rep.", "Sen.", "Gov.", "Mr.", "Dr.", "Senator", "Governor"))
"""Titles that no other title follows."""

_PAST = frozenset(("former", "ex", "onetime", "one-time"))
"""What stands before what somebody was: "the former Spartan Karl Olsen"."""

_LONGEST_ROLE = 5
"""Words after a comma within which a role shows."""

LONGEST_GROUP = 3


def may_be_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch has capitals at both ends."""
    return tokens[first].capital and tokens[last - 1].capital


def allowed(tokens: list[Token], first: int, last: int) -> Sequence[int]:
    """Return the labels a stretch of this length can have."""
    addressed = first > 0 and _is_address(tokens[first - 1])
    if _lacks_given_name(tokens, first):
        return ()
    if last - first == 1:
        if not tokens[first].capital or _is_address(tokens[first]):
            return (NONE,)
        if _is_first_initial(tokens, first):
            return ()
        if _has_office_behind(tokens, first):
            return (ORGANISATION,)
        if _opens_office(tokens, first) or tokens[first].text in FOR_NOW:
            return (NONE,)
        if addressed or (first > 0 and bears_office(tokens, first - 1)):
            return (PERSON,)
        bare = tokens[first].headline or (first > 0 and tokens[first - 1].text.lower() == "the")
        body = bare and "orgword" in classes(tokens[first].text)
        return (NONE, ORGANISATION, PLACE) if body else range(len(LABELS))
    if any(_is_address(token) for token in tokens[first:last]):
        return ()
    if _ends_in_initial(tokens, first, last) or _breaks_off(tokens, first, last):
        return ()
    if last in (remit_end(tokens, first), law_end(tokens, first)):
        return (ORGANISATION,)
    if any(token.text in _JOINS for token in tokens[first + 1 : last - 1]):
        joined = not addressed and _may_be_joined(tokens, first, last)
        joined = joined and not is_cut_before_office(tokens, last)
        joined = joined and not _cuts_known_name(tokens, first, last)
        return (ORGANISATION, PLACE) if joined else ()
    if any(token.text in FOR_NOW for token in tokens[first:last]):
        return ()
    if runs_from_affairs(tokens, first, last) or takes_office_along(tokens, first, last):
        return ()
    members = lookup(tokens[last - 1].text)
    if members and members.type is EntryType.GROUP and tokens[last - 1].text == members.canonical:
        return (GROUP,) if last - first <= LONGEST_GROUP else ()
    if _is_inhabitant(tokens[first].text) and "first" in classes(tokens[first + 1].text)[0]:
        return ()
    if _is_described_person(tokens, first, last) or tokens[first].text in RANKS:
        return ()
    if addressed or _is_surely_person(tokens, first, last):
        return (PERSON,)
    if ends_office(tokens, first, last):
        return ()
    return range(PERSON, len(LABELS) - (last - first > LONGEST_GROUP))


def _breaks_off(tokens: list[Token], first: int, last: int) -> bool:
    """Whether "and" goes on with what an office is for: "Office for Fish" of "... and Trade"."""
    if tokens[first].text not in words("organisation_heads") or last + 1 >= len(tokens):
        return False
    if tokens[last].text != "and" or not tokens[last + 1].capital:
        return False
    of = any(token.text in ("of", "for") for token in tokens[first + 1 : last - 1])
    ends = tokens[last - 1].text.lower(), tokens[last + 1].text.lower()
    return of and built("common_words").issuperset(ends)


def _cuts_known_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch ends inside a longer known name: "Moss of Doctors" without Borders."""
    return any(known_end(tokens, index) > last for index in range(first + 1, last))


def _has_office_behind(tokens: list[Token], at: int) -> bool:
    """Whether a known body stands before an office of it, and nothing else tells what it is.

    So it does where it opens a sentence, "Senate Majority Leader", and in "Deputy House Speaker".
    """
    ranked = at > 0 and tokens[at - 1].text in RANKS
    entry = lookup(tokens[at].text) if tokens[at].opens or ranked else None
    body = entry is not None and entry.type is EntryType.ORGANISATION
    if not body and not (ranked and "orgword" in classes(tokens[at].text)):
        return False
    office = at + 1
    while office < len(tokens) and tokens[office].text.lower() in word_class("role_modifier"):
        office += 1
    if office == len(tokens) or not (ranked or office > at + 1):
        return False
    return is_office_noun(tokens[office].text)


def _opens_office(tokens: list[Token], first: int) -> bool:
    """Whether a word only says which office follows: "Foreign Secretary", "Labour minister"."""
    following = tokens[first + 1] if first + 1 < len(tokens) else None
    if following is None or following.text == "leader":  # "Labour leader" is the party's
        return False
    if not following.capital and not tokens[first].opens:
        return False
    modifier = tokens[first].text.lower() in word_class("role_modifier")
    return modifier and is_office_noun(following.text)


def _ends_in_initial(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch ends in an initial that the rest of the name follows: "Karl B."."""
    initial, following = tokens[last - 1], tokens[last] if last < len(tokens) else None
    if following is None or not following.capital or following.opens or last - first > 3:
        return False
    return classes(initial.text)[0] == "initial" and initial.text.endswith(".")


def _is_first_initial(tokens: list[Token], at: int) -> bool:
    """Whether an initial that a name follows stands here: "A." of "A. Barry Rand"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.capital or following.opens:
        return False
    word = tokens[at].text  # "D.A." before a name is an office
    return len(word) == 2 and word.endswith(".") and classes(word)[0] == "initial"


def address_before(tokens: list[Token], first: int) -> str:
    """Return the "Mr." or "Mrs." before a stretch, "" if none stands there."""
    addressed = first > 0 and _is_address(tokens[first - 1])
    return tokens[first - 1].text if addressed else ""


def _lacks_given_name(tokens: list[Token], first: int) -> bool:
    """Whether a given name that is a title too stands before, behind a title: "Rep. Earl" Olsen.

    "Sgt. Major" is a rank.
    """
    if first < 2 or tokens[first - 2].text not in _BEFORE_FULL_NAME:
        return False
    given = classes(tokens[first - 1].text)
    return "title" in given and any(each.startswith("first") for each in given)


def _is_address(token: Token) -> bool:
    """Whether a token is a "Mr." or "Mrs.", which a person's name follows, and nothing else."""
    return token.capital and token.text.rstrip(".") in _ADDRESS


def _is_surely_person(tokens: list[Token], first: int, last: int) -> bool:
    """Whether several words that tell of nothing else are a person's name by what is around them.

    A title or role goes before it, or ", a former minister" follows it, or it ends in a surname
    after a word that no list knows.
    """
    before = tokens[first - 1].text if first else ""
    placed = before in word_class("title") or before.lower() in nouns("role")
    if not placed and last - first > 2 and not _has_role_behind(tokens, last):
        return False
    found = [classes(token.text) for token in tokens[first:last]]
    surname = found[0][0] == "other" and found[-1][0] in ("first", "last")
    if not (placed or (surname and last - first == 2) or _has_role_behind(tokens, last)):
        return False
    if any(not _TELLING.isdisjoint(each) for each in found) or all("common" in c for c in found):
        return False
    return known_as(tokens, first, last) is None


def _has_role_behind(tokens: list[Token], last: int) -> bool:
    """Whether a comma and a role follow: ", an economics professor"."""
    if last >= len(tokens) or tokens[last].text != ",":
        return False
    for token in tokens[last + 1 : last + 1 + _LONGEST_ROLE]:
        if not token.text[0].isalpha() or token.text in ("who", "which", "whose"):
            return False
        if token.text in nouns("role"):
            return token.text not in nouns("kin")
    return False


def _is_described_person(tokens: list[Token], first: int, last: int) -> bool:
    """Whether what somebody is, or was, stands before the name: "Republican Donald Trump"."""
    opening = classes(tokens[first].text)
    people = "group" in opening or "demonym" in opening
    past = first > 0 and tokens[first - 1].text.lower() in _PAST
    return (people or past) and is_full_name(tokens, first + 1, last)


def _is_inhabitant(word: str) -> bool:
    """Whether a word that no list knows is a place with the ending of who lives there."""
    if not word.endswith("n") or classes(word) != ("other",):
        return False
    places = map(lookup, (word[:-1], word[:-2], f"{word[:-3]}y"))
    return any(entry and entry.type in (EntryType.PLACE, EntryType.COUNTRY) for entry in places)


def without_places(labels: Sequence[int], word: str, evidence: Evidence) -> Sequence[int]:
    """Return the labels left for a lone surname that towns have too, by what it does.

    "Clinton said" is no place, and "the Obama administration" and "President Obama" tell of a
    person, but not in a text that has "in Clinton" too.
    """
    if len(labels) == 1 or PERSON not in labels:
        return labels
    if word in evidence.aged and word not in evidence.datelines:
        return (PERSON,)
    if word in evidence.datelines and "first" not in classes(word):
        return (PLACE,)
    if not _PLACED.isdisjoint(evidence.before.get(word, ())):
        return labels
    found = classes(word)
    if "last" not in found and "last/common" not in found:
        return labels
    titled = "last" in found and "title" in evidence.before.get(word, ())
    if (titled or word in evidence.governing) and _WIDE.isdisjoint(found):
        return (PERSON,)
    if "town" in found and "say" in evidence.after.get(word, ()):
        return [label for label in labels if label != PLACE]
    return labels


def _may_be_joined(tokens: list[Token], first: int, last: int) -> bool:
    """Whether names joined by small words can be one: an office's, a company's, or a known one."""
    texts = [token.text for token in tokens[first:last]]
    if _are_two(texts) or is_office_noun(texts[0]):
        return False
    before_join = texts[: next(i for i, text in enumerate(texts) if text in _JOINS)]
    if is_full_name(tokens, first, first + len(before_join)):
        return known_as(tokens, first, last) is not None  # "Lena Moss of Doctors without …"
    if texts[len(before_join)] == "of" and is_office_noun(before_join[-1]):
        return known_as(tokens, first, last) is not None
    heads = words("organisation_heads")
    if "on" in texts and heads.isdisjoint(texts[: texts.index("on")]):
        return known_as(tokens, first, last) is not None
    if not heads.isdisjoint(texts):
        return True
    if any(text in words("organisation_words") for text in texts if "&" in texts or "and" in texts):
        return True
    openers = words("place_heads") | words("organisation_words")
    return (
        any(text in openers for text in before_join)
        or "&" in texts
        or known_as(tokens, first, last) is not None
    )


def _are_two(texts: list[str]) -> bool:
    """Whether "and" stands between two names that the world knows, and not their like as one."""
    if lookup(" ".join(texts)) is not None:
        return False
    at = next((i for i, text in enumerate(texts) if text in ("and", "&")), 0)
    members = lookup(texts[at - 1]) if at else None
    if members and members.type is EntryType.GROUP and members.canonical == texts[at - 1]:
        return True
    if at == 1 and len(texts) == 3 and words("organisation_words").issuperset((texts[0], texts[2])):
        return True
    sides = lookup(" ".join(texts[:at])), lookup(" ".join(texts[at + 1 :]))
    return all(side is not None and side.type in BODIES for side in sides)
