"""Themes of the user's own: files `NAME.toml` in the folder `themes` beside the settings.

base = "light"

[colours]
background = "#fffdf5"
conflict = "#a03000"

What a file does not name is as in its base, "dark" without one. Passages lie on faint grounds that
are mixed from the colours named, as in the themes that come with the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import Theme

from newsdiff.articles.sanitise import sanitise_line
from newsdiff.reader.theme.themes import THEMES, with_tints

GROUNDS = (
    "primary",
    "secondary",
    "accent",
    "warning",
    "error",
    "success",
    "foreground",
    "background",
    "surface",
    "panel",
)
MARKS = ("verbatim", "paraphrase", "overlap", "conflict", "only-here", "quiet", "search", "actor")
DARK_TINT, LIGHT_TINT = 12, 10
"""How strong the grounds under passages are, in percent."""
BASES = {theme.name.removeprefix("newsdiff-"): theme for theme in THEMES if not theme.ansi}


class OwnThemes:
    """The themes in a folder, and in words what is wrong with their files."""

    def __init__(self, folder: Path | None = None) -> None:
        self.problems: list[str] = []
        self.themes: tuple[Theme, ...] = ()
        if folder is not None and folder.is_dir():
            self.themes = tuple(self._read(folder))

    def _read(self, folder: Path) -> Iterator[Theme]:
        import tomllib

        for path in sorted(folder.glob("*.toml")):
            try:
                document = tomllib.loads(path.read_text(encoding="utf-8"))
            except (OSError, ValueError, RecursionError) as error:
                self._tell(path, str(error))
                continue
            yield self._theme(path, document)

    def _theme(self, path: Path, document: Mapping[str, Any]) -> Theme:
        name = document.get("base", "dark")
        if not isinstance(name, str) or name not in BASES:
            self._tell(path, f"base must be one of {', '.join(BASES)}")
            name = "dark"
        base, chosen = BASES[name], self._colours(path, document.get("colours", {}))
        grounds = {each: chosen.get(each) or getattr(base, each) for each in GROUNDS}
        marks = {each.replace("-", "_"): chosen.get(each) or base.variables[each] for each in MARKS}
        return Theme(
            name=sanitise_line(path.stem).text,
            dark=base.dark,
            variables=with_tints(
                DARK_TINT if base.dark else LIGHT_TINT,
                grounds["primary"],
                grounds["background"],
                scrollbar_background=grounds["surface"],
                **marks,
            ),
            **grounds,  # type: ignore[arg-type]
        )

    def _colours(self, path: Path, table: Any) -> dict[str, str]:
        """Return the colours in a table that are some, as #rrggbb."""
        if not isinstance(table, dict):
            self._tell(path, "[colours] must be a table")
            return {}
        colours = {}
        for name, value in table.items():
            if name not in (*GROUNDS, *MARKS):
                self._tell(path, f"there is no colour {name!r}")
                continue
            try:
                colours[name] = Color.parse(value).hex6 if isinstance(value, str) else ""
            except ColorParseError:
                colours[name] = ""
            if not colours[name]:
                self._tell(path, f"{name} is no colour: {value!r}")
        return colours

    def _tell(self, path: Path, words: str) -> None:
        self.problems.append(sanitise_line(f"{path.name}: {words}").text)
