"""File names as one types them: what fits so far, and how far a name can be completed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from newsdiff.articles.sources import file_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder that fits what was typed; `typed` is what to type to mean it."""

    name: str
    typed: str
    is_folder: bool


def entries_for(typed: str, start: Path) -> list[Entry]:
    """Return what lies in the folder being typed and begins as typed, folders first.

    `start` is the folder that relative names are meant in. Hidden entries are listed only once
    their dot is typed. A folder that cannot be read has no entries.
    """
    folder, beginning = _split(typed)
    try:
        found = list(os.scandir(_resolved(folder, start)))
    except (OSError, ValueError):
        return []
    entries = [
        Entry(each.name, folder + each.name + (os.sep if each.is_dir() else ""), each.is_dir())
        for each in found
        if _fits(each.name, beginning)
    ]
    return sorted(entries, key=lambda entry: (not entry.is_folder, entry.name.casefold()))


def completed(typed: str, start: Path) -> str:
    """Return `typed` with as much added as all entries that fit have in common."""
    entries = entries_for(typed, start)
    if not entries:
        return typed
    if len(entries) == 1:
        return entries[0].typed
    folder, beginning = _split(typed)
    common = _common_beginning([entry.name for entry in entries])
    return folder + (common if len(common) > len(beginning) else beginning)


def resolve(typed: str, start: Path) -> str:
    """Return what `typed` opens: an absolute path; addresses stay as they are."""
    if "://" in typed:
        return typed
    return str(_resolved(typed, start))


def start_folder(origin: str, samples: Path) -> Path:
    """Return where files are looked for and put: beside the article, if one may write there.

    The samples lie inside the program; beside them nobody keeps articles of their own.
    """
    path = Path(file_of(origin))
    if origin and path.is_file():
        folder = path.absolute().parent
        if folder.resolve() != samples.resolve() and os.access(folder, os.W_OK):
            return folder
    return Path.cwd()


def brief_path(path: Path) -> str:
    """Return a path from the current or the home folder where it lies in one, else in full."""
    for folder, name in ((Path.cwd(), ""), (Path.home(), f"~{os.sep}")):
        if path.is_relative_to(folder):
            return f"{name}{path.relative_to(folder)}"
    return str(path)


def _split(typed: str) -> tuple[str, str]:
    """Divide into the folder, with its separator, and the beginning of a name in it."""
    if typed == "~":
        return "~" + os.sep, ""
    folder, name = os.path.split(typed)
    return typed[: len(typed) - len(name)] if folder else "", name


def _resolved(typed: str, start: Path) -> Path:
    return start / os.path.expanduser(typed)


def _fits(name: str, beginning: str) -> bool:
    if name.startswith(".") and not beginning.startswith("."):
        return False
    return name.casefold().startswith(beginning.casefold())


def _common_beginning(names: list[str]) -> str:
    first = names[0]
    for length in range(len(first), 0, -1):
        if all(name.casefold().startswith(first[:length].casefold()) for name in names):
            return first[:length]
    return ""
