"""Who is in the articles: one actor per person, organisation, place or group."""

from newsdiff.actors.find import find_actors, group_mentions
from newsdiff.actors.mentions import find_mentions
from newsdiff.actors.model import Actor, ActorKind, Mention

__all__ = ["Actor", "ActorKind", "Mention", "find_actors", "find_mentions", "group_mentions"]
