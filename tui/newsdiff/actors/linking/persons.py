"""One person, many forms: "Bashar al-Assad", "President Assad", "Mr. Assad", "B. Assad"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import combinations

from newsdiff.actors.gazetteer import EntryType, plain
from newsdiff.actors.lexicons import built, table, words
from newsdiff.actors.linking.disjoint_set import DisjointSet
from newsdiff.actors.linking.names import known
from newsdiff.actors.linking.transliteration import SHORTEST, skeleton, sound_alike

Parts = tuple[str, ...]
"""The words of a person's name in small letters, without titles and particles."""

_COMPARED = 16
"""Names that another is compared with where many share a word: keeps large texts fast."""

_ANYWHERE = object()
"""Stands for all articles."""

_WOMEN = frozenset(("Mrs", "Ms", "Miss", "Mme", "Lady", "Queen", "Princess", "Dame", "Madam"))
_MEN = frozenset(("Mr", "Sir", "King", "Prince", "Lord"))
_LEADING = frozenset(("former", "the", "late", "then", "new", "first", "of", "for", "and", "st"))
_PARTICLE_PREFIX = re.compile(r"(?i)(?:al|el|ul|as|ash|an|at|abu|bin|ibn)[-–]")
_QUOTED = re.compile(r" [\"“‘][^\"”’]+[\"”’] ")
"""A nickname in a name, which is no word of it: 'Karl "the Fox" Olsen'."""
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_ORDINARY_KINDS = (EntryType.COUNTRY, EntryType.DEMONYM, EntryType.GROUP, EntryType.ORGANISATION)


@lru_cache(maxsize=20_000)
def parts_of(name: str) -> Parts:
    """Return the words of a person's name that tell who it is; () where there are none."""
    given = _QUOTED.sub(" ", name).split()
    first = 0
    while first < len(given) - 1 and _goes_before_names(given[first]):
        first += 1
    found: list[str] = []
    for word in given[first:]:
        bare = word.strip(".,()\"'“”’")
        if bare in ("of", "for", "at"):
            break
        pieces = re.split(r"[-–]", bare) if _PARTICLE_PREFIX.match(bare) else [bare]
        found.extend(plain(piece).lower() for piece in pieces if piece)
    if all(part.capitalize() in words("titles") for part in found):
        return ()
    core = [p for p in found if p not in words("particles") and p not in _GENERATIONS]
    return tuple(core or found)


def _goes_before_names(word: str) -> bool:
    bare = word.rstrip(".,")
    if bare in words("titles") or bare in words("organisation_words"):
        return True
    if bare.lower() in _LEADING or bare.islower():
        return True
    entry = known(bare)
    return bool(entry and entry.type in _ORDINARY_KINDS and bare not in built("first_names"))


def join_persons(
    linked: DisjointSet,
    names: Sequence[str],
    articles: Sequence[Hashable],
    chosen: Sequence[int],
    addresses: Sequence[str],
) -> None:
    """Join the mentions at the places `chosen`, all of persons, that mean the same person.

    Full names are joined by their words, nicknames, initials and spellings; a lone word goes to
    the full name that has it, one in the same article before one in another. `addresses` are the
    "Mr." and "Mrs." that stand before the names.
    """
    sexes = [_sex(address) or _sex(name) for address, name in zip(addresses, names, strict=True)]
    full: dict[Parts, list[int]] = defaultdict(list)
    lone: list[int] = []
    for place in chosen:
        parts = parts_of(names[place])
        if len(parts) >= 2:
            full[parts].append(place)
        else:
            lone.append(place)
    _part_generations(full, names, articles, lone)
    _share_sexes(sexes, names, articles, lone)
    for places in full.values():
        linked.join_all(places)
    _join_full_names(linked, {parts: places[0] for parts, places in full.items()})
    _join_lone_words(linked, names, articles, full, lone, sexes)


