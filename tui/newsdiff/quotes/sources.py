"""The sources behind both articles: every speaker once, with all that is quoted of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.articles.model import Article, Side
from newsdiff.quotes.frames import split_frames
from newsdiff.quotes.identity import ActorIndex
from newsdiff.quotes.kinds import kind_of
from newsdiff.quotes.lexicon import role_nouns, word_class
from newsdiff.quotes.marks import find_quotations
from newsdiff.quotes.model import Quote, Source
from newsdiff.quotes.names import NameBook
from newsdiff.quotes.relays import is_outlet
from newsdiff.quotes.roles import Role, RoleBook
from newsdiff.quotes.twins import twins
from newsdiff.quotes.unnamed import Profile, is_proper, is_unnamed, profile, role_and_affiliation

_JOINED = re.compile(r",? and (?=(?:the |an? |[A-Z]|[a-z]+ ))")


@dataclass(slots=True)
class _Group:
    """The quotes of one speaker while they are being gathered."""

    names: list[str] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
    actor: int | None = None
    profile: Profile | None = None


def find_sources(
    left: Article, right: Article, quotes: Sequence[Quote], actors: Sequence[Actor]
) -> tuple[Source, ...]:
    """Group the quotes of both articles by their speaker.

    Returns the sources, most quoted first (a belief or judgement counts less than words), then in
    the order of their first quote. Quotes whose speaker is unknown belong to none.
    """
    groups = _grouped(quotes, ActorIndex(actors))
    roles = [_roles(left), _roles(right)]
    sources = [_source(group, quotes, actors, roles) for group in groups]
    sources = [
        replace(source, also=also)
        for source, also in zip(sources, twins(sources, quotes, left, right), strict=True)
    ]
    return tuple(sorted(sources, key=lambda source: _rank(source, quotes)))


def _rank(source: Source, quotes: Sequence[Quote]) -> tuple[int, int, int]:
    said = sum(not quotes[index].stance for index in source.quotes)
    return (-said, -len(source.quotes), source.quotes[0])


def _grouped(quotes: Sequence[Quote], actors: ActorIndex) -> list[_Group]:
    groups: list[_Group] = []
    by_key: dict[object, _Group] = {}
    for index, quote in enumerate(quotes):
        for name in _speakers(quote):
            group = _group_of(name, quote, actors, groups, by_key)
            group.names.append(name)
            group.quotes.append(index)
    return groups


def _speakers(quote: Quote) -> Iterator[str]:
    """The speakers of a quote: two of "Syrian rebels and opposition media outlets"."""
    name = quote.speaker
    low = name.lower()
    if not name or low in word_class("pronoun") or low in word_class("possessive"):
        return
    parts = _JOINED.split(name)
    together = len(parts) == 2 and all(" " in part or part[0].isupper() for part in parts)
    yield from parts if together else [name]


def _group_of(
    name: str,
    quote: Quote,
    actors: ActorIndex,
    groups: list[_Group],
    by_key: dict[object, _Group],
) -> _Group:
    """The group that a speaker belongs to; a new one where none fits."""
    joined = name != quote.speaker
    actor = actors.find(name, quote.article, None if joined else quote.attribution)
    described = profile(name) if actor is None and is_unnamed(name) else None
    if described is not None:
        for group in groups:
            if group.profile is not None and group.profile.same_as(described):
                return group
    key: object = actor if actor is not None else described or name.lower().removeprefix("the ")
    if key not in by_key:
        by_key[key] = _Group(actor=actor, profile=described)
        groups.append(by_key[key])
    return by_key[key]


def _roles(article: Article) -> RoleBook:
    frames = split_frames(article.text, find_quotations(article.text))
    return RoleBook(article.text, frames, NameBook(article.text, frames))


def _source(
    group: _Group, quotes: Sequence[Quote], actors: Sequence[Actor], roles: Sequence[RoleBook]
) -> Source:
    anonymous = group.profile is not None
    name = _name(group, actors)
    role = Role(*role_and_affiliation(name)) if anonymous else _role(group, name, actors, roles)
    relays = (quotes[index].relay for index in group.quotes)
    return Source(
        name=name,
        kind=kind_of(name, role.role, role.affiliation),
        quotes=tuple(group.quotes),
        role=role.role,
        affiliation=role.affiliation,
        anonymous=anonymous,
        actor=group.actor,
        via=tuple(dict.fromkeys(relay for relay in relays if relay and relay != name)),
    )


def _name(group: _Group, actors: Sequence[Actor]) -> str:
    """The actor's name, with the article of a title such as "The Guardian"."""
    if group.actor is None:
        return _fullest(group.names)
    name = actors[group.actor].name
    return next((each for each in group.names if each == f"The {name}"), name)


def _fullest(names: Sequence[str]) -> str:
    """The longest description, as it would stand inside a sentence, without a mere "the"."""
    longest = max(names, key=lambda name: len(name.split()))
    if is_unnamed(longest):
        longest = longest.removeprefix("the ").removeprefix("The ")
    first, *others = longest.split()
    if is_outlet(longest) or is_proper(first):
        return longest
    low = first.lower()
    small = low == "police" or profile(longest).many or "".join(others).islower()
    if low in word_class("determiner") or (small and low in role_nouns()):
        return low + longest[len(first) :]
    return longest


def _role(group: _Group, name: str, actors: Sequence[Actor], roles: Sequence[RoleBook]) -> Role:
    """The role that the actors or else the text give for a named source."""
    if group.actor is not None:
        actor = actors[group.actor]
        if actor.role or actor.kind is not ActorKind.PERSON:
            return Role(actor.role, actor.affiliation)
    for known in dict.fromkeys([name, *group.names]):
        for book in roles:
            if book.role_of(known) != Role():
                return book.role_of(known)
    return Role()


def quotes_on(source: Source, side: Side, quotes: Sequence[Quote]) -> tuple[int, ...]:
    """Return which of a source's quotes stand in the article on `side`, as indices."""
    return tuple(index for index in source.quotes if quotes[index].article is side)
