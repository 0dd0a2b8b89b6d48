"""Where the results of a batch go, and which pairs are finished already."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol

from newsdiff.batch.pairs import Pair
from newsdiff.batch.work import Outcome
from newsdiff.export import Format, WriteError, write_whole

_RESERVED = '%<>:"/\\|?*'
"""What some system does not allow in a file name; the per cent sign writes the others."""


class Results(Protocol):
    """What a batch needs of the place that its results go to."""

    def finished(self, pairs: Sequence[Pair]) -> set[str]:
        """Return the ids of the pairs whose results stand there already."""

    def write(self, outcome: Outcome) -> None:
        """Add the documents of one pair; raises WriteError."""


class JsonLines:
    """One file with a line for each pair. A line that was not finished is cut off on opening."""

    def __init__(self, path: str | Path, anew: bool = False) -> None:
        """Open `path` for adding to it, or with `anew` for starting over; raises WriteError."""
        self.path = Path(path)
        try:
            self._file = self.path.open("w+b" if anew or not self.path.exists() else "r+b")
        except OSError as error:
            raise WriteError(f"{path}: {error.strerror or error}") from error
        self._ids: set[str] = set()
        self._end = 0
        for line in self._file:
            if not line.endswith(b"\n"):
                break
            self._ids.add(self._id_of(line))
            self._end += len(line)

    def __enter__(self) -> JsonLines:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def finished(self, pairs: Sequence[Pair]) -> set[str]:
        """Return the ids of the pairs that have a line."""
        return {pair.id for pair in pairs} & self._ids

    def write(self, outcome: Outcome) -> None:
        """Add the line of one pair, wholly or not at all; raises WriteError."""
        line = "".join(outcome.documents).encode("utf-8", "replace")
        try:
            self._file.seek(self._end)
            self._file.truncate()
            self._file.write(line)
            self._file.flush()
        except OSError as error:
            raise WriteError(f"{self.path}: {error.strerror or error}") from error
        self._end += len(line)

    def _id_of(self, line: bytes) -> str:
        try:
            return str(json.loads(line)["id"])
        except (ValueError, KeyError, TypeError) as error:
            raise WriteError(
                f"{self.path}: holds something else than results (--force overwrites it)"
            ) from error


class Folder:
    """A folder with one file for each pair and format, named by the pair's id."""

    def __init__(self, path: str | Path, formats: Sequence[Format], anew: bool = False) -> None:
        """Make the folder where there is none; raises WriteError."""
        self.path = Path(path)
        self.formats = formats
        self.anew = anew
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WriteError(f"{path}: {error.strerror or error}") from error

    def finished(self, pairs: Sequence[Pair]) -> set[str]:
        """Return the ids of the pairs that have all their files; with `anew` none."""
        if self.anew:
            return set()
        return {
            pair.id
            for pair in pairs
            if all(self._file(pair, form).exists() for form in self.formats)
        }

    def write(self, outcome: Outcome) -> None:
        """Write the files of one pair; raises WriteError."""
        for form, document in zip(self.formats, outcome.documents, strict=True):
            write_whole(self._file(outcome.pair, form), document, force=True)

    def _has_all_files(self, pair: Pair) -> bool:
        return all(self._file(pair, form).exists() for form in self.formats)

    def _file(self, pair: Pair, form: Format) -> Path:
        return self.path / f"{file_name(pair.id)}{form.suffix}"


def file_name(name: str) -> str:
    """Return a file name for an id, different for each: reserved characters are written `%2F`."""
    return "".join(
        f"%{ord(character):02X}" if character in _RESERVED or ord(character) < 32 else character
        for character in name
    )
