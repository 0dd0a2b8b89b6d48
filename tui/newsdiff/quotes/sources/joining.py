"""Groups of quotes that are of one source under two names, made one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsdiff.actors.gazetteer import EntryType, lookup
from newsdiff.actors.model import ActorKind
from newsdiff.articles.model import Side
from newsdiff.language.lexicon import word_class
from newsdiff.quotes.coreference.descriptions import role_and_affiliation
from newsdiff.quotes.lexicon import office_heads, source_words
from newsdiff.quotes.model import Quote
from newsdiff.quotes.sources.described import DescribedPersons
from newsdiff.quotes.sources.grouping import Group
from newsdiff.quotes.sources.identity import ActorIndex
from newsdiff.quotes.sources.roles import SourceRoles

_INTRODUCTION = (
    r"(?i)(?<!, )\b(?:an?|another|one)\s"
    r"(?:(?!(?:the|of|with|to|by|for|in|on|and|that|his|her|its|from|at|as)\s)[\w.’'-]+\s){{0,4}}{}\b"
)
"""What brings in somebody new by a noun, where no comma shows that it describes a name."""


_FORCE = re.compile(r"[A-Z]{1,3}PD")


class Joining:
    """Joins the groups of quotes that are of one source.

    `texts` are those of both articles.
    """

    def __init__(
        self,
        quotes: Sequence[Quote],
        texts: Mapping[Side, str],
        actors: ActorIndex,
        known: SourceRoles,
    ) -> None:
        self._quotes = quotes
        self._texts = texts
        self._actors = actors
        self._known = known
        self._holders = DescribedPersons(actors.actors, known)
        self._introduced: dict[tuple[Side, str], int | None] = {}

    def join(self, groups: Sequence[Group]) -> list[Group]:
        """Return the groups, each source once, in the order of their first quotes.

        "The president" joins the president who is meant, a government its country, and who speaks
        for a body joins that body where it is heard as well.
        """
        named = {group.actor: group for group in groups if group.actor is not None}
        joined: list[Group] = []
        for group in groups:
            holder = self._described(group)
            if holder is None:
                joined.append(group)
            elif holder in named:
                _merge(group, named[holder])
            else:
                group.actor, group.profile = holder, None
                named[holder] = group
                joined.append(group)
        joined = self._with_force(self._with_governments(joined))
        return self._with_speakers_of_bodies(joined)

    def _described(self, group: Group) -> int | None:
        """The person whom an unnamed source with "the" is."""
        if group.profile is None or group.profile.many or not office_heads(group.profile.head):
            return None
        for index in group.quotes:
            quote = self._quotes[index]
            if quote.attribution is None:
                continue
            written = quote.attribution.of(self._texts[quote.article])
            if _is_definite(written) and not self._is_introduced(group.profile.head, quote):
                return self._holders.holder(group.profile, quote.article, quote.attribution.start)
        return None

    def _is_introduced(self, head: str, quote: Quote) -> bool:
        """Whether the text before a quote has brought in somebody without a name: "a general"."""
        key = quote.article, head
        if key not in self._introduced:
            found = re.search(_INTRODUCTION.format(re.escape(head)), self._texts[quote.article])
            self._introduced[key] = found.start() if found else None
        first, mention = self._introduced[key], quote.attribution
        return first is not None and mention is not None and first < mention.start

    def _with_governments(self, groups: Sequence[Group]) -> list[Group]:
        """ "The Sudanese government" and "Sudan" are one source."""
        countries: dict[str, Group] = {}
        for group in groups:
            country = next(filter(None, map(_country, group.names)), "")
            if country:
                countries.setdefault(country, group)
        joined = []
        for group in groups:
            governed = next(filter(None, map(_governed, group.names)), "")
            other = countries.get(governed) if governed else None
            if other is None or other is group:
                joined.append(group)
            else:
                _merge(group, other)
        return joined

    def _with_force(self, groups: Sequence[Group]) -> list[Group]:
        """ "Police" are the one force that the articles name, where they name no other."""
        forces = [
            index
            for index, actor in enumerate(self._actors.actors)
            if actor.kind is ActorKind.ORGANISATION
            and any(map(_is_force, (actor.name, *actor.aliases)))
        ]
        bare = [group for group in groups if all(_bare(name) == "police" for name in group.names)]
        if len(forces) != 1 or len(bare) != 1 or self._are_many_forces(groups, forces[0]):
            return list(groups)
        force = next((group for group in groups if group.actor == forces[0]), None)
        if force is None:
            bare[0].actor, bare[0].profile = forces[0], None
            return list(groups)
        _merge(bare[0], force)
        return [group for group in groups if group is not bare[0]]

    def _are_many_forces(self, groups: Sequence[Group], force: int) -> bool:
        """Whether the police of another place speak too: "Dover police"."""
        return any(
            group.actor != force and _bare(name).endswith(" police")
            for group in groups
            for name in group.names
        )

    def _with_speakers_of_bodies(self, groups: Sequence[Group]) -> list[Group]:
        """A spokesman without a name joins the body he speaks for; a named one takes it in.

        "FBI officials", without a number or a rank, are the body as well.

        The named one only where one article has the body and the other its spokesman: both report
        the same words.
        """
        bodies: dict[str, Group] = {}
        for group in groups:
            for name in group.names:
                bodies.setdefault(_bare(name), group)
        gone: list[int] = []
        for group in groups:
            body = self._body_spoken_for(group, bodies)
            if body is None or body is group or id(body) in gone:
                continue
            if group.profile is not None:
                body.through += group.names
                _merge(group, body)
                gone.append(id(group))
            elif self._sides(body).isdisjoint(self._sides(group)) and body.profile is None:
                _merge(body, group)
                gone.append(id(body))
        return [group for group in groups if id(group) not in gone]

    def _body_spoken_for(self, group: Group, bodies: Mapping[str, Group]) -> Group | None:
        """The group of the body for which a source speaks, None if it is no spokesman or alone."""
        if group.profile is not None:
            _, body = role_and_affiliation(group.names[0])
            if group.profile.head not in source_words("spokesman") and not all(
                _bare(name) == f"{_bare(body)} officials" for name in group.names
            ):
                return None  # "two FBI officials" are not the FBI
        elif group.actor is not None:
            roles = self._known.roles(group.names, group.actor)
            spoken = [each for each in roles if _speaks(each.role) and each.affiliation]
            if not spoken:
                return None
            body = spoken[0].affiliation
        else:
            return None
        found = bodies.get(_bare(body)) or bodies.get(f"{_bare(body)} office")
        if found is not None:
            return None if self._is_person(found) else found
        actor = self._actors.find(body, self._quotes[group.quotes[0]].article, None)
        if actor is None or self._actors.actors[actor].kind is ActorKind.PERSON:
            return None
        return next((each for each in bodies.values() if each.actor == actor), None)

    def _is_person(self, group: Group) -> bool:
        actor = None if group.actor is None else self._actors.actors[group.actor]
        return actor is not None and actor.kind is ActorKind.PERSON

    def _sides(self, group: Group) -> set[Side]:
        return {self._quotes[index].article for index in group.quotes}


def _is_force(name: str) -> bool:
    """Whether a name is that of a police force: "Dover Police Department", "NYPD"."""
    return "Police" in name.split()[1:] or _FORCE.fullmatch(name) is not None


def _speaks(role: str) -> bool:
    return role.lower().split()[-1:] != [] and role.lower().split()[-1] in source_words("spokesman")


def _merge(group: Group, into: Group) -> None:
    """Give the quotes of one group to another."""
    into.names += group.names
    into.through += group.through
    into.quotes = sorted({*into.quotes, *group.quotes})


def _is_definite(written: str) -> bool:
    """Whether a description is of somebody known: "the lawmaker", or "Lawmaker" in a headline."""
    first = written.split()[0]
    if first.lower() in word_class("determiner") | word_class("possessive"):
        return first.lower() == "the" or first.lower() in word_class("possessive")
    return first[:1].isupper()


def _country(name: str) -> str:
    known = lookup(name.removeprefix("the ").removeprefix("The "))
    country = known is not None and known.type is EntryType.COUNTRY
    return known.canonical if known is not None and country else ""


def _governed(name: str) -> str:
    """The country whose government a name means: "the Sudanese government" -> "Sudan"."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    if len(words) != 2 or words[1].lower() != "government":
        return ""
    known = lookup(words[0])
    people = known is not None and known.type in (EntryType.DEMONYM, EntryType.COUNTRY)
    return known.canonical if known is not None and people else ""


def _bare(name: str) -> str:
    """A name to compare bodies by: small, without its article and possessive endings."""
    low = name.lower().replace("’", "'").replace("'s", "")
    return low.removeprefix("the ")
