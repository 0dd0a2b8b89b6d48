"""Which words of a run are names, and of what: the best cut of the run by learnt weights.

A semi-Markov tagger (Sarawagi and Cohen 2004): every stretch of a run up to a length gets a score
for each kind, from what the lexicons know of its words and of the whole stretch, and from what
stands around it here and elsewhere in the text; the best sequence of stretches wins (Viterbi).
The weights are those of an averaged perceptron, see benchmarks/actors/learn_weights.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.lexicons import DATA, built, words
from newsdiff.actors.model import ActorKind
from newsdiff.actors.recognition.context import Evidence, after, before
from newsdiff.actors.recognition.features import features, known_as
from newsdiff.actors.recognition.runs import Run
from newsdiff.actors.tokens import ARABIC_ARTICLE, Token
from newsdiff.actors.wordclass import classes

LABELS: tuple[ActorKind | None, ...] = (
    None,
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.PLACE,
    ActorKind.GROUP,
)
"""What a stretch can be; None, for single words only, is no name."""

_NONE, _PERSON, _ORGANISATION, _PLACE, _GROUP = range(len(LABELS))
_JOINS = frozenset(("of", "for", "and", "on", "&"))
"""Small words that stand in no person's name."""

_BODY_WORDS = frozenset(("orgword", "placeword", "orgopener"))
_TELLING = _BODY_WORDS | {"opener", "demonym", "group", "organisation", "country", "place", "title"}
"""Classes of words that no person's name has, or few."""
_PLACED = frozenset(("in", "at", "near", "around", "across", "outside", "throughout"))
_WIDE = frozenset(("country", "demonym", "group", "organisation", "place", "title"))
"""Classes of words that are more than a surname."""
_BODIES = (EntryType.ORGANISATION, EntryType.GROUP, EntryType.COUNTRY)
_ADDRESS = frozenset(("Mr", "Mrs", "Ms", "Mx"))

_LONGEST_ROLE = 5
"""Words after a comma within which a role shows."""

LONGEST_NAME = 8
"""Words in the longest stretch that is weighed."""

LONGEST_GROUP = 3

Stretch = tuple[int, int, int]
"""First token, last token (exclusive), index into LABELS."""

Weights = Mapping[str, Sequence[float]]

FeatureKey = tuple[str, str, tuple[tuple[str, bool, bool, bool, int], ...]]
"""What stands before and after a run, and its words as the tagger sees them."""


def tag(tokens: list[Token], run: Run, evidence: Evidence, weights: Weights) -> list[Stretch]:
    """Cut a run into stretches of the highest total score; of equal ones, names come first."""
    best = [0.0] + [float("-inf")] * (run.last - run.first)
    back: list[Stretch] = [(0, 0, 0)] * (run.last - run.first + 1)
    for first in range(run.first, run.last):
        so_far = best[first - run.first]
        if so_far == float("-inf"):
            continue
        for last in range(first + 1, min(first + LONGEST_NAME, run.last) + 1):
            if not may_be_name(tokens, first, last) and last - first > 1:
                continue
            labels = allowed(tokens, first, last)
            if not labels:
                continue
            scores = score(features(tokens, first, last, evidence), weights)
            if last - first == 1:
                labels = _without_places(labels, tokens[first].text, evidence)
            for label in labels:
                total = so_far + scores[label]
                if total >= best[last - run.first]:
                    best[last - run.first] = total
                    back[last - run.first] = (first, last, label)
    stretches = []
    end = run.last
    while end > run.first:
        stretches.append(back[end - run.first])
        end = stretches[-1][0]
    return stretches[::-1]


def feature_key(tokens: list[Token], run: Run, evidence: Evidence) -> FeatureKey:
    """Return all that the cut of a run depends on within one text, to cut equal runs once."""
    seen = evidence.part_of
    looks = [
        (token.text, token.capital, token.opens, token.headline, len(seen.get(token.text, ())))
        for token in tokens[run.first : run.last]
    ]
    return before(tokens, run.first), after(tokens, run.last), tuple(looks)


