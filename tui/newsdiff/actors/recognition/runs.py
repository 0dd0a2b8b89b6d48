"""Runs of capitalised words, joined by small words: where names can be."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from newsdiff.actors.gazetteer import lookup
from newsdiff.actors.lexicon import words
from newsdiff.actors.recognition.remits import opens_purpose, remit_end
from newsdiff.actors.tokens import LINE_BREAK, POSSESSIVE, Token
from newsdiff.actors.wordclass import classes
from newsdiff.language.lexicon import built, nouns, plural

_JOINS = frozenset(("of", "for", "and", "on", "&"))
_AFTER_JOIN = frozenset(("the", "la", "al", "los", "las"))
_PRONOUNS = frozenset(("I",))
_CONTRACTED = re.compile(r"[’'](?:ll|ve|re|m|d|s|t)$")
_PARTY_LABEL = re.compile(r"(?:[DRI]|Dem|Rep|Ind)[-–‑][A-Z]|(?:[DRI]|Dem|Rep|Ind)$")
_ADVERB_ENDINGS = (
    *("ably", "ally", "antly", "edly", "ently", "fully"),
    *("ibly", "ingly", "ively", "ously", "sely", "tely"),
)
"""How rare adverbs end, and surnames ("Ottly") do not."""
_ADJECTIVE_ENDINGS = ("astic", "istic", "ious", "eous", "less", "able", "ible")
"""How rare adjectives end: "Bombastic from the first note"."""
_NOUN_ENDINGS = ("ants", "ents", "ists", "eness", "ship")
"""How rare words for people and things end: "Claimants", "Forgiveness"."""
_ALSO_TEAMS = frozenset(("king", "ranger", "saint", "star", "pilot", "miner"))
"""Nouns whose plural is the name of clubs."""
_SHORTEST_PARTICIPLE = 7
"""Letters of rare participles: shorter words in "-ing" are as often names ("Ewing")."""
LONGEST_KNOWN = 5
"""Words in the longest name of the gazetteer that is looked for as a whole."""
_POSSESSIVES = frozenset((POSSESSIVE, "'", "’"))
_MONTHS = frozenset(("March", "April", "May", "June", "August"))
"""Months that people are called after."""


@dataclass(slots=True)
class Run:
    """Tokens `first` to `last` (exclusive) of a text, which start and end with a capital."""

    first: int
    last: int


def find_runs(tokens: list[Token]) -> list[Run]:
    """Find the runs of capitalised words in a text."""
    runs: list[Run] = []
    index = 0
    inside = {token.text for token in tokens if not token.opens and not token.headline}
    while index < len(tokens):
        if not tokens[index].capital or not _may_start(tokens, index, inside):
            index += 1
            continue
        end = _end_of_run(tokens, index)
        if _is_party_label(tokens, index):
            index = end
            continue
        runs += _parted_by_text(tokens, Run(index, end), inside)
        index = end
    return runs


def _parted_by_text(tokens: list[Token], run: Run, inside: Container[str]) -> Iterator[Run]:
    """Part a run of a headline in capitals where a word of the text ends: "Eagles" | "Grab Title".

    A surname goes with the given name before it, whether the text has it or not.
    """
    first = run.first
    for at in range(run.first + 1, run.last):
        word, before = tokens[at].text, tokens[at - 1].text
        if not tokens[at].headline or not tokens[at].capital or word in inside:
            continue
        surname = word in built("surnames") and before in built("first_names")
        if before in inside and before[0].isupper() and not surname:
            yield Run(first, at)
            first = at
    yield Run(first, run.last)


def _may_start(tokens: list[Token], index: int, inside: Container[str]) -> bool:
    """Whether the token at `index`, which has a capital, may open a name.

    `inside` are the words as they stand inside sentences, where a capital tells of a name.
    """
    token = tokens[index]
    if token.text in words("calendar"):
        return _is_given_month(tokens, index)
    if token.text in _PRONOUNS:
        return False
    if token.opens and known_end(tokens, index):
        return True
    if token.opens and _is_ordinary(token.text):
        return False
    if token.opens and token.text not in inside and _is_derived(token.text):
        return False
    if _is_state(tokens, index):
        return False
    if _CONTRACTED.sub("", token.text).lower() not in words("function_words"):
        return True
    owner = _is_owned_by_people(tokens, index + 1)
    return owner or _opens_known_name(tokens, index) or _is_acronym(tokens, index)


def _is_acronym(tokens: list[Token], index: int) -> bool:
    """Whether a function word is a name in capitals among small words: "US", "WHO"."""
    token = tokens[index]
    if not token.text.isupper() or len(token.text) < 2:
        return False
    around = tokens[max(index - 1, 0) : index] + tokens[index + 1 : index + 2]
    if any(other.text.isupper() and len(other.text) > 1 for other in around):
        return False
    return lookup(token.text) is not None or not (token.opens or token.headline)


def _is_ordinary(word: str) -> bool:
    """Whether a word that opens a sentence is most likely no name, by how it is made."""
    endings = _ADVERB_ENDINGS + _ADJECTIVE_ENDINGS + _NOUN_ENDINGS
    if word.endswith(endings) and classes(word) == ("other",):
        return True
    prefix, _, role = word.lower().partition("-")
    if prefix in ("ex", "vice", "co", "then") and role in nouns("role"):
        return True
    common = word.lower() in built("common_words")
    if word.endswith("s") and word.lower()[:-1] in nouns("role") - _ALSO_TEAMS:
        return True
    if common and word.endswith("ing") and set(classes(word)) == {"common"}:
        return True
    return (common and word.endswith("ly")) or _is_compound(word)


def _is_derived(word: str) -> bool:
    """Whether a rare word is an ordinary one with an ending: "Amplifying", "Unsurprisingly"."""
    if classes(word) != ("other",):
        return False
    low = word.lower()
    if low.endswith("ly"):
        stem = low[:-2]
        stems = {stem, stem.removeprefix("un"), f"{stem}le", f"{stem[:-1]}y"}
        return not built("common_words").isdisjoint(stems) or stem.endswith("ing")
    if not low.endswith("ing") or len(low) < _SHORTEST_PARTICIPLE:
        return False
    stem = low[:-3]
    undoubled = stem[:-1] if stem[-1] == stem[-2] else stem
    stems = {stem, f"{stem}e", undoubled, f"{stem}ed", f"{stem}d", f"{stem[:-1]}ied"}
    return not built("common_words").isdisjoint(stems)


def _is_compound(word: str) -> bool:
    """Whether a word is put together of ordinary ones: "Twenty-nine", "Eight-year-old"."""
    if "-" not in word or word[1:] != word[1:].lower():
        return False
    common, small = built("common_words"), words("function_words")
    return all(part in common or part in small for part in word.lower().split("-"))


def _is_state(tokens: list[Token], index: int) -> bool:
    """Whether a token only says in which state the town before it is: "Olsenville, Nev."."""
    if index == 0 or tokens[index - 1].text != ",":
        return False
    word = tokens[index].text
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    stopped = word.endswith(".") or following == "."
    return stopped and word.rstrip(".") in words("state_abbreviations")


def _is_party_label(tokens: list[Token], index: int) -> bool:
    """Whether a lawmaker's party and district stand at `index`: "(D-Norvia)", ", R-N.Y.,"."""
    found = _PARTY_LABEL.match(tokens[index].text)
    if index == 0 or found is None:
        return False
    before = tokens[index - 1].text
    return before == "(" or (before == "," and found.end() > 2)


