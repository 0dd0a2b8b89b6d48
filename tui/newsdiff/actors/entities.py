"""The names of an article's text, as its actors bear them."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.actors.model import Actor
from newsdiff.actors.recognition.mentions import find_mentions
from newsdiff.articles.model import Side
from newsdiff.language.entities import Entities, Entity


def entities_of(text: str, article: Side, actors: Sequence[Actor]) -> Entities:
    """Return the names of an article's text, from its actors or, where none are given, its words.

    A name has the kind of its actor: what most mentions in both articles say.
    """
    if not actors:
        found = find_mentions(text, article)
        return Entities(text, [Entity(mention.span, mention.kind) for mention in found])
    given = [(mention, actor) for actor in actors for mention in actor.on(article)]
    names = [Entity(mention.span, actor.kind) for mention, actor in given if not mention.by_role]
    holders = {mention.span: actor.name for mention, actor in given if mention.by_role}
    return Entities(text, names, holders)
