"""Gets the bytes of an article from a file, a pipe or standard input, within limits."""

from __future__ import annotations

import os
import re
import stat
import sys
from datetime import datetime
from io import BufferedIOBase
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, NamedTuple

from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import UNKNOWN, Metadata

STANDARD_INPUT = "standard input"
STANDARD = "-"
"""Stands for standard input where an article is named."""

_NUMBER = re.compile(r"#([1-9]\d{0,6})\Z")


class RawDocument(NamedTuple):
    """The bytes of a document, where they are from, and what a server says of them.

    `metadata` is what a document that it lies in says of it, as a mail of its page. `inner_name` is
    its name there. `text` are its characters, once it is known that it is text, and `undecodable`
    counts the bytes that are none.
    """

    data: bytes
    origin: str
    media_type: str = ""
    charset: str = ""
    fetched: datetime | None = None
    metadata: Metadata = UNKNOWN
    inner_name: str = ""
    text: str = ""
    undecodable: int = 0

    @property
    def name(self) -> str:
        """Its name, which may hint at what it is."""
        return self.inner_name or self.origin

    def inner(
        self,
        data: bytes,
        name: str = "",
        *,
        media_type: str = "",
        charset: str = "",
        metadata: Metadata = UNKNOWN,
    ) -> RawDocument:
        """Return a document that lies inside this one; what it does not say is as here."""
        known = {field: value for field, value in metadata._asdict().items() if value}
        return RawDocument(
            data,
            self.origin,
            media_type,
            charset,
            self.fetched,
            self.metadata._replace(**known),
            name or self.inner_name,
        )


def is_address(origin: str) -> bool:
    """Whether `origin` is meant as an address: it starts with a scheme and two slashes."""
    scheme, mark, _ = origin.partition("://")
    return bool(mark) and scheme.isalnum() and len(scheme) > 1


def split_number(origin: str | Path) -> tuple[str, int | None]:
    """Return the place that `origin` names, and which of the articles there: "FILE#3".

    A file whose own name ends so is meant before the third article of another.
    """
    place = str(origin)
    found = _NUMBER.search(place)
    if found is None or (not is_address(place) and os.path.exists(place)):
        return place, None
    return place[: found.start()], int(found[1])


def number_of(origin: str) -> int:
    """Return which of several articles an origin stands for; 1 where there is one."""
    return split_number(origin)[1] or 1


def file_of(origin: str) -> str:
    """Return the file, or the address, that an article of several lies in."""
    return split_number(origin)[0]


def numbered(origin: str, number: int) -> str:
    """Return what names the article of a number in a file of several."""
    return f"{origin}#{number}"


def read_standard_input(limits: Limits) -> RawDocument:
    """Return all of standard input; waits for it as every filter does."""
    stream: BinaryIO | BufferedIOBase = getattr(sys.stdin, "buffer", None) or _closed_input()
    try:
        return RawDocument(_at_most(stream, STANDARD_INPUT, limits), STANDARD_INPUT)
    except OSError as error:
        raise ReadError(STANDARD_INPUT, _reason(error)) from error


def read_file(path: Path, limits: Limits) -> RawDocument:
    """Return the bytes of a regular file or a named pipe.

    Raises ReadError for folders, devices and sockets, for files over the limit, and for what takes
    longer than `limits.file_seconds`: a pipe into which nobody writes, a disk that hangs.
    """
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError(name, "this is a folder, not an article")
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISFIFO(status.st_mode):
            raise ReadError(name, "this is a device or a socket, not a file")
        if status.st_size > limits.file_bytes:
            raise _too_large(name, limits)
        return RawDocument(_in_time(path, limits), name)
    except (OSError, ValueError) as error:
        raise ReadError(name, _reason(error)) from error


def _in_time(path: Path, limits: Limits) -> bytes:
    """Read a file in a thread that is left behind if nothing ever comes."""
    outcome: SimpleQueue[bytes | Exception] = SimpleQueue()

    def read() -> None:
        try:
            with path.open("rb") as stream:
                outcome.put(_at_most(stream, str(path), limits))
        except (OSError, ValueError, ReadError) as error:
            outcome.put(error)

    Thread(target=read, daemon=True).start()
    try:
        result = outcome.get(timeout=limits.file_seconds)
    except Empty:
        waited = f"{limits.file_seconds:g} seconds"
        raise ReadError(str(path), f"this could not be read to its end in {waited}") from None
    if isinstance(result, Exception):
        raise result
    return result


def _at_most(stream: BinaryIO | BufferedIOBase, name: str, limits: Limits) -> bytes:
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise _too_large(name, limits)
    return data


def _too_large(name: str, limits: Limits) -> ReadError:
    return ReadError(name, f"larger than {limits.file_bytes / 1e6:g} MB, too large for an article")


def _closed_input() -> BinaryIO:
    raise ReadError(STANDARD_INPUT, "it is closed")


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return "no file can have this name"
