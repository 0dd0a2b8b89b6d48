"""From mentions to sets of mentions that mean the same actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol

from newsdiff.actors.gazetteer import EntryType, plain
from newsdiff.actors.linking.disjoint_set import DisjointSet
from newsdiff.actors.linking.names import clean, known
from newsdiff.actors.linking.organisations import join_others
from newsdiff.actors.linking.persons import join_persons, parts_of
from newsdiff.actors.linking.titles import is_lone_title, join_lone_titles, join_renderings
from newsdiff.actors.model import ActorKind
from newsdiff.language.lexicon import built


class MentionLike(Protocol):
    """What linking needs to know of a mention."""

    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def article(self) -> Hashable: ...


@dataclass(frozen=True, slots=True)
class Named:
    """A mention by name; `address` is the "Mr." or "Mrs." before it, "" where none stands there."""

    text: str
    kind: str
    article: Hashable
    address: str = ""


_NEVER_PERSONS = (EntryType.COUNTRY, EntryType.DEMONYM, EntryType.GROUP, EntryType.ORGANISATION)


def cluster(mentions: Sequence[Named], *, demonyms: bool = False) -> list[list[int]]:
    """Return the sets of mentions of one actor, as indices into `mentions`.

    With `demonyms`, words for a country's people and things count as the country.
    """
    names = [clean(mention.text) for mention in mentions]
    kinds = [str(mention.kind) for mention in mentions]
    articles = [mention.article for mention in mentions]
    linked = DisjointSet(len(names))
    persons, others = _part_persons(names, kinds)
    addresses = [mention.address for mention in mentions]
    join_persons(linked, names, articles, persons, addresses)
    join_others(linked, names, kinds, others, demonyms=demonyms)
    _join_mistaken_surnames(linked, names, kinds, persons, others)
    _join_mistaken_bodies(linked, names, kinds, persons)
    join_renderings(linked, names, kinds, articles)
    join_lone_titles(linked, names, kinds, articles)
    return linked.sets()


def _part_persons(names: Sequence[str], kinds: Sequence[str]) -> tuple[list[int], list[int]]:
    """Part the mentions that mean persons from the rest, by what most mentions of a name are."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name, kind in zip(names, kinds, strict=True):
        votes[name.lower()][kind] += 1
    persons, others = [], []
    for place, name in enumerate(names):
        if kinds[place] == ActorKind.PERSON and is_lone_title(name):
            continue
        if _is_person(name, votes[name.lower()]):
            persons.append(place)
        else:
            others.append(place)
    return persons, others


def _is_person(name: str, votes: Counter[str]) -> bool:
    if max(votes, key=lambda kind: (votes[kind], kind)) != ActorKind.PERSON or not parts_of(name):
        return False
    if _is_plural(name.split(" ")[-1]):
        return False
    entry = known(name)
    return (
        " " in name
        or entry is None
        or entry.type not in _NEVER_PERSONS
        or votes.total() == votes[ActorKind.PERSON]
    )


def _is_plural(word: str) -> bool:
    """Whether a word means the members of a group: "Democrats", "Shiites"."""
    entry = known(word)
    return bool(entry and entry.type is EntryType.GROUP and entry.canonical == word)


def _join_mistaken_surnames(
    linked: DisjointSet,
    names: Sequence[str],
    kinds: Sequence[str],
    persons: Sequence[int],
    others: Sequence[int],
) -> None:
    """Join what was taken for no person with the person whose surname or full name it is."""
    surnames = {}
    full: dict[tuple[str, str], int] = {}
    for place in sorted(persons, key=lambda person: names[person]):
        parts = parts_of(names[place])
        if len(parts) > 1:
            surnames[parts[-1]] = full[parts[0], parts[-1]] = place
    for place in others:
        name = names[place]
        first, _, last = plain(name).lower().partition(" ")
        bearer = full.get((first, last))
        if bearer is not None and known(name) is None:
            linked.join(bearer, place)
        mistaken = kinds[place] in (ActorKind.ORGANISATION, ActorKind.PLACE)
        if mistaken and " " not in name and not name.isupper():
            person = surnames.get(plain(name).lower())
            if person is not None and known(name) is None:
                linked.join(person, place)


def _join_mistaken_bodies(
    linked: DisjointSet, names: Sequence[str], kinds: Sequence[str], persons: Sequence[int]
) -> None:
    """Join a lone word that was taken for a person with the body whose name it opens.

    "Marston" is Marston United where nobody of that name is named in full.
    """
    bodies: dict[str, set[int]] = defaultdict(set)
    for place, name in enumerate(names):
        if kinds[place] == ActorKind.ORGANISATION and " " in name:
            bodies[name.split(" ")[0]].add(linked.root(place))
    named = {linked.root(place) for place in persons if " " in names[place]}
    for place in persons:
        bodies_of = bodies.get(names[place], set())
        if linked.root(place) not in named and len(bodies_of) == 1 and _is_unknown(names[place]):
            linked.join(next(iter(bodies_of)), place)


def _is_unknown(word: str) -> bool:
    """Whether a word is no given name: "Jonas" is not the Jonas Foundation."""
    return word not in built("first_names") and known(word) is None