def _opens_known_name(tokens: list[Token], index: int) -> bool:
    """Whether a function word opens a name of the gazetteer ("New York", "The Hague")."""
    for length in (2, 3, 4):
        following = tokens[index : index + length]
        if len(following) == length and lookup(" ".join(t.text for t in following)):
            return True
    return False


def known_end(tokens: list[Token], first: int) -> int:
    """Return the end of a name of the gazetteer of three words or more at `first`, or 0.

    Such names hold small words that join no others: "Save the Children", "Reporters without …".
    """
    for length in range(LONGEST_KNOWN, 2, -1):
        among = tokens[first : first + length]
        whole = len(among) == length and among[-1].capital
        whole = whole and all(_adjoins(left, right) for left, right in pairwise(among))
        if whole and lookup(" ".join(token.text for token in among)) is not None:
            return first + length
    return 0


def _end_of_run(tokens: list[Token], first: int) -> int:
    end = known_end(tokens, first) or remit_end(tokens, first) or first + 1
    while end < len(tokens):
        if _is_owned_by_people(tokens, end):
            end += 2
            continue
        if not _adjoins(tokens[end - 1], tokens[end]):
            break
        if _continues(tokens, end):
            end = remit_end(tokens, end) or end + 1
            continue
        joined = _after_join(tokens, end)
        if not joined:
            break
        end = joined
    return end


