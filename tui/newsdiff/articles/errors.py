"""What can go wrong while an article is read."""

from __future__ import annotations


class ReadError(Exception):
    """An article cannot be read; the message is one line for the user."""
