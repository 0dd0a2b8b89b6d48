"""Whom a text describes that it has named: "the Texas lawmaker" is Senator Ada Quill of Texas."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.actors.roles import Role
from newsdiff.articles.model import Side
from newsdiff.quotes.coreference.descriptions import Profile, core_words, profile, singular
from newsdiff.quotes.lexicon import office_heads
from newsdiff.quotes.sources.roles import SourceRoles

NEAREST = 500
"""Characters before a description within which one of several who fit must have been named."""

MANY_TIMES = 3
"""How many times as often as another an article names whom it means by "the president"."""


class DescribedPersons:
    """Finds the one person of an article whom a description of one person fits."""

    def __init__(self, actors: Sequence[Actor], known: SourceRoles) -> None:
        self._roles: dict[int, list[Role]] = {}
        self._counts: dict[tuple[Side, int], int] = {}
        self._holders: dict[tuple[Side, str], set[int]] = defaultdict(set)
        self._mentions: dict[tuple[Side, str], list[tuple[int, int]]] = defaultdict(list)
        for index, actor in enumerate(actors):
            if actor.kind is not ActorKind.PERSON:
                continue
            for side in Side:
                self._counts[side, index] = actor.count(side)
            self._roles[index] = known.roles((actor.name, *actor.aliases), index)
            heads = {head for role in self._roles[index] for head in _heads(role.role)}
            for mention in actor.mentions:
                for head in heads:
                    self._holders[mention.article, head].add(index)
                    self._mentions[mention.article, head].append((mention.span.start, index))
        for mentions in self._mentions.values():
            mentions.sort()

    def holder(self, described: Profile, side: Side, offset: int) -> int | None:
        """Return the actor whom a description at `offset` means, None where that is open.

        It is the only person of the article who fits, or else who was named last before it.
        """
        heads = office_heads(described.head)
        fitting = {
            index
            for head in heads
            for index in self._holders.get((side, head), ())
            if self._fits(described, index)
        }
        placed = {index for index in fitting if self._is_of(described, index)}
        fitting = placed or fitting
        if described.many or len(fitting) <= 1:
            return None if described.many else next(iter(fitting), None)
        foremost = self._foremost(fitting, side) if described.is_bare else None
        if foremost is not None:
            return foremost
        before = (
            (start, index)
            for head in heads
            for start, index in self._before((side, head), offset)
            if index in fitting
        )
        return max(before, default=(0, None))[1]

    def _foremost(self, fitting: Set[int], side: Side) -> int | None:
        """The one of several whom an article names many times as often as any other."""
        counts = sorted((self._counts[side, index], index) for index in fitting)
        (second, _), (most, foremost) = counts[-2:]
        return foremost if most >= MANY_TIMES * max(second, 1) else None

    def _is_of(self, described: Profile, index: int) -> bool:
        """Whether a person is told to be of the place that a description names."""
        told = (profile(f"{role.affiliation} {role.role}") for role in self._roles[index])
        return any(each.nations & described.nations for each in told)

    def _before(self, key: tuple[Side, str], offset: int) -> Iterator[tuple[int, int]]:
        """The mentions of who has a role with a head, not far before an offset."""
        mentions = self._mentions.get(key, [])
        first = bisect_left(mentions, (offset - NEAREST, -1))
        yield from mentions[first : bisect_left(mentions, (offset, -1), lo=first)]

    def _fits(self, described: Profile, index: int) -> bool:
        """Whether a role of a person says nothing else than the description of the same office."""
        heads = office_heads(described.head)
        for role in self._roles[index]:
            if heads.isdisjoint(_heads(role.role)):
                continue
            told = profile(f"{role.affiliation} {role.role}")
            other_place = (
                described.nations and told.nations and not described.nations & told.nations
            )
            other_office = described.others and told.others and not described.others & told.others
            if not other_place and not other_office:
                return True
        return False


def _heads(role: str) -> list[str]:
    """The head of a role in the singular."""
    words = core_words(role)
    return [singular(words[-1].lower().rstrip("."))] if words else []
