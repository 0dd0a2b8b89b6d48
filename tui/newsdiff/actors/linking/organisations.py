"""One organisation, place or group, many forms: acronyms, short forms, other orders of words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from newsdiff.actors.gazetteer import EntryType, plain
from newsdiff.actors.lexicon import mapping, words
from newsdiff.actors.linking.disjoint_set import DisjointSet
from newsdiff.actors.linking.names import known, without_country
from newsdiff.actors.linking.transliteration import one_edit_apart, skeleton
from newsdiff.actors.model import ActorKind
from newsdiff.language.lexicon import built

Words = tuple[str, ...]

_ACRONYM = re.compile(r"[A-Z][A-Za-z&]{0,5}[A-Z]|[A-Z]{2,6}s?|(?:[A-Z]\. ?){1,5}[A-Z]\.")
_SMALL_WORDS = words("particles") | {"the", "for", "and", "on", "in", "at", "&"}
_SHORTEST_TWIN = 6
_TRADES = frozenset(("stores", "group", "holdings", "company", "corporation", "international"))
_PARTY = " Party"
"""What ends the name of a party, which its members act for: the GOP and the Republicans are one."""
_GENERIC = frozenset(("island", "islands", "province", "prefecture", "governorate", "state"))
"""Words behind the name of a place that only say what it is."""
_NAMESAKES = (EntryType.TOWN, EntryType.PEOPLE)
"""Names that clubs, schools and companies share, which are then called by them alone."""


def join_others(
    linked: DisjointSet,
    names: Sequence[str],
    kinds: Sequence[str],
    chosen: Sequence[int],
    *,
    demonyms: bool = False,
) -> None:
    """Join the mentions at the places `chosen`, none of persons, that mean the same thing.

    With `demonyms`, words for a country's people and things count as the country.
    """
    places: dict[str, int] = {}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for place in chosen:
        name = names[place]
        votes[name.lower()][kinds[place]] += 1
        if name in places:
            linked.join(places[name], place)
        else:
            places[name] = place
    places = dict(sorted(places.items()))
    kind = {name: _kind(votes[name.lower()]) for name in places}
    _join_by_key(linked, places, demonyms)
    _join_acronyms(linked, places, kind)
    _join_short_forms(linked, places, kind)
    _join_last_words(linked, places, kind)
    _join_twins(linked, places, kind)
    _join_generic(linked, places, kind)


def _kind(votes: Counter[str]) -> str:
    """Return what most mentions are; a place where as many say so: places are merged less."""
    return max(votes, key=lambda kind: (votes[kind], kind == ActorKind.PLACE, kind))


def _join_by_key(linked: DisjointSet, places: dict[str, int], demonyms: bool) -> None:
    """Join names that the gazetteer knows as one, or that have the same words in some order."""
    by_key: dict[object, list[int]] = defaultdict(list)
    for name, place in places.items():
        for key in _keys(name, demonyms):
            by_key[key].append(place)
    for same in by_key.values():
        linked.join_all(same)


def _keys(name: str, demonyms: bool) -> list[object]:
    entry = known(name)
    country, rest = without_country(name)
    if entry is None and country:
        inner = known(rest)
        if inner and inner.type is EntryType.ORGANISATION:
            entry = inner
    if entry is not None and entry.canonical.endswith(_PARTY):
        members = known(entry.canonical.removesuffix(_PARTY))
        entry = members if members and members.type is EntryType.GROUP else entry
    content = words_of(f"{country} {rest}" if country else name)
    keys: list[object] = [frozenset(_lands(content)) - _SMALL_WORDS] if len(content) > 1 else []
    if entry is None:
        return [*keys, content]
    sort = "P" if entry.type in (EntryType.PLACE, EntryType.TOWN) else entry.type.value
    if demonyms and entry.type is EntryType.DEMONYM:
        sort = EntryType.COUNTRY.value
    return [*keys, (sort, entry.canonical)]


def _lands(content: Words) -> list[str]:
    """Return words with those for a country's people and things made the country's name."""
    entries = [known(word.capitalize()) for word in content]
    return [
        entry.canonical.lower() if entry and entry.type is EntryType.DEMONYM else word
        for word, entry in zip(content, entries, strict=True)
    ]


@lru_cache(maxsize=20_000)
def words_of(name: str) -> Words:
    """Return a name's words as compared: small letters, one spelling, no legal form; never none."""
    spellings = mapping("spellings")
    found = [plain(word).lower().replace(".", "").strip(",'") for word in re.split(r"[\s,]+", name)]
    found = [spellings.get(word, word) for word in found if word and word != "the"]
    while len(found) > 1 and (found[-1] in words("company_forms") or found[-1] in ("and", "&")):
        found.pop()
    return tuple(found) or (name.lower(),)


