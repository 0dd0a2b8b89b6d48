"""What was found in something is remembered beside it, for the next search that asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Memo:
    """Remembers the answers of functions that it was given to."""

    _known: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    def known(self, find: Callable[[Self], Found]) -> Found:
        """Return `find(self)`, looked up the second time."""
        if find not in self._known:
            self._known[find] = find(self)
        found: Found = self._known[find]
        return found
