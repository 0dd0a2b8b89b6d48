"""Which quotes have the same speaker: by actor, by description, by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsdiff.language.lexicon import word_class
from newsdiff.quotes.coreference.descriptions import Profile, is_nobody, is_unnamed, profile
from newsdiff.quotes.coreference.outlets import is_document, is_outlet
from newsdiff.quotes.model import Quote
from newsdiff.quotes.sources.coordination import split_coordinated
from newsdiff.quotes.sources.identity import ActorIndex

_SAME_DOCUMENT = {"suit": "lawsuit", "complaint": "lawsuit", "poll": "survey", "paper": "study"}
"""Nouns by which a text calls one document in turn."""

MOST_ALIKE = 50
"""Unnamed sources with one noun that a new one is held against."""


@dataclass(slots=True)
class Group:
    """The quotes of one speaker; `profile` describes an unnamed one, `document` a text.

    `through` names who speaks for a body without a name of their own.
    """

    names: list[str] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)
    actor: int | None = None
    profile: Profile | None = None
    document: Profile | None = None
    through: list[str] = field(default_factory=list)


def group_quotes(quotes: Sequence[Quote], actors: ActorIndex) -> list[Group]:
    """Group quotes by their speakers, in the order of their first quotes.

    A quote of several speakers is in several groups, one of nobody in particular in none.
    """
    grouping = _Grouping(actors, quotes)
    for index, quote in enumerate(quotes):
        for name in _speakers(quote, actors):
            group = grouping.group_of(name, quote)
            group.names.append(name)
            group.quotes.append(index)
    return grouping.groups


def _speakers(quote: Quote, actors: ActorIndex) -> list[str]:
    """The speakers of a quote: two of "Syrian rebels and media outlets", none of an act."""
    name = quote.speaker
    low = name.lower()
    if quote.act or not name or low in word_class("pronoun") or low in word_class("possessive"):
        return []
    names = split_coordinated(name, lambda part: actors.find(part, quote.article, None) is not None)
    return [each for each in names if not is_nobody(each)]


class _Grouping:
    """The groups so far."""

    def __init__(self, actors: ActorIndex, quotes: Sequence[Quote]) -> None:
        self.groups: list[Group] = []
        self._quotes = quotes
        self._actors = actors
        self._by_key: dict[object, Group] = {}
        self._by_head: dict[tuple[str, str], list[Group]] = defaultdict(list)

    def group_of(self, name: str, quote: Quote) -> Group:
        """Return the group that a speaker belongs to; a new one where none fits."""
        joined = name != quote.speaker
        actor = self._actors.find(name, quote.article, None if joined else quote.attribution)
        new = Group(actor=actor)
        if actor is None and is_document(name) and not is_outlet(name):
            new.document = _document(name)
        elif actor is None and is_unnamed(name):
            new.profile = profile(name)
        key: object = actor if actor is not None else _key(name)
        if name.split()[0].lower() == "another":
            return self._by_key.get(key) or self._added(key, new)
        like = self._spoken_of(new, quote) or self._like(new, name)
        if like is not None:
            return self._by_key.setdefault(key, like)
        return self._by_key.get(key) or self._added(key, new)

    def _spoken_of(self, new: Group, quote: Quote) -> Group | None:
        """Whom mere "officials" mean in an article that has quoted "White House officials"."""
        if new.profile is None or not new.profile.is_bare:
            return None
        alike = self._by_head["described", new.profile.head][:MOST_ALIKE]
        before = [each for each in alike if each.profile and each.profile.many is new.profile.many]
        last = max(before, key=lambda each: each.quotes[-1], default=None)
        return last if last and self._quotes[last.quotes[-1]].article is quote.article else None

    def _like(self, new: Group, name: str) -> Group | None:
        """A group that describes the same, the last of those for documents."""
        if new.profile is not None:
            alike = self._by_head["described", new.profile.head][:MOST_ALIKE]
            same = (g for g in alike if g.profile and g.profile.same_as(new.profile))
            return next(same, None)
        if new.document is None:
            return None
        before = reversed(self._by_head["document", new.document.head][-MOST_ALIKE:])
        return next((g for g in before if _is_same_document(g, new.document, name)), None)

    def _added(self, key: object, new: Group) -> Group:
        self._by_key[key] = new
        self.groups.append(new)
        if new.profile is not None:
            self._by_head["described", new.profile.head].append(new)
        if new.document is not None:
            self._by_head["document", new.document.head].append(new)
        return new


def _key(name: str) -> str:
    """A name to compare by: small, without its article, with one sort of apostrophe."""
    return name.lower().replace("’", "'").removeprefix("the ")


def _document(name: str) -> Profile:
    described = profile(name)
    return replace(described, head=_SAME_DOCUMENT.get(described.head, described.head))


def _is_same_document(group: Group, other: Profile, name: str) -> bool:
    """Whether "the suit" leads back to "a new lawsuit", or says as little as all before it."""
    mine = group.document
    if mine is None or (mine.head, mine.many) != (other.head, other.many):
        return False
    if _is_definite(name) and other.others <= mine.others and not other.behind:
        return True
    bare = all(_is_definite(each) for each in group.names) and not mine.behind
    return bare and mine.others <= other.others


def _is_definite(name: str) -> bool:
    return name.split()[0].lower() in word_class("demonstrative")
