"""The actors of two articles: names found, merged, given roles, and the roles that mean them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsdiff.actors.canonical import actor_of
from newsdiff.actors.headlines import headline_starts, is_doubtful
from newsdiff.actors.holders import (
    Holders,
    is_office,
    is_over,
    is_relation,
    office_name,
    role_mentions,
)
from newsdiff.actors.mentions import names_among
from newsdiff.actors.merge.group import group
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.actors.roles import Role, RoleReader
from newsdiff.actors.tagger import learnt
from newsdiff.actors.tokens import Token, recognised
from newsdiff.articles.model import Article, Side
from newsdiff.language.doc import Doc, read_article

LANGUAGE = "en"
"""The language that names are found in."""


def group_mentions(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """Group mentions that mean the same actor, in the order of their first mentions.

    The objects need `text`, `kind`, `article` (any hashable value: which text they are from) and
    `span`; they must come in the order of their texts. Each is in one actor's `mentions`, as
    itself. Words for a country's people are not taken for the country.
    """
    given = list(mentions)
    return tuple(actor_of([given[place] for place in places]) for places in group(given))


def find_actors(left: Article, right: Article, docs: Sequence[Doc] = ()) -> tuple[Actor, ...]:
    """Find the actors of two articles, most mentioned first.

    Captions and page furniture are read for names but not counted, nor is what only a headline
    has and no list knows. "Russian" counts as a mention
    of Russia where a text names Russia, and the mention keeps the kind "group"; "the Russian
    President" counts as one of the person whom the texts call that, with `by_role` set. An article
    in another language than English gives no actors. `docs` are the two articles as they are read,
    where that has been done.
    """
    readings = [
        _read(article, doc, side)
        for article, doc, side in zip(
            (left, right), docs or map(read_article, (left, right)), Side, strict=True
        )
        if article.language == LANGUAGE
    ]
    mentions = [mention for reading in readings for mention in reading.mentions]
    sets = group(mentions, demonyms=True)
    number = {id(mentions[place]): who for who, places in enumerate(sets) for place in places}
    roles = _roles(readings, number)
    members: list[list[Mention]] = [[] for _ in sets]
    for reading in readings:
        for mention in reading.that_count(reading.mentions):
            members[number[id(mention)]].append(mention)
    for mention, who in _meant_by_role(readings, roles):
        if members[who]:
            members[who].append(mention)
    headlines = set().union(
        *(headline_starts(each.article, each.tokens, each.side) for each in readings)
    )
    actors = [
        _with_role(actor_of(sorted(found, key=_place)), roles.get(who, []))
        for who, found in enumerate(members)
        if found and not is_doubtful(found, headlines)
    ]
    return tuple(sorted(actors, key=lambda actor: (-len(actor.mentions), actor.name)))


@dataclass(slots=True)
class _Reading:
    """One article with its names."""

    article: Article
    side: Side
    tokens: list[Token]
    mentions: list[Mention]
    roles: RoleReader

    def that_count(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the mentions, which come in order, that lie outside captions and furniture."""
        aside = [passage.span for passage in self.article.set_aside]
        kept = []
        at = 0
        for mention in mentions:
            while at < len(aside) and aside[at].end <= mention.span.start:
                at += 1
            if at == len(aside) or not aside[at].overlaps(mention.span):
                kept.append(mention)
        return kept


def _read(article: Article, doc: Doc, side: Side) -> _Reading:
    weights = learnt()  # before the large lists: each pass of the collector walks through those
    tokens = recognised(doc.tokens)
    mentions = list(names_among(tokens, article.text, weights, side))
    return _Reading(article, side, tokens, mentions, RoleReader(article.text, tokens, mentions))


def _roles(readings: Sequence[_Reading], number: dict[int, int]) -> dict[int, list[Role]]:
    """Return the roles that the texts give each person, in the order of the texts."""
    roles: dict[int, list[Role]] = {}
    for reading in readings:
        for mention in reading.mentions:
            if mention.kind is ActorKind.PERSON:
                role = reading.roles.role_of(mention)
                if role:
                    roles.setdefault(number[id(mention)], []).append(role)
    return roles


def _meant_by_role(
    readings: Sequence[_Reading], roles: dict[int, list[Role]]
) -> list[tuple[Mention, int]]:
    """Return the mentions by role that count, each with the person it means."""
    holders = Holders()
    for who, given in roles.items():
        for role in given:
            holders.add(who, role)
    found = []
    for reading in readings:
        taken = {mention.span.start: mention for mention in reading.mentions}
        text = reading.article.text
        phrases = role_mentions(text, reading.tokens, reading.roles, taken, reading.side)
        counted = {id(m) for m in reading.that_count([mention for mention, _, _ in phrases])}
        for mention, office, affiliation in phrases:
            person = holders.holder(office, affiliation)
            if person is not None and id(mention) in counted:
                found.append((mention, person))
    return found


def _with_role(actor: Actor, roles: Sequence[Role]) -> Actor:
    """Give an actor the weightiest of the roles that the texts give it.

    An office ("Governor") before what else somebody is ("presidential candidate"), what is held
    before what is over, then the fullest. What only relates to others ("rival") is no role.
    """
    roles = [role for role in roles if role.affiliation or not is_relation(role.role)]
    if not roles:
        return actor
    best = max(roles, key=_weight)
    office = office_name(best.role)
    same = {role.affiliation for role in roles if office_name(role.role) in ("", office)} - {""}
    affiliation = best.affiliation or max(same, key=len, default="")
    return replace(actor, role=best.role, affiliation=affiliation)


def _weight(role: Role) -> tuple[bool | int | str, ...]:
    """Rank a role; its words come last, so that the order of the articles does not matter."""
    held = bool(role.role) and not is_over(role.role)
    told = bool(role.role), bool(role.affiliation), len(role.role)
    words = role.role[:1].isupper(), role.role, role.affiliation
    return is_office(role.role), held, *told, *words


def _place(mention: Mention) -> tuple[bool, int]:
    return mention.article is Side.RIGHT, mention.span.start
