"""What a detector of divergences is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsdiff.divergence.model import Divergence, DivergenceKind, Severity
from newsdiff.divergence.pairing.pair import Pair


@dataclass(frozen=True, slots=True)
class Detector:
    """One way in which two linked statements may part.

    `find` yields divergences of `kinds` and `severities` only; two linked statements go in.
    """

    name: str
    kinds: frozenset[DivergenceKind]
    severities: frozenset[Severity]
    find: Callable[[Pair], Iterator[Divergence]]