def _part_generations(
    full: dict[Parts, list[int]],
    names: Sequence[str],
    articles: Sequence[Hashable],
    lone: list[int],
) -> None:
    """Part "Karl Olsen Jr." from "Karl Olsen" where one article names both.

    The suffix becomes a part of the name; "Olsen Jr." is then no lone word.
    """
    families: dict[tuple[Hashable, str], set[str]] = defaultdict(set)
    for places in (*full.values(), lone):
        for place in places:
            parts = parts_of(names[place])
            if parts:
                key = articles[place], f"{parts[0] if len(parts) > 1 else ''} {parts[-1]}"
                families[key].add(_generation(names[place]))
    both = {key for (_, key), found in families.items() if "" in found and len(found) > 1}
    surnames = {key.split(" ")[1] for key in both}
    for parts, places in list(full.items()):
        suffixed = [place for place in places if _generation(names[place])]
        if suffixed and parts[-1] in surnames:
            full[parts] = [place for place in places if place not in suffixed]
            for place in suffixed:
                full[*parts, _generation(names[place])].append(place)
            if not full[parts]:
                del full[parts]
    parted = {(parts[-2], parts[-1]): parts for parts in full if parts[-1] in _GENERATIONS}
    for place in lone[:]:
        parts = parts_of(names[place])
        bearer = parted.get((parts[-1], _generation(names[place]))) if parts else None
        if bearer:
            lone.remove(place)
            full[bearer].append(place)


def _generation(name: str) -> str:
    """Return the "jr" of "Karl Olsen Jr.", "" for a name without such an ending."""
    ending = name.rsplit(" ", 1)[-1].strip(".,").lower()
    return ending if ending in _GENERATIONS else ""


def _share_sexes(
    sexes: list[str], names: Sequence[str], articles: Sequence[Hashable], lone: Sequence[int]
) -> None:
    """Give lone words the sex that the same word has elsewhere in the article: "Mr. Obama"."""
    told: dict[tuple[Hashable, str], set[str]] = defaultdict(set)
    for place in lone:
        if sexes[place]:
            told[articles[place], _word_of(names[place])].add(sexes[place])
    for place in lone:
        found = told.get((articles[place], _word_of(names[place])), set())
        if len(found) == 1:
            sexes[place] = next(iter(found))


def _word_of(name: str) -> str:
    parts = parts_of(name)
    return parts[0] if parts else name.lower()


def _join_full_names(linked: DisjointSet, first_place: dict[Parts, int]) -> None:
    """Join names of which one holds all words of the other, or whose first and last words agree."""
    by_pair: dict[tuple[str, str], list[Parts]] = defaultdict(list)
    by_sound: dict[tuple[str, str], list[Parts]] = defaultdict(list)
    for parts in sorted(first_place, key=lambda parts: (len(parts), parts)):
        for pair in combinations(sorted(set(parts)), 2):
            by_pair[pair].append(parts)
        by_sound[skeleton(parts[-1]), _full_form(parts[0])[0]].append(parts)
    for names in by_pair.values():
        for place, longer in enumerate(names):
            if not _is_personal(longer):
                continue
            for shorter in names[: min(place, _COMPARED)]:
                if (
                    len(shorter[-1]) > 1
                    and set(shorter) <= set(longer)
                    and _may_be(shorter, longer)
                ):
                    linked.join(first_place[shorter], first_place[longer])
    for names in by_sound.values():
        kept: list[Parts] = []
        for parts in names:
            for other in kept[:_COMPARED]:
                if _are_forms_of_one(parts, other):
                    linked.join(first_place[parts], first_place[other])
                    break
            else:
                kept.append(parts)


def _are_forms_of_one(parts: Parts, other: Parts) -> bool:
    """Whether first and last words of two names agree, and what stands between them may."""
    if not _same_first(parts[0], other[0]) or not _same_last(parts[-1], other[-1]):
        return False
    return _may_be(parts, other)


def _may_be(parts: Parts, other: Parts) -> bool:
    """Whether neither generation nor initials tell two names apart: "H.W." is not "W."."""
    suffixes = [_GENERATIONS.intersection(each[-1:]) for each in (parts, other)]
    if suffixes[0] != suffixes[1]:
        return False
    middles = [" ".join(each[1:-1]) for each in (parts, other)]
    if not any(re.search(r"\b\w(?:\b|$)", middle) for middle in middles):
        return True
    initials = ["".join(re.findall(r"\b\w", middle)) for middle in middles]
    return initials[0].startswith(initials[1]) or initials[1].startswith(initials[0])


def _full_form(first: str) -> str:
    return table("nicknames").get(first, first)


def _same_first(first: str, second: str) -> bool:
    if _full_form(first) == _full_form(second):
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if min(len(first), len(second)) >= 3 and (first.startswith(second) or second.startswith(first)):
        return True
    return sound_alike(first, second)


def _same_last(first: str, second: str) -> bool:
    return (first == second and len(first) > 1) or sound_alike(first, second)


