"""What can go wrong while an article is read."""

from __future__ import annotations

from newsdiff.articles.sanitise import sanitise_line


class ReadError(Exception):
    """An article cannot be read; the message is one line for the user, safe to print.

    `origin` is the file name or address, `reason` says what is wrong and, where it helps, what to
    do about it.
    """

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(sanitise_line(f"{origin}: {reason}").text)