def _join_acronyms(linked: DisjointSet, places: dict[str, int], kind: dict[str, str]) -> None:
    """Join acronyms with what they stand for; that of a body is none of a region."""
    by_initials: dict[str, list[str]] = defaultdict(list)
    for name in places:
        for initials in _initials(name) | _initials(without_country(name)[1]):
            by_initials[initials].append(name)
    for name, place in places.items():
        if not _ACRONYM.fullmatch(name):
            continue
        entry = known(name)
        if entry and entry.type not in (EntryType.ORGANISATION, EntryType.TOWN, EntryType.PEOPLE):
            continue
        regional = kind[name] == ActorKind.PLACE
        for full in by_initials.get(re.sub(r"[. ]", "", name).upper(), ()):
            if (kind[full] == ActorKind.PLACE) == regional:
                linked.join(places[full], place)
                break


def _initials(name: str) -> set[str]:
    """Return the acronyms that a name of several words may have."""
    found = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", name)
    if len(found) < 2:
        capitals = "".join(char for char in name if char.isupper())
        return {capitals} if len(capitals) > 1 and not name.isupper() else set()
    big = "".join(word[0] for word in found if word[0].isupper())
    return {big.upper(), "".join(word[0] for word in found).upper()}


def _join_short_forms(linked: DisjointSet, places: dict[str, int], kind: dict[str, str]) -> None:
    """Join a name with the longer one that opens with it, or that a country's name goes before."""
    openings: dict[Words, list[str]] = defaultdict(list)
    cores: dict[Words, list[str]] = defaultdict(list)
    for name in places:
        content = words_of(name)
        for length in range(1, len(content)):
            openings[content[:length]].append(name)
        country, rest = without_country(name)
        if country and len(words_of(rest)) >= 2:
            cores[words_of(rest)].append(name)
    for name, place in places.items():
        content = words_of(name)
        firms = [n for n in openings.get(content, ()) if _is_company(name, n)]
        if firms and kind[name] == ActorKind.ORGANISATION:
            linked.join(place, places[firms[0]])
        if _too_general(name, content, kind):
            continue
        longer = [n for n in openings.get(content, ()) if _may_mean(name, n, kind)]
        for other in [*longer[:1], *cores.get(content, ())[:1]]:
            if not _is_land(other):
                linked.join(place, places[other])


def _is_party(name: str) -> bool:
    """Whether a name is that of the members of a party or faith: "Democrats"."""
    entry = known(name)
    return bool(entry and entry.type is EntryType.GROUP and entry.canonical == name)


def _join_last_words(linked: DisjointSet, places: dict[str, int], kind: dict[str, str]) -> None:
    """Join "the Pirates" with "Pittsburgh Pirates", where only one longer name ends so.

    "Democrats" are likewise the "Senate Democrats" where no other Democrats are named.
    """
    endings: dict[Words, list[str]] = defaultdict(list)
    for name in places:
        content = words_of(name)
        party = kind[name] == ActorKind.GROUP and _is_party(name.rsplit(" ", 1)[-1])
        if party or (kind[name] == ActorKind.ORGANISATION and not _is_land(name)):
            for first in range(1, len(content)):
                if content[first - 1] not in _SMALL_WORDS:  # "Bank of Norvia" is not Norvia
                    endings[content[first:]].append(name)
    for name, place in places.items():
        if name in words("organisation_heads"):
            continue
        longer = {linked.root(places[other]): other for other in endings.get(words_of(name), ())}
        body = kind[name] == ActorKind.ORGANISATION and not _is_land(name)
        if len(longer) == 1 and (body or _is_party(name)):
            linked.join(next(iter(longer)), place)


