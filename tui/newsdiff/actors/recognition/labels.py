"""What a stretch of words may be: a name of some kind, or none."""

from __future__ import annotations

from newsdiff.actors.model import ActorKind

LABELS: tuple[ActorKind | None, ...] = (
    None,
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.PLACE,
    ActorKind.GROUP,
)
"""What a stretch can be; None, for single words only, is no name."""

NONE, PERSON, ORGANISATION, PLACE, GROUP = range(len(LABELS))