def collect_document_evidence(
    tokens: list[Token], stretches: Iterable[Stretch], evidence: Evidence
) -> None:
    """Add to the evidence which words the names of several words begin and end with."""
    for first, last, label in stretches:
        kind = LABELS[label]
        if kind is not None and last - first > 1 and not tokens[first].headline:
            evidence.part_of[tokens[first].text][f"first of {kind}"] = None
            evidence.part_of[tokens[last - 1].text][f"last of {kind}"] = None
            bare = ARABIC_ARTICLE.sub("", tokens[last - 1].text)
            evidence.part_of[bare][f"last of {kind}"] = None


def may_be_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch has capitals at both ends."""
    return tokens[first].capital and tokens[last - 1].capital


def allowed(tokens: list[Token], first: int, last: int) -> Sequence[int]:
    """Return the labels a stretch of this length can have."""
    addressed = first > 0 and _is_address(tokens[first - 1])
    if last - first == 1:
        if not tokens[first].capital or _is_address(tokens[first]):
            return (_NONE,)
        return (_PERSON,) if addressed else range(len(LABELS))
    if any(_is_address(token) for token in tokens[first:last]):
        return ()
    if any(token.text in _JOINS for token in tokens[first + 1 : last - 1]):
        joined = not addressed and _may_be_joined(tokens, first, last)
        return (_ORGANISATION, _PLACE) if joined else ()
    if _runs_from_affairs(tokens, first, last) or _takes_office_along(tokens, first, last):
        return ()
    members = lookup(tokens[last - 1].text)
    if members and members.type is EntryType.GROUP and tokens[last - 1].text == members.canonical:
        return (_GROUP,) if last - first <= LONGEST_GROUP else ()
    if _is_inhabitant(tokens[first].text) and "first" in classes(tokens[first + 1].text)[0]:
        return ()
    if addressed or _is_surely_person(tokens, first, last):
        return (_PERSON,)
    if _is_described_person(tokens, first, last) or _ends_office(tokens, first, last):
        return ()
    return range(_PERSON, len(LABELS) - (last - first > LONGEST_GROUP))


def address_before(tokens: list[Token], first: int) -> str:
    """Return the "Mr." or "Mrs." before a stretch, "" if none stands there."""
    addressed = first > 0 and _is_address(tokens[first - 1])
    return tokens[first - 1].text if addressed else ""


def _is_address(token: Token) -> bool:
    """Whether a token is a "Mr." or "Mrs.", which a person's name follows, and nothing else."""
    return token.capital and token.text.rstrip(".") in _ADDRESS


def _is_surely_person(tokens: list[Token], first: int, last: int) -> bool:
    """Whether several words that tell of nothing else are a person's name by what is around them.

    A title or role goes before it, or ", a former minister" follows it, or it ends in a surname
    after a word that no list knows.
    """
    before = tokens[first - 1].text if first else ""
    placed = before in words("titles") or before in words("role_nouns")
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
        if token.text in words("role_nouns"):
            return token.text not in words("kin")
    return False


