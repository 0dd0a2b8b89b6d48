"""From mentions to sets of mentions that mean the same actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from typing import Protocol

from newsdiff.actors.gazetteer import Known, plain
from newsdiff.actors.merge.names import clean, known
from newsdiff.actors.merge.organisations import join_others
from newsdiff.actors.merge.persons import join_persons, parts_of
from newsdiff.actors.merge.stand_ins import is_lone_title, join_lone_titles, join_renderings
from newsdiff.actors.merge.union import Union
from newsdiff.actors.model import ActorKind


class MentionLike(Protocol):
    """What merging needs to know of a mention."""

    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def article(self) -> Hashable: ...


_NEVER_PERSONS = (Known.COUNTRY, Known.DEMONYM, Known.GROUP, Known.ORGANISATION)


def group(mentions: Sequence[MentionLike], *, demonyms: bool = False) -> list[list[int]]:
    """Return the sets of mentions of one actor, as indices into `mentions`.

    With `demonyms`, words for a country's people and things count as the country.
    """
    names = [clean(mention.text) for mention in mentions]
    kinds = [str(mention.kind) for mention in mentions]
    articles = [mention.article for mention in mentions]
    union = Union(len(names))
    persons, others = _part_persons(names, kinds)
    addresses = [getattr(mention, "address", "") for mention in mentions]
    join_persons(union, names, articles, persons, addresses)
    join_others(union, names, kinds, others, demonyms=demonyms)
    _join_mistaken_surnames(union, names, kinds, persons, others)
    join_renderings(union, names, kinds, articles)
    join_lone_titles(union, names, kinds, articles)
    return union.sets()


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
        or entry.known not in _NEVER_PERSONS
        or votes.total() == votes[ActorKind.PERSON]
    )


def _is_plural(word: str) -> bool:
    """Whether a word means the members of a group: "Democrats", "Shiites"."""
    entry = known(word)
    return bool(entry and entry.known is Known.GROUP and entry.canonical == word)


def _join_mistaken_surnames(
    union: Union,
    names: Sequence[str],
    kinds: Sequence[str],
    persons: Sequence[int],
    others: Sequence[int],
) -> None:
    """Join a lone word that was taken for an organisation with the person whose surname it is."""
    surnames = {}
    for place in sorted(persons, key=lambda person: names[person]):
        parts = parts_of(names[place])
        if len(parts) > 1:
            surnames[parts[-1]] = place
    for place in others:
        name = names[place]
        if kinds[place] == ActorKind.ORGANISATION and " " not in name and not name.isupper():
            person = surnames.get(plain(name).lower())
            if person is not None and known(name) is None:
                union.join(person, place)
