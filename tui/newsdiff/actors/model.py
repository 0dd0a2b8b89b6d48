"""The words for who is in the articles: mentions of a name and the actor behind them."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.articles.model import Side, Span
from newsdiff.language.entities import EntityKind

ActorKind = EntityKind
"""An actor is of the kind that its names are of."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a text where an actor is named, or meant by a role ("the Russian President").

    `text` is the span's text with white space made single; `address` is the "Mr." or "Mrs." that
    stands before the name, "" where none does.
    """

    span: Span
    text: str
    kind: ActorKind
    article: Side
    by_role: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, organisation, place or group, across both articles.

    `name` is the fullest form seen in either article; `aliases` the other forms, most frequent
    first. `role` and `affiliation` are words of the text ("Spokesman", "U.S. State Department"),
    empty where it gives none. Mentions are in the order of the texts, left before right.
    """

    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    role: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()

    def count(self, side: Side) -> int:
        """Return how often the article on `side` mentions the actor."""
        return sum(mention.article is side for mention in self.mentions)

    def on(self, side: Side) -> tuple[Mention, ...]:
        """Return the mentions in the article on `side`."""
        return tuple(mention for mention in self.mentions if mention.article is side)
