"""Where the results of a batch go, and which pairs are finished already."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol
from weakref import finalize

from newsdiff.batch.pairs import Pair
from newsdiff.batch.work import Outcome
from newsdiff.export import Format, WriteError, write_whole
from newsdiff.files import PARTS, encoded

_RESERVED = '%<>:"/\\|?*'
"""What some system does not allow in a file name; the per cent sign writes the others."""

_LONGEST = 200
"""Bytes of a file name before its extension; common systems allow 255 in all."""


class Results(Protocol):
    """What a batch needs of the place that its results go to."""

    def finished(self, pairs: Sequence[Pair]) -> set[str]:
        """Return the ids of the pairs whose results stand there already."""

    def write(self, outcome: Outcome) -> None:
        """Add the documents of one pair; raises WriteError."""


class JsonLines:
    """One file with a line for each pair. A line that was not finished is overwritten."""

    def __init__(self, path: str | Path, anew: bool = False) -> None:
        """Take up the lines in `path`, or with `anew` start over; raises WriteError."""
        self.path = Path(path)
        self._ids: set[str] = set()
        self._end = 0
        try:
            if self.path.exists() and not self.path.is_file():
                raise WriteError(f"{path}: is not a file")
            with self.path.open("ab"):
                pass
            _take(self, self.path)
            if anew:
                os.truncate(self.path, 0)
            with self.path.open("rb") as lines:
                for line in lines:
                    if not line.endswith(b"\n"):
                        break
                    self._ids.add(self._id_of(line))
                    self._end += len(line)
        except OSError as error:
            raise WriteError(f"{path}: {error.strerror or error}") from error

    def finished(self, pairs: Sequence[Pair]) -> set[str]:
        """Return the ids of the pairs that have a line."""
        return {pair.id for pair in pairs} & self._ids

    def write(self, outcome: Outcome) -> None:
        """Add the line of one pair, wholly or not at all; raises WriteError."""
        line = b"".join(map(encoded, outcome.documents))
        end = self._end
        try:
            with self.path.open("r+b") as file:
                file.truncate(end)
                file.seek(end)
                file.write(line)
            self._end += len(line)
        except OSError as error:
            raise WriteError(f"{self.path}: {error.strerror or error}") from error
        finally:
            if self._end == end:
                with suppress(OSError):
                    os.truncate(self.path, end)

    def _id_of(self, line: bytes) -> str:
        try:
            return str(json.loads(line)["id"])
        except (ValueError, KeyError, TypeError, RecursionError) as error:
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
            _take(self, self.path)
            for part in self.path.glob(PARTS):  # of a run that was killed
                part.unlink(missing_ok=True)
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

    def _file(self, pair: Pair, form: Format) -> Path:
        return self.path / f"{file_name(pair.id)}{form.suffix}"


def _take(results: Results, path: Path) -> None:
    """Keep a file or a folder for these results while they are in use; raise WriteError.

    Two runs that write to one place would undo each other's work. The system gives it back however
    this process ends. Windows, and file systems without locks, let both write.
    """
    try:
        import fcntl
    except ImportError:
        return
    opened = os.open(path, os.O_RDONLY)
    finalize(results, os.close, opened)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise WriteError(f"{path}: another run of newsdiff batch writes there") from error
    except OSError:
        return


def file_name(name: str) -> str:
    """Return a file name for an id, different for each: reserved characters are written `%2F`.

    A long one is cut, and a hash of the whole stands for what is missing.
    """
    escaped = "".join(
        f"%{ord(character):02X}"
        if character in _RESERVED or not character.isprintable()
        else character
        for character in name
    )
    encoded = escaped.encode()
    if len(encoded) <= _LONGEST:
        return escaped
    mark = sha256(encoded).hexdigest()[:16]
    return f"{encoded[:_LONGEST].decode(errors='ignore')}%{mark}"
