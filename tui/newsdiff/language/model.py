"""What the words of a text may name."""

from __future__ import annotations

from enum import StrEnum


class EntityKind(StrEnum):
    """What a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
