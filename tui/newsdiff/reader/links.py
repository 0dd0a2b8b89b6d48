"""What the reader asks of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdiff.articles.model import Side

if TYPE_CHECKING:
    from newsdiff.alignment.model import Link


def end_of(link: Link, side: Side) -> int:
    """Return the passage that a link joins on `side`."""
    return link.left if side is Side.LEFT else link.right
