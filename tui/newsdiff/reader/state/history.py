"""What newsdiff remembers between two runs: which pairs were read, and where reading stopped.

A small JSON file in the user's state folder. It is a convenience: when it cannot be read it counts
as empty, and when it cannot be written nothing is lost but the memory.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from newsdiff.articles.model import Article, Side
from newsdiff.articles.sources import file_of

KEPT_PAIRS = 50
"""Older pairs are forgotten."""


class Place(NamedTuple):
    """Where one reads: a passage."""

    side: Side
    passage: int


class ReadPair(NamedTuple):
    """Two articles that were read together.

    `left` and `right` are what they were opened by: absolute paths, or addresses. `texts` stands
    for what they said (a hash), so that a place is not looked up in a text that has changed.
    """

    left: str
    right: str
    left_title: str
    right_title: str
    texts: str
    opened: str
    place: Place | None = None

    @property
    def can_be_opened(self) -> bool:
        """Whether both articles are files that are still there, or addresses."""
        return all(
            "://" in origin or Path(file_of(origin)).is_file() for origin in (self.left, self.right)
        )


def default_path() -> Path:
    """Return where the history is kept."""
    from platformdirs import user_state_path

    return user_state_path("newsdiff", appauthor=False) / "history.json"


class History:
    """The pairs read before, latest first; `path` is where they are kept, None for nowhere."""

    def __init__(self, path: Path | None = None) -> None:
        # What is no file is left alone: a pipe would make the reader wait for ever.
        self._path = path if path and (path.is_file() or not path.exists()) else None

    @cached_property
    def pairs(self) -> tuple[ReadPair, ...]:
        """The pairs, read from the file when they are first asked for."""
        return _load(self._path) if self._path else ()

    def remember(self, left: Article, right: Article, place: Place | None = None) -> None:
        """Put a pair on top, with the place where reading stands, and write the history."""
        pair = ReadPair(
            left=_location(left),
            right=_location(right),
            left_title=left.title,
            right_title=right.title,
            texts=_hash_of(left, right),
            opened=datetime.now(UTC).isoformat(timespec="seconds"),
            place=place,
        )
        others = (old for old in self.pairs if (old.left, old.right) != (pair.left, pair.right))
        self.pairs = (pair, *others)[:KEPT_PAIRS]
        self._save()

    def knows(self, left: Article, right: Article) -> bool:
        """Whether these two were read together before, whatever they said then."""
        key = (_location(left), _location(right))
        return any((pair.left, pair.right) == key for pair in self.pairs)

    def place_in(self, left: Article, right: Article) -> Place | None:
        """Return where reading stopped in this pair; None when it is new or its text changed."""
        key = (_location(left), _location(right), _hash_of(left, right))
        for pair in self.pairs:
            if (pair.left, pair.right, pair.texts) == key:
                return pair.place
        return None

    def _save(self) -> None:
        if self._path is None:
            return
        # Imported here, for writing comes last, and the room of exports is a large one.
        import json

        from newsdiff.files import WriteError, write_whole

        document = {"version": 1, "pairs": [_entry(pair) for pair in self.pairs]}
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            text = json.dumps(document, ensure_ascii=False, indent=1)
            write_whole(self._path, text, force=True, private=True)
        except (OSError, WriteError):
            self._path = None


def _location(article: Article) -> str:
    """Return what opens the article again from any folder."""
    if "://" in article.origin:
        return article.origin
    path = Path(article.origin)
    exists = article.origin and os.path.exists(file_of(article.origin))
    return str(path.absolute()) if exists else article.origin


def _hash_of(left: Article, right: Article) -> str:
    from hashlib import sha256

    both = f"{left.text}\0{right.text}".encode("utf-8", "surrogatepass")
    return sha256(both).hexdigest()


def _load(path: Path) -> tuple[ReadPair, ...]:
    import json

    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_pair(entry) for entry in document["pairs"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ()


def _entry(pair: ReadPair) -> dict[str, Any]:
    return pair._asdict() | {"place": pair.place._asdict() if pair.place else None}


def _pair(entry: Mapping[str, Any]) -> ReadPair:
    fields = dict(entry)
    place = fields.pop("place", None)
    if not all(isinstance(value, str) for value in fields.values()):
        raise TypeError("a pair is made of strings")
    if place is not None:
        place = Place(Side(place["side"]), int(place["passage"]))
    return ReadPair(**fields, place=place)
