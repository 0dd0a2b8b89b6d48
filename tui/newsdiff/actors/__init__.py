"""Who is in the articles: one actor per person, organisation, place or group.

`recognition.mentions.find_mentions` finds the names of a text, `find.group_mentions` puts those of
one actor together, `find.find_actors` does both for two articles. They are imported from their
modules, so that what only needs the words of the model does not load the finders.
"""

from newsdiff.actors.model import Actor, ActorKind, Mention

__all__ = ["Actor", "ActorKind", "Mention"]