def _is_described_person(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a people or party stands before a person's name: "Republican Donald Trump"."""
    opening = classes(tokens[first].text)
    people = "group" in opening or "demonym" in opening
    return people and _is_full_name(tokens, first + 1, last)


def _is_inhabitant(word: str) -> bool:
    """Whether a word that no list knows is a place with the ending of who lives there."""
    if not word.endswith("n") or classes(word) != ("other",):
        return False
    places = map(lookup, (word[:-1], word[:-2], f"{word[:-3]}y"))
    return any(entry and entry.type in (EntryType.PLACE, EntryType.COUNTRY) for entry in places)


def _takes_office_along(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch holds a part of the office that follows it, or a title with its bearer.

    "Senate Majority" of "Senate Majority Leader", "Senate Republican" of "Senate Republican
    leader", "Texas Democrat", "Agent Olsen".
    """
    if known_as(tokens, first, last) is not None:
        return False
    ending = tokens[last - 1].text
    following = tokens[last].text if last < len(tokens) else ""
    if _is_office_noun(following) and ending.lower() in words("role_modifiers"):
        return ending == "Press" or "orgword" not in classes(ending)
    entry = lookup(ending)
    if entry and entry.type is EntryType.GROUP and entry.canonical != ending:
        return _is_office_noun(following) or known_as(tokens, first, last - 1) is not None
    if last - first == 2:
        return _is_bearer(tokens, first)
    opening = tokens[first].text
    titled = _is_office_noun(opening) and opening not in built("first_names")
    return titled and _is_full_name(tokens, first + 1, last)


def _is_office_noun(word: str) -> bool:
    return word in words("titles") or word.lower() in words("role_nouns")


def _is_bearer(tokens: list[Token], title: int) -> bool:
    """Whether a word that no body has in its name follows a title: "Judge Olsen"."""
    opening, bearer = tokens[title].text, classes(tokens[title + 1].text)
    if not _is_office_noun(opening.rstrip(".")) or opening in built("first_names"):
        return False
    return not tokens[title].headline and set(bearer) <= {"first", "last", "other"}


def _runs_from_affairs(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch runs from what an office is for into a name: "Foreign Affairs Olsen"."""
    for index in range(first, last - 1):
        if tokens[index].text == "Affairs":
            office = index > 0 and tokens[index - 1].capital
            return (index == first and office) or _is_full_name(tokens, index + 1, last)
    return False


def _is_full_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch opens with a given name and has no body's or place's word at its end."""
    given, ending = classes(tokens[first].text), classes(tokens[last - 1].text)
    personal = given[0].startswith("first")
    return last - first > 1 and personal and _BODY_WORDS.isdisjoint(ending)


def _ends_office(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a stretch runs from an office into a name: "State Kerry" of "Secretary of State".

    After "Secretary of" or "Speaker of the" the first word is what the office is for.
    """
    at = first - 1
    if at > 0 and tokens[at].text == "the":
        at -= 1
    if at < 1 or tokens[at].text not in ("of", "for"):
        return False
    office = tokens[at - 1].text.lower()
    if tokens[at - 1].text not in words("titles") and office not in words("role_nouns"):
        return False
    if last - first > 2:
        return _is_full_name(tokens, first + 1, last)
    opening, ending = classes(tokens[first].text), classes(tokens[last - 1].text)
    ordinary = "common" in opening and "common" not in ending and _BODY_WORDS.isdisjoint(ending)
    return ordinary and known_as(tokens, first, last) is None


def _without_places(labels: Sequence[int], word: str, evidence: Evidence) -> Sequence[int]:
    """Return the labels left for a lone surname that towns have too, by what it does.

    "Clinton said" is no place, and "the Obama administration" and "President Obama" tell of a
    person, but not in a text that has "in Clinton" too.
    """
    if len(labels) == 1 or not _PLACED.isdisjoint(evidence.before.get(word, ())):
        return labels
    found = classes(word)
    if "last" not in found and "last/common" not in found:
        return labels
    titled = "last" in found and "title" in evidence.before.get(word, ())
    if (titled or word in evidence.governing) and _WIDE.isdisjoint(found):
        return (_PERSON,)
    if "town" in found and "say" in evidence.after.get(word, ()):
        return [label for label in labels if label != _PLACE]
    return labels


def _may_be_joined(tokens: list[Token], first: int, last: int) -> bool:
    """Whether names joined by small words can be one: an office's, a company's, or a known one."""
    texts = [token.text for token in tokens[first:last]]
    if _are_two(texts):
        return False
    before_join = texts[: next(i for i, text in enumerate(texts) if text in _JOINS)]
    if any(text in words("organisation_heads") for text in texts):
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
    sides = lookup(" ".join(texts[:at])), lookup(" ".join(texts[at + 1 :]))
    return all(side is not None and side.type in _BODIES for side in sides)


def score(found: Iterator[str], weights: Weights) -> list[float]:
    """Sum the weights of features, for each label."""
    none = person = organisation = place = group = 0.0
    for feature in found:
        weight = weights.get(feature)
        if weight:
            for_none, for_person, for_organisation, for_place, for_group = weight
            none += for_none
            person += for_person
            organisation += for_organisation
            place += for_place
            group += for_group
    return [none, person, organisation, place, group]


@cache
def learnt() -> dict[str, tuple[int, ...]]:
    """Return the weights of the features: one number for each of LABELS.

    They are whole numbers: their sum is the same in whatever order they come.
    """
    weights = {}
    path = DATA / "built" / "weights.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        feature, *numbers = line.split("\t")
        weights[feature] = tuple(map(int, numbers))
    return weights
