"""One person, many forms: "Bashar al-Assad", "President Assad", "Mr. Assad", "B. Assad"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import lru_cache
from itertools import combinations

from newsdiff.actors.gazetteer import EntryType, plain
from newsdiff.actors.lexicon import mapping, words
from newsdiff.actors.linking.disjoint_set import DisjointSet
from newsdiff.actors.linking.full_names import (
    GENERATIONS,
    Alone,
    FullNameIndex,
    Parts,
    is_known_before,
    is_personal,
)
from newsdiff.actors.linking.names import known
from newsdiff.actors.linking.transliteration import SHORTEST, one_edit_apart, skeleton, sound_alike
from newsdiff.language.lexicon import built, first_names, word_class

_COMPARED = 16
"""Names that another is compared with where many share a word: keeps large texts fast."""

_LONG = 7
_SAME_OPENING = 3
"""Letters of surnames that one letter may be wrong in, and of their beginning that may not."""

_LEADING = frozenset(("former", "the", "late", "then", "new", "first", "of", "for", "and", "st"))
_PARTICLE_PREFIX = re.compile(r"(?i)(?:al|el|ul|as|ash|an|at|abu|bin|ibn)[-–]")
_QUOTED = re.compile(r" [\"“‘][^\"”’]+[\"”’] ")
"""A nickname in a name, which is no word of it: 'Karl "the Fox" Olsen'."""
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
    if all(part.capitalize() in word_class("title") for part in found):
        return ()
    core = [p for p in found if p not in words("particles") and p not in GENERATIONS]
    return tuple(core or found)


def _goes_before_names(word: str) -> bool:
    bare = word.rstrip(".,")
    if bare in word_class("title") or bare in words("organisation_words"):
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
        if len(parts) >= 2 and not is_described(names[place]):
            full[parts].append(place)
        else:
            lone.append(place)
    alone = _alone(names, articles, lone)
    _part_generations(full, names, articles, lone, alone)
    _share_sexes(sexes, names, articles, lone)
    for places in full.values():
        linked.join_all(places)
    _join_full_names(linked, {parts: places[0] for parts, places in full.items()})
    _join_lone_words(linked, names, articles, full, lone, sexes, alone)


def _alone(names: Sequence[str], articles: Sequence[Hashable], lone: Sequence[int]) -> Alone:
    found: dict[tuple[Hashable, str], list[int]] = defaultdict(list)
    for place in lone:
        found[articles[place], _word_of(names[place])].append(place)
    return found


def _part_generations(
    full: dict[Parts, list[int]],
    names: Sequence[str],
    articles: Sequence[Hashable],
    lone: list[int],
    alone: Alone,
) -> None:
    """Part "Karl Olsen Jr." from "Karl Olsen" where one article names both.

    So it does where "Olsen" stands alone before: a son is told from whom the reader knows. The
    suffix becomes a part of the name; "Olsen Jr." is then no lone word.
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
    surnames |= {
        parts[-1]
        for parts, places in full.items()
        for place in places
        if _generation(names[place]) and is_known_before(alone, articles[place], parts[-1], place)
    }
    for parts, places in list(full.items()):
        suffixed = [place for place in places if _generation(names[place])]
        if suffixed and parts[-1] in surnames:
            full[parts] = [place for place in places if place not in suffixed]
            for place in suffixed:
                full[*parts, _generation(names[place])].append(place)
            if not full[parts]:
                del full[parts]
    parted = {(parts[-2], parts[-1]): parts for parts in full if parts[-1] in GENERATIONS}
    for place in lone[:]:
        parts = parts_of(names[place])
        bearer = parted.get((parts[-1], _generation(names[place]))) if parts else None
        if bearer:
            lone.remove(place)
            full[bearer].append(place)


def _generation(name: str) -> str:
    """Return the "jr" of "Karl Olsen Jr.", "" for a name without such an ending."""
    ending = name.rsplit(" ", 1)[-1].strip(".,").lower()
    return ending if ending in GENERATIONS else ""


