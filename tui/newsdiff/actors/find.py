"""The actors of two articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsdiff.actors.mentions import find_mentions
from newsdiff.actors.merge.group import group
from newsdiff.actors.merge.names import clean
from newsdiff.actors.model import Actor, ActorKind, Mention
from newsdiff.articles.model import Article, Side


def group_mentions(mentions: Iterable[Mention]) -> tuple[Actor, ...]:
    """Group mentions that mean the same actor."""
    given = list(mentions)
    return tuple(_actor([given[i] for i in places]) for places in group(given))


def find_actors(left: Article, right: Article) -> tuple[Actor, ...]:
    """Find the actors of two articles, most mentioned first."""
    mentions: list[Mention] = []
    for side, article in ((Side.LEFT, left), (Side.RIGHT, right)):
        if article.language != "en":
            continue
        aside = [p.span for p in article.set_aside]
        mentions += [
            m
            for m in find_mentions(article.text, side)
            if not any(s.overlaps(m.span) for s in aside)
        ]
    return tuple(sorted(group_mentions(mentions), key=lambda a: (-len(a.mentions), a.name)))


def _actor(mentions: list[Mention]) -> Actor:
    forms = Counter(clean(m.text) for m in mentions)
    kind = Counter(m.kind for m in mentions).most_common(1)[0][0]
    name = max(
        forms, key=lambda f: (len(f.split()) if kind is ActorKind.PERSON else forms[f], len(f))
    )
    aliases = tuple(f for f, _ in forms.most_common() if f != name)
    return Actor(name, kind, tuple(mentions), aliases=aliases)
