"""Unpacking within bounds: what comes out is counted, whatever a file says of its sizes."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from newsdiff.articles.errors import BeyondLimitError, ReadError
from newsdiff.articles.limits import Limits
from newsdiff.articles.sources import RawDocument

_PIECE = 1 << 20
"""Bytes that are unpacked at a time."""


def too_large(origin: str, limits: Limits) -> BeyondLimitError:
    """Return the error of a document that unpacks to more than it may."""
    most = f"{limits.unpacked_bytes / 1e6:g} MB"
    return BeyondLimitError(origin, f"larger than {most} when unpacked, too large for an article")


def gunzipped(data: bytes, origin: str, limits: Limits) -> bytes:
    """Return what gzip data, of one member or several, unpack to.

    What is cut off is returned as far as it goes. Raises ReadError for what makes no sense, and
    BeyondLimitError for what is too large.
    """
    unpacked = bytearray()
    while data:
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            while not inflater.eof and (data or inflater.unconsumed_tail):
                piece = inflater.decompress(data, _PIECE)
                unpacked += piece
                if len(unpacked) > limits.unpacked_bytes:
                    raise too_large(origin, limits)
                data = inflater.unconsumed_tail
                if not piece and not data:
                    break
        except zlib.error as error:
            if not unpacked:
                raise ReadError(origin, "the compressed file is damaged") from error
            break
        # Zero bytes may follow, to fill a block of a tape.
        data = inflater.unused_data.lstrip(b"\x00")
        if data and not data.startswith(b"\x1f\x8b"):
            break
    return bytes(unpacked)


class Package:
    """A ZIP file whose entries are read within the bounds of one document."""

    def __init__(self, document: RawDocument, limits: Limits, name: str) -> None:
        """Open it; `name` is what the user calls such a file. Raises ReadError if it is damaged."""
        self._origin, self._limits, self._name = document.origin, limits, name
        self._left = limits.unpacked_bytes
        try:
            self._zip = zipfile.ZipFile(BytesIO(document.data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise ReadError(self._origin, f"the {name} is damaged") from error
        self.names = self._zip.namelist()

    def read(self, name: str) -> bytes:
        """Return an entry; raise ReadError if it is not there, damaged, encrypted or too large."""
        try:
            # The size that an entry claims is the most that is read of it, and it is counted.
            self._left -= self._zip.getinfo(name).file_size
            if self._left < 0:
                raise too_large(self._origin, self._limits)
            return self._zip.read(name)
        except (KeyError, RuntimeError, NotImplementedError) as error:
            raise ReadError(self._origin, f"the {self._name} is incomplete or locked") from error
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError) as error:
            raise ReadError(self._origin, f"the {self._name} is damaged") from error