def _join_lone_words(
    linked: DisjointSet,
    names: Sequence[str],
    articles: Sequence[Hashable],
    full: dict[Parts, list[int]],
    lone: list[int],
    sexes: Sequence[str],
) -> None:
    """Join lone words with full names that have them; those that fit none among each other."""
    holders = FullNameIndex(linked, names, articles, full, sexes)
    left_over: dict[str, list[int]] = defaultdict(list)
    for place in lone:
        word = _word_of(names[place])
        holder = holders.meant_by(word, place) if parts_of(names[place]) else None
        if holder is None:
            left_over[word].append(place)
        else:
            linked.join(holder, place)
    by_sound: dict[str, list[int]] = defaultdict(list)
    for word, places in left_over.items():
        linked.join_all(places)
        if len(word) >= SHORTEST:
            by_sound[skeleton(word)].append(places[0])
    for places in by_sound.values():
        linked.join_all(places)


class FullNameIndex:
    """Full names by their words, to find whom a lone word means."""

    def __init__(
        self,
        linked: DisjointSet,
        names: Sequence[str],
        articles: Sequence[Hashable],
        full: dict[Parts, list[int]],
        sexes: Sequence[str],
    ) -> None:
        self._names = names
        self._sexes = sexes
        self._sex_of: dict[int, str] = {}
        self._articles = articles
        self._count: Counter[int] = Counter()
        self._first: dict[tuple[Hashable, ...], dict[int, int]] = defaultdict(dict)
        for parts, places in full.items():
            person = linked.root(places[0])
            self._count[person] += len(places)
            told = next((sexes[place] for place in places if sexes[place]), _sex_by_name(parts))
            self._sex_of[person] = self._sex_of.get(person, "") or told
            for key in _keys_of_name(parts):
                for place in places:
                    for sex in {"", told}:
                        for scope in (articles[place], _ANYWHERE):
                            seen = self._first[(scope, sex, *key)]
                            seen[person] = min(place, seen.get(person, place))

    def meant_by(self, word: str, place: int) -> int | None:
        """Return a mention by full name of the person whom a lone word at `place` means.

        In the same article before another; before all of the sex its title tells; by surname
        before given name. Of several persons it is the one named most often, and of these the
        one named first: whom a text is about it names before his kin.
        """
        sex = self._sexes[place]
        for scope in (self._articles[place], _ANYWHERE):
            for wanted in dict.fromkeys((sex, "")):
                for key in _keys_of_word(word, elsewhere=scope is _ANYWHERE):
                    people = self._first.get((scope, wanted, *key), {})
                    if sex:
                        people = {who: at for who, at in people.items() if self._may_be(who, sex)}
                    if key[0] == "middle":
                        people = {who: at for who, at in people.items() if at < place}
                    if people and scope is _ANYWHERE:
                        return self._choose_elsewhere(people)
                    if people:
                        return self._choose(people, place)
        return None

    def _may_be(self, person: int, sex: str) -> bool:
        return self._sex_of[person] in ("", sex)

    def _choose(self, people: dict[int, int], place: int) -> int:
        earlier = {person for person, first in people.items() if first < place}
        best = max(earlier or people, key=lambda who: (self._count[who], -people[who]))
        return people[best]

    def _choose_elsewhere(self, people: dict[int, int]) -> int:
        """Choose so that the order of the articles does not matter."""
        best = min(people, key=lambda who: (-self._count[who], self._names[people[who]]))
        return people[best]


def _is_personal(parts: Parts) -> bool:
    """Whether words are no title of a work, a prize or a post that is meant for a person."""
    return parts[-1] not in built("common_words") or parts[0].capitalize() in built("first_names")


def _keys_of_name(parts: Parts) -> list[tuple[str, str]]:
    keys = [("last", parts[-1])]
    if _is_personal(parts):
        keys.append(("first", parts[0]))
    if len(parts[-1]) >= SHORTEST:
        keys.append(("sound", skeleton(parts[-1])))
    return keys + [("middle", part) for part in parts[1:-1]]


def _keys_of_word(word: str, *, elsewhere: bool) -> list[tuple[str, str]]:
    """Return what a lone word may be in a full name; its middle only in the same article."""
    keys = [("last", word)]
    if len(word) >= SHORTEST:
        keys.append(("sound", skeleton(word)))
    keys.append(("first", word))
    return keys if elsewhere else [*keys, ("middle", word)]


def _sex_by_name(parts: Parts) -> str:
    if parts[0] in words("female_names"):
        return "woman"
    return "man" if parts[0] in words("male_names") else ""


def _sex(name: str) -> str:
    opening = name.split(" ")[0].rstrip(".")
    if opening in _WOMEN:
        return "woman"
    return "man" if opening in _MEN else ""
