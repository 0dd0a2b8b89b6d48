"""What was found in something is remembered beside it, for the next search that asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cached:
    """Remembers the answers of functions that it was given to."""

    _known: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def get(self, compute: Callable[[Self], Found]) -> Found:
        """Return `compute(self)`, looked up the second time."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        found: Found = self._known[compute]
        return found
