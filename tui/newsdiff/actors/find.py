"""The actors of two articles: names found, merged, given roles, and the roles that mean them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsdiff.actors.gazetteer import EntryType
from newsdiff.actors.linking.canonical import actor_of
from newsdiff.actors.linking.clusters import Named, cluster
from newsdiff.actors.linking.names import known
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.actors.office_holders import (
    OfficeHolders,
    is_office,
    is_over,
    is_relation,
    office_name,
    role_mentions,
)
from newsdiff.actors.recognition.headlines import headline_starts, is_doubtful
from newsdiff.actors.recognition.mentions import names_among
from newsdiff.actors.recognition.settled_kinds import settle_persons
from newsdiff.actors.recognition.tagger import learnt
from newsdiff.actors.roles import Role, RoleReader
from newsdiff.actors.tokens import Token, recognised
from newsdiff.articles.model import Article, Side, Span
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
    named = [Named(each.text, each.kind, each.article) for each in given]
    members = ([given[place] for place in places] for places in cluster(named))
    return tuple(actor_of(found, found) for found in members)


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
    mentions = settle_persons(mentions, {each.side: each.article.text for each in readings})
    clusters = cluster(
        [Named(each.text, each.kind, each.article, each.address) for each in mentions],
        demonyms=True,
    )
    actor_at = {place: who for who, places in enumerate(clusters) for place in places}
    roles = _roles(readings, mentions, actor_at)
    counted = [place for place, mention in enumerate(mentions) if _counts(readings, mention)]
    named: list[list[Mention]] = [[] for _ in clusters]
    for place in counted:
        named[actor_at[place]].append(mentions[place])
    by_role: list[list[Mention]] = [[] for _ in clusters]
    for mention, who in _meant_by_role(readings, roles):
        if _counts(readings, mention):
            by_role[who].append(mention)
    headlines = set().union(
        *(headline_starts(each.article, each.tokens, each.side) for each in readings)
    )
    actors = [
        _with_role(actor_of(found, sorted([*found, *also], key=_place)), roles.get(who, []))
        for who, (found, also) in enumerate(zip(named, by_role, strict=True))
        if found and not is_doubtful([*found, *also], headlines)
    ]
    return tuple(sorted(actors, key=lambda actor: (-len(actor.mentions), actor.name)))


@dataclass(slots=True)
class _Reading:
    """One article with its names; `aside` are its captions and page furniture, in order."""

    article: Article
    side: Side
    tokens: list[Token]
    mentions: list[Mention]
    roles: RoleReader
    aside: list[Span]


def _read(article: Article, doc: Doc, side: Side) -> _Reading:
    weights = learnt()  # before the large lists: each pass of the collector walks through those
    tokens = recognised(doc.tokens)
    mentions = list(names_among(tokens, article.text, weights, side))
    roles = RoleReader(article.text, tokens, mentions)
    aside = [passage.span for passage in article.set_aside]
    return _Reading(article, side, tokens, mentions, roles, aside)


def _counts(readings: Sequence[_Reading], mention: Mention) -> bool:
    """Whether a mention lies outside captions and furniture."""
    aside = next(reading.aside for reading in readings if reading.side is mention.article)
    at = bisect_right(aside, mention.span.start, key=lambda span: span.end)
    return at == len(aside) or not aside[at].overlaps(mention.span)


def _roles(
    readings: Sequence[_Reading], mentions: Sequence[Mention], actor_at: dict[int, int]
) -> dict[int, list[Role]]:
    """Return the roles that the texts give each person, in the order of the texts."""
    readers = {reading.side: reading.roles for reading in readings}
    roles: dict[int, list[Role]] = {}
    for place, mention in enumerate(mentions):
        if mention.kind is ActorKind.PERSON:
            role = readers[mention.article].role_of(mention)
            if role:
                roles.setdefault(actor_at[place], []).append(role)
    return roles


def _meant_by_role(
    readings: Sequence[_Reading], roles: dict[int, list[Role]]
) -> list[tuple[Mention, int]]:
    """Return the mentions by role, each with the person it means."""
    holders = OfficeHolders()
    for who, given in roles.items():
        for role in given:
            holders.add(who, role)
    found = []
    for reading in readings:
        taken = {mention.span.start: mention for mention in reading.mentions}
        text = reading.article.text
        phrases = role_mentions(text, reading.tokens, reading.roles, taken, reading.side)
        for mention, office, affiliation in phrases:
            person = holders.holder(office, affiliation)
            if person is not None:
                found.append((mention, person))
    return found


def _with_role(actor: Actor, roles: Sequence[Role]) -> Actor:
    """Give an actor the weightiest of the roles that the texts give it.

    An office ("Governor") before what else somebody is ("presidential candidate"), what is held
    before what is over, then the fullest. What only relates to others ("rival"), or a
    "deputy" of nobody, is no role. Who is called a former president anywhere is not called
    "President": the title stays with the name by courtesy.
    """
    if actor.kind is not ActorKind.PERSON:
        return actor
    roles = [role for role in roles if role.affiliation or not is_relation(role.role)]
    roles = [role for role in roles if role.affiliation or role.role.lower() != "deputy"]
    if not roles:
        return actor
    left = {role.role.lower().split(" ", 1)[-1] for role in roles if is_over(role.role)}
    held = [role for role in roles if is_over(role.role) or role.role.lower() not in left]
    best = max(held, key=_weight)
    office = office_name(best.role)
    same = {role.affiliation for role in roles if office_name(role.role) in ("", office)} - {""}
    affiliation = best.affiliation or max(same, key=len, default="")
    entry = known(affiliation)
    if not best.role and entry and entry.type is EntryType.TOWN:
        affiliation = ""  # "Karl Olsen of Dover"
    if best.role and entry and entry.type is EntryType.GROUP and entry.canonical != affiliation:
        over, _, office = best.role.partition(" ") if is_over(best.role) else ("", "", best.role)
        role = f"{over} {affiliation} {office}".strip()
        return replace(actor, role=role, affiliation=best.within)
    return replace(actor, role=best.role, affiliation=affiliation)


def _weight(role: Role) -> tuple[bool | int | str, ...]:
    """Rank a role; its words come last, so that the order of the articles does not matter."""
    held = bool(role.role) and not is_over(role.role)
    told = bool(role.role), bool(role.affiliation), len(role.role)
    words = role.role[:1].isupper(), role.role, role.affiliation
    return is_office(role.role), held, *told, *words


def _place(mention: Mention) -> tuple[bool, int]:
    return mention.article is Side.RIGHT, mention.span.start
