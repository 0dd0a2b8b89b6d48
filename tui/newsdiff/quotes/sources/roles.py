"""What the texts tell of a named source: role, affiliation, and the kind that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdiff.actors.model import Actor, ActorKind
from newsdiff.actors.roles import Role
from newsdiff.language.lexicon import word_class
from newsdiff.quotes.coreference.descriptions import role_and_affiliation
from newsdiff.quotes.coreference.roles import RoleBook
from newsdiff.quotes.coreference.source_kinds import is_candidacy, is_past_role, kind_of
from newsdiff.quotes.model import SourceKind

MOST_ROLES = 2
"""Roles of one source that are looked at for its kind."""


class SourceRoles:
    """The roles of the sources of both articles.

    `books` hold what each text says of people whom the actors' room gives no role.
    """

    def __init__(self, actors: Sequence[Actor], books: Sequence[RoleBook]) -> None:
        self._actors = actors
        self._books = books
        self._named: dict[str, Actor] = {}
        for actor in actors:
            for name in (actor.name, *actor.aliases):
                self._named.setdefault(name, actor)

    def roles(self, names: Iterable[str], actor: int | None = None) -> list[Role]:
        """Return the roles of who bears the names, that of the actor first; maybe none."""
        found = []
        if actor is not None:
            known = self._actors[actor]
            found.append(Role(known.role, known.affiliation))
            if known.kind is not ActorKind.PERSON:
                names = ()
        found += [
            role
            for name in dict.fromkeys(names)
            for book in self._books
            for role in book.roles_of(name)
        ]
        return [role for role in dict.fromkeys(found) if role != Role()]

    def kind(self, name: str, roles: Sequence[Role]) -> SourceKind:
        """Return what a source is by any of its roles.

        Who has held an office and holds it no more is official only as a candidate. What is
        first told of somebody counts: later on stands what they might become. "President" says
        nothing beside "president of the union".
        """
        served = {role.role.lower() for role in roles if role.affiliation}
        roles = [role for role in roles if role.affiliation or role.role.lower() not in served]
        roles = roles[:MOST_ROLES] or [Role()]
        past = any(is_past_role(role.role) for role in roles)
        kinds = [self._kind(name, role) for role in roles]
        if past and not any(is_candidacy(role.role) for role in roles):
            kinds = [kind for kind in kinds if kind is not SourceKind.OFFICIAL]
        if SourceKind.OFFICIAL in kinds:
            return SourceKind.OFFICIAL
        return next((kind for kind in kinds if kind is not SourceKind.OTHER), SourceKind.OTHER)

    def _kind(self, name: str, role: Role) -> SourceKind:
        """What one role makes somebody; who serves a person serves that one's office."""
        if not role.affiliation and not word_class("link").isdisjoint(role.role.split()):
            role = Role(*role_and_affiliation(role.role))
        served = self._named.get(_bare(role.affiliation))
        affiliation = role.affiliation
        if served is not None and served.kind is ActorKind.PERSON:
            affiliation = served.role
        elif served is not None:
            affiliation = served.name
        return kind_of(name, role.role, affiliation)


def _bare(affiliation: str) -> str:
    """An affiliation as the actor is called: without its article and its possessive ending."""
    return affiliation.removeprefix("the ").removesuffix("’s").removesuffix("'s")
