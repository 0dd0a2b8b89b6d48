"""What can go wrong while an article is read."""

from __future__ import annotations

from newsdiff.articles.addresses import without_secrets
from newsdiff.articles.sanitise import sanitise_line


class ReadError(Exception):
    """An article cannot be read; the message is one line for the user, safe to print.

    `origin` is the file name or address (passwords and keys in it are not shown), `reason` says
    what is wrong and, where it helps, what to do about it.
    """

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(sanitise_line(f"{without_secrets(origin)}: {reason}").text)
        self.reason = reason


class SeveralArticlesError(ReadError):
    """A file holds several articles, and none of them was chosen; `count` says how many."""

    def __init__(self, origin: str, count: int) -> None:
        chosen = "add #2 to its name for the second; newsdiff FILE lists them"
        reason = f"this holds {count} articles; {chosen}"
        super().__init__(origin, reason)
        self.count = count


class BeyondLimitError(ReadError):
    """A document goes beyond a limit; what else is in it is of no account then."""
