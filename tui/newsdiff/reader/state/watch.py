"""Notices when the files that are being read change on disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newsdiff.articles.sources import file_of

Stamp = tuple[int, int]


class FileWatch:
    """Remembers what files looked like (time of change, size); addresses have nothing to watch."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._stamps = {origin: _stamp(origin) for origin in origins}

    def changed(self) -> list[str]:
        """Return the files that look different from the last call; each change is told once.

        A file that is away for a moment, as some editors do while they save, has not changed.
        """
        news = []
        for origin, known in self._stamps.items():
            stamp = _stamp(origin)
            if stamp is not None and stamp != known:
                self._stamps[origin] = stamp
                if known is not None:
                    news.append(origin)
        return news


def _stamp(origin: str) -> Stamp | None:
    try:
        status = Path(file_of(origin)).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
