"""Writing a whole file or none: a reader never finds half an export, nor loses an old one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

PARTS = ".newsdiff-*.part"
"""Files that are being written; one that a killed process left is of no use."""


class WriteError(Exception):
    """A file cannot be written; the message is one line for the user."""


def write_whole(
    path: str | Path, text: str | bytes, force: bool = False, private: bool = False
) -> Path:
    """Write bytes, or text as UTF-8, to `path`, wholly or not at all, and return where it went.

    The text goes to a temporary file in the same folder, which then takes the place of `path`; when
    anything fails, an interrupt included, the temporary file goes and what was there stays. A
    symbolic link is followed. Pipes and devices (`/dev/stdout`) are written to directly.
    A `private` file can be read by its owner alone.

    Raises WriteError when `path` exists and `force` is not set, and when it cannot be written.
    """
    try:
        refuse_existing(path, force)
        target = Path(path)
        if target.exists() and not target.is_file():
            target.write_bytes(encoded(text))
        else:
            target = target.resolve()
            _replace(target, text, private)
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from error
    except ValueError as error:
        raise WriteError(f"{path}: no file can have this name") from error
    return target


def refuse_existing(path: str | Path, force: bool = False) -> None:
    """Raise WriteError when `path` is a folder, or a file and `force` is not set."""
    if Path(path).is_dir():
        raise WriteError(f"{path}: is a folder")
    if Path(path).is_file() and not force:
        raise WriteError(f"{path}: exists already (--force overwrites it)")


def encoded(text: str | bytes) -> bytes:
    """Return bytes as they are, and text as UTF-8 with question marks for what it cannot hold."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "replace")


def _replace(target: Path, text: str | bytes, private: bool) -> None:
    part = target.with_name(PARTS.replace("*", os.urandom(6).hex()))
    try:
        # "x" and not tempfile: the new file gets the permissions that the user's umask says.
        with part.open("xb") as file:
            if private:
                part.chmod(0o600)
            file.write(encoded(text))
        if target.exists() and not private:
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
