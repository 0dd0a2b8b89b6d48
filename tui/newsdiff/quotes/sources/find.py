"""The sources behind both articles: every speaker once, with all that is quoted of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsdiff.actors.model import Actor
from newsdiff.actors.roles import Role
from newsdiff.articles.model import Article, Side
from newsdiff.language.lexicon import role_nouns, word_class
from newsdiff.quotes.coreference.descriptions import (
    is_proper,
    is_unnamed,
    profile,
    role_and_affiliation,
    singular,
)
from newsdiff.quotes.coreference.outlets import is_outlet
from newsdiff.quotes.coreference.roles import RoleBook
from newsdiff.quotes.lexicon import source_words
from newsdiff.quotes.model import Quote, Source, SourceKind
from newsdiff.quotes.sources.grouping import Group, group_quotes
from newsdiff.quotes.sources.identity import ActorIndex
from newsdiff.quotes.sources.joining import Joining
from newsdiff.quotes.sources.matching import match_anonymous_sources
from newsdiff.quotes.sources.roles import SourceRoles


def find_sources(
    left: Article,
    right: Article,
    quotes: Sequence[Quote],
    actors: Sequence[Actor],
    books: Sequence[RoleBook],
) -> tuple[Source, ...]:
    """Group the quotes of both articles by their speaker.

    `books` hold what the texts say of people whom the actors' room gives no role.

    Returns the sources, most quoted first (a belief or judgement counts less than words), then in
    the order of their first quote. Quotes whose speaker is unknown belong to none, and who only
    did something, such as vote or decline to comment, is no source.
    """
    roles = SourceRoles(actors, books)
    index = ActorIndex(actors)
    texts = {Side.LEFT: left.text, Side.RIGHT: right.text}
    groups = Joining(quotes, texts, index, roles).join(group_quotes(quotes, index))
    sources = [_source(group, quotes, actors, roles) for group in groups]
    sources = [_as_witness(source, quotes, texts) for source in sources]
    sources = [
        replace(source, possible_matches=matches)
        for source, matches in zip(
            sources, match_anonymous_sources(sources, quotes, left, right), strict=True
        )
    ]
    return tuple(sorted(sources, key=lambda source: _rank(source, quotes)))


def _as_witness(source: Source, quotes: Sequence[Quote], texts: Mapping[Side, str]) -> Source:
    """Who testifies, and of whom nothing else is told, is a witness."""
    if source.kind is not SourceKind.OTHER or source.role:
        return source
    cues = (quotes[at].cue for at in source.quotes)
    sides = (quotes[at].article for at in source.quotes)
    testified = any(
        cue is not None and cue.of(texts[side]).lower().startswith("testif")
        for cue, side in zip(cues, sides, strict=True)
    )
    return replace(source, kind=SourceKind.WITNESS) if testified else source


def _rank(source: Source, quotes: Sequence[Quote]) -> tuple[int, int, int]:
    said = sum(not quotes[index].stance for index in source.quotes)
    return (-said, -len(source.quotes), source.quotes[0])


def _source(
    group: Group,
    quotes: Sequence[Quote],
    actors: Sequence[Actor],
    known: SourceRoles,
) -> Source:
    anonymous = group.profile is not None
    name = _name(group, actors)
    if anonymous:
        roles = [Role(*role_and_affiliation(name))]
    else:
        roles = known.roles([name, *group.names], group.actor)
    role = next(iter(roles), Role())
    relays = [quotes[index].relay for index in group.quotes]
    via = [*group.through, *(relays if all(relays) else ())]
    idle = role.role.lower() == name.lower() or _is_human(role.role, anonymous)
    return Source(
        name=name,
        kind=known.kind(name, roles),
        quotes=tuple(group.quotes),
        role="" if idle else role.role,
        affiliation=role.affiliation,
        anonymous=anonymous,
        actor=group.actor,
        via=tuple(dict.fromkeys(relay for relay in via if relay.lower() != name.lower())),
    )


def _is_human(role: str, anonymous: bool) -> bool:
    """Whether what is said of somebody without a name is only that they are human: "a man"."""
    return anonymous and singular(role.lower()) in source_words("human")


def _name(group: Group, actors: Sequence[Actor]) -> str:
    """The actor's name, with the article of a title such as "The Guardian"."""
    if group.actor is None:
        return _fullest(group.names)
    name = actors[group.actor].name
    return next((each for each in group.names if each == f"The {name}"), name)


def _fullest(names: Sequence[str]) -> str:
    """The longest description, as it would stand inside a sentence, without a mere "the"."""
    longest = max(names, key=_fullness)
    bare = longest.removeprefix("the ").removeprefix("The ")
    if is_unnamed(longest) and (" " in bare or profile(bare).many):
        longest = bare  # but "the mayor"
    first, *others = longest.split()
    if is_outlet(longest) or is_proper(first):
        return longest
    low = first.lower()
    if len(others) == 1 and others[0][:1].isupper():
        return longest  # "House Republicans"
    small = low == "police" or profile(longest).many or "".join(others).islower()
    opener = low in word_class("determiner") | word_class("description_filler")
    if opener or (small and low in role_nouns()):
        return low + longest[len(first) :]
    return longest


def _fullness(name: str) -> tuple[int, int, int, str]:
    """Rank a description: most words that tell something, most words, then letters."""
    words = name.split()
    telling = [word for word in words if word.lower() not in word_class("description_filler")]
    return len(telling), len(words), len(name), name