def _may_mean(name: str, longer: str, kind: dict[str, str]) -> bool:
    """Whether a short name may be taken for a longer one that opens with it.

    Ordinary words are one name only with what they are of: "Housing Board (of Norvia)", but not
    "Air Force (Academy)". A town's name is that of a club or school: "Altoona (Curve)".
    """
    if kind[longer] == ActorKind.PLACE:
        return False
    content = words_of(name)
    if known(name) and len(words_of(longer)) != len(content) + 1:
        return False
    ordinary = all(word in built("common_words") for word in content)
    return not ordinary or words_of(longer)[len(content)] in _SMALL_WORDS


def _is_company(name: str, longer: str) -> bool:
    """Whether a longer name only says that a known body is a firm: "Valmora Stores Inc."."""
    rest = words_of(longer)[len(words_of(name)) :]
    ordinary = name.lower() in built("common_words")
    if len(rest) == 1 and not ordinary and _is_land(longer.rsplit(" ", 1)[-1]):
        return True  # "Valmora USA"
    return bool(rest) and all(word in _TRADES or word in words("company_forms") for word in rest)


def _join_generic(linked: DisjointSet, places: dict[str, int], kind: dict[str, str]) -> None:
    """Join "Lundey" with "Lundey Island", and "the House" with the one "House of" something."""
    by_words = {words_of(name): name for name in places}
    bodies_of: dict[str, list[str]] = defaultdict(list)
    for name in places:
        content = words_of(name)
        bare = by_words.get(content[:-1])
        if bare and content[-1] in _GENERIC and _is_no_land(bare, content[-1]):
            linked.join(places[bare], places[name])
        core = words_of(without_country(name)[1])
        if len(core) > 2 and core[1] == "of" and kind[name] == ActorKind.ORGANISATION:
            bodies_of[core[0]].append(name)
    for head, bodies in bodies_of.items():
        short = by_words.get((head,))
        if short and len(bodies) == 1 and kind[short] == ActorKind.ORGANISATION:
            linked.join(places[short], places[bodies[0]])


def _is_no_land(name: str, sort: str) -> bool:
    """Whether a name may stand for what it is together with its sort of place: no state or town.

    Towns and islands are called alike.
    """
    entry = known(name)
    if entry is None:
        return True
    island = sort.startswith("island")
    return sort != "state" and (
        entry.type is EntryType.PLACE or (island and entry.type is EntryType.TOWN)
    )


def _too_general(name: str, content: Words, kind: dict[str, str]) -> bool:
    """Whether a short name says too little to be taken for a longer one that opens with it."""
    entry = known(name)
    if kind[name] == ActorKind.PLACE or (entry and entry.type not in _NAMESAKES):
        return True
    if len(content) > 1:
        return False
    return name in words("organisation_words") or content[0] in built("common_words")


def _is_land(name: str) -> bool:
    entry = known(name)
    return bool(entry and entry.type in (EntryType.COUNTRY, EntryType.DEMONYM, EntryType.GROUP))


def _join_twins(linked: DisjointSet, places: dict[str, int], kind: dict[str, str]) -> None:
    """Join spellings of one name: single words by sound, longer ones but for a letter."""
    by_sound: dict[tuple[str, str], str] = {}
    by_rest: dict[tuple[Words, int, Words], list[str]] = defaultdict(list)
    for name, place in places.items():
        content = words_of(name)
        if len(content) == 1 and len(name) >= _SHORTEST_TWIN and not name.isupper():
            twin = by_sound.setdefault((skeleton(name), kind[name]), name)
            if known(name) is None or known(twin) is None:
                linked.join(places[twin], place)
        elif len(content) > 1 and kind[name] != ActorKind.PLACE:
            for index in range(len(content)):
                rest = (content[:index], index, content[index + 1 :])
                by_rest[rest].append(name)
    for (_, index, _), names in by_rest.items():
        first = names[0]
        for other in names[1:]:
            if _nearly_same(words_of(first)[index], words_of(other)[index]):
                linked.join(places[first], places[other])


def _nearly_same(first: str, second: str) -> bool:
    return min(len(first), len(second)) >= 4 and one_edit_apart(first, second)