def _share_sexes(
    sexes: list[str], names: Sequence[str], articles: Sequence[Hashable], lone: Sequence[int]
) -> None:
    """Give lone words the sex that the same word mostly has in the article: "Mr. Obama".

    Where most have no title, one "Mrs. Obama" says nothing of the others.
    """
    told: dict[tuple[Hashable, str], Counter[str]] = defaultdict(Counter)
    for place in lone:
        told[articles[place], _word_of(names[place])][sexes[place]] += 1
    for place in lone:
        found = told[articles[place], _word_of(names[place])]
        sex, count = max(found.items(), key=lambda each: (each[1], each[0]))
        if sex and count + found[""] == found.total():
            sexes[place] = sex


def _word_of(name: str) -> str:
    parts = parts_of(name)
    return parts[-1] if parts else name.lower()


def is_described(name: str) -> bool:
    """Whether only ordinary words go before a surname, no given name: "Mad Dog Olsen"."""
    *before, surname = name.split() or [""]
    if surname.lower() in built("common_words") or len(before) < 2:
        return False
    given = first_names("male") | first_names("female")
    return all(
        word.lower() in built("common_words") and word.lower() not in given for word in before
    )


def _join_full_names(linked: DisjointSet, first_place: dict[Parts, int]) -> None:
    """Join names of which one holds all words of the other, or whose first and last words agree."""
    by_pair: dict[tuple[str, str], list[Parts]] = defaultdict(list)
    by_sound: dict[tuple[str, str], list[Parts]] = defaultdict(list)
    by_given: dict[tuple[str, str], list[Parts]] = defaultdict(list)
    for parts in sorted(first_place, key=lambda parts: (len(parts), parts)):
        for pair in combinations(sorted(set(parts)), 2):
            by_pair[pair].append(parts)
        by_sound[skeleton(parts[-1]), _full_form(parts[0])[0]].append(parts)
        if len(parts[-1]) >= _LONG:
            by_given[skeleton(parts[0]), parts[-1][:_SAME_OPENING]].append(parts)
    for names in by_pair.values():
        for place, longer in enumerate(names):
            if not is_personal(longer):
                continue
            for shorter in names[: min(place, _COMPARED)]:
                if (
                    len(shorter[-1]) > 1
                    and set(shorter) <= set(longer)
                    and _may_be(shorter, longer)
                ):
                    linked.join(first_place[shorter], first_place[longer])
    for names in (*by_sound.values(), *by_given.values()):
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
    suffixes = [GENERATIONS.intersection(each[-1:]) for each in (parts, other)]
    if suffixes[0] != suffixes[1]:
        return False
    last = -2 if suffixes[0] else -1
    middles = [" ".join(each[1:last]) for each in (parts, other)]
    if not any(re.search(r"\b\w(?:\b|$)", middle) for middle in middles):
        return True
    initials = ["".join(re.findall(r"\b\w", middle)) for middle in middles]
    return initials[0].startswith(initials[1]) or initials[1].startswith(initials[0])


def _full_form(first: str) -> str:
    return mapping("nicknames").get(first, first)


def _same_first(first: str, second: str) -> bool:
    if _full_form(first) == _full_form(second):
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if min(len(first), len(second)) >= 3 and (first.startswith(second) or second.startswith(first)):
        return True
    return sound_alike(first, second)


def _same_last(first: str, second: str) -> bool:
    if (first == second and len(first) > 1) or sound_alike(first, second):
        return True
    return min(len(first), len(second)) >= _LONG and one_edit_apart(first, second)


def _join_lone_words(
    linked: DisjointSet,
    names: Sequence[str],
    articles: Sequence[Hashable],
    full: dict[Parts, list[int]],
    lone: list[int],
    sexes: Sequence[str],
    alone: Alone,
) -> None:
    """Join lone words with full names that have them; those that fit none among each other."""
    people = {parts: (linked.root(places[0]), places) for parts, places in full.items()}
    index = FullNameIndex(names, articles, people, sexes, alone)
    left_over: dict[str, list[int]] = defaultdict(list)
    for place in lone:
        word = _word_of(names[place])
        since = alone[articles[place], word][0]
        holder = index.meant_by(word, place, since) if parts_of(names[place]) else None
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


def _sex(name: str) -> str:
    opening = name.split(" ")[0].rstrip(".")
    if opening in words("woman_title"):
        return "woman"
    return "man" if opening in words("man_title") else ""
