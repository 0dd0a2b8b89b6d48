"""Bars made of characters, for documents that hold no pictures."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.presentation.overview import bar

CELLS = 20
_GLYPHS = "█▒░"
"""All of it, a part of it, nothing of it."""


def text_bar(shares: Sequence[float], width: int = CELLS) -> str:
    """Draw shares that add up to 1 in `width` cells, or one share of the width."""
    if len(shares) == 1:
        share = shares[0]
        return "█" * max(round(share * width), int(share > 0))
    cells = bar(shares, width)
    return "".join(glyph * count for glyph, count in zip(_GLYPHS, cells, strict=False))
