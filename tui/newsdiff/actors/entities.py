"""The names of an article's text, as its actors bear them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdiff.actors.linking.canonical import actor_of
from newsdiff.actors.linking.clusters import Named, cluster
from newsdiff.actors.model import Actor, Mention
from newsdiff.actors.recognition.mentions import find_mentions
from newsdiff.articles.model import Side
from newsdiff.language.entities import Entities, Entity


def entities_of(text: str, article: Side, actors: Sequence[Actor]) -> Entities:
    """Return the names of an article's text, from its actors or, where none are given, its words.

    A name has the kind of its actor: what most mentions in both articles say.
    """
    if not actors:
        actors = _actors_of(find_mentions(text, article))
    given = [(mention, actor) for actor in actors for mention in actor.on(article)]
    names = [
        Entity(mention.span, actor.kind, actor.name)
        for mention, actor in given
        if not mention.by_role
    ]
    holders = {mention.span: actor.name for mention, actor in given if mention.by_role}
    return Entities(text, names, holders)


def _actors_of(mentions: Iterable[Mention]) -> list[Actor]:
    found = list(mentions)
    named = [Named(each.text, each.kind, each.article, each.address) for each in found]
    members = ([found[place] for place in places] for places in cluster(named))
    return [actor_of(same, same) for same in members]
