"""The theme that was last chosen with a key, for the next run.

It stands in a small file of the user's state folder, not in the settings, which belong to the
user's own hand. It is a convenience: what cannot be read or written counts as not there.
"""

from __future__ import annotations

from pathlib import Path


def default_path() -> Path:
    """Return where the chosen theme is kept."""
    from platformdirs import user_state_path

    return user_state_path("newsdiff", appauthor=False) / "theme.txt"


class ChosenTheme:
    """A theme in a file of two lines: its name, and the one it was chosen in place of.

    `path` is where it is kept, None for nowhere.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def in_place_of(self, settled: str | None) -> str | None:
        """Return the theme chosen while the settings named `settled`, None where there is none.

        Whoever writes another theme into the settings wants that one.
        """
        if self._path is None:
            return None
        try:
            chosen, before = self._path.read_text(encoding="utf-8").split("\n")[:2]
        except (OSError, ValueError):
            return None
        return chosen if before == (settled or "") else None

    def remember(self, chosen: str, settled: str | None) -> None:
        """Keep a theme, and what the settings name."""
        if self._path is None:
            return
        # Imported here, for choosing comes late, and the room of exports is a large one.
        from newsdiff.files import WriteError, write_whole

        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._path, f"{chosen}\n{settled or ''}\n", force=True, private=True)
        except (OSError, WriteError):
            self._path = None