def _is_owned_by_people(tokens: list[Token], mark: int) -> bool:
    """Whether a name goes on behind a possessive: "Children's Defense Fund", "Teachers' Union".

    The plural of a noun for people in capitals owns nothing inside a sentence.
    """
    if mark + 1 >= len(tokens) or tokens[mark].text not in _POSSESSIVES:
        return False
    owner, following = tokens[mark - 1], tokens[mark + 1]
    if owner.opens or owner.headline or not following.capital:
        return False
    return owner.text.lower() in _plural_people()


@cache
def _plural_people() -> frozenset[str]:
    return frozenset(map(plural, nouns("person"))) | {"children", "women", "men", "people"}


def _adjoins(left: Token, right: Token) -> bool:
    return LINE_BREAK not in (left.text, right.text) and right.text != POSSESSIVE


def _continues(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if not token.capital or token.text in _PRONOUNS:
        return False
    if token.text in words("calendar"):
        return _is_surname(tokens, index) or _is_given_month(tokens, index)
    if token.opens and tokens[index - 1].text[-1] != ".":
        return False
    low = token.text.lower()
    if token.headline and (low in words("function_words") or low in words("headline_verbs")):
        return _opens_known_name(tokens, index)
    return True


def _is_given_month(tokens: list[Token], index: int) -> bool:
    """Whether a month or a day is the given name of somebody: "Jan Olsen", "Gov. June Marsh"."""
    word, following = tokens[index].text, tokens[index + 1] if index + 1 < len(tokens) else None
    if word not in built("first_names") or following is None or not following.capital:
        return False
    found = classes(following.text)
    return "common" not in found and found[0] in ("first", "last", "other", "initial")


def _is_surname(tokens: list[Token], index: int) -> bool:
    """Whether a month is the name of somebody: "Theresa May", and no date follows."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    given = tokens[index - 1].text in built("first_names")
    return tokens[index].text in _MONTHS and given and not following[:1].isdigit()


def _after_join(tokens: list[Token], index: int) -> int:
    """Return where a run goes on after small words at `index`: past the next capital, or 0."""
    word = tokens[index].text
    if opens_purpose(tokens, index):
        return index + 2
    if word not in _JOINS and word not in words("particles"):
        return 0
    following = index + 1
    while (
        following < len(tokens)
        and following - index < 3
        and (tokens[following].text in _AFTER_JOIN or tokens[following].text in words("particles"))
    ):
        following += 1
    if following >= len(tokens) or not _continues(tokens, following):
        return 0
    adjoining = all(_adjoins(tokens[i], tokens[i + 1]) for i in range(index - 1, following))
    return (remit_end(tokens, following) or following + 1) if adjoining else 0
