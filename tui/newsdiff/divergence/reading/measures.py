"""Measures of length, time, mass and so on, and how they convert."""

from __future__ import annotations

from functools import cache

from newsdiff.divergence.lexicon import rows


@cache
def measures() -> dict[str, tuple[str, float]]:
    """Return for each measure what it measures and how many of the basic unit it is."""
    return {name: (dimension, float(factor)) for name, dimension, factor in rows("measures")}


@cache
def dimensions() -> frozenset[str]:
    """Return what can be measured: "length", "time", ..."""
    return frozenset(dimension for dimension, _ in measures().values())
