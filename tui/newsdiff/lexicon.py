"""Reads word lists: data files that lie in the room that uses them.

There are two shapes. In a `.toml` file each key is a class of words, or a table. A `.tsv` file has
one entry a line, in columns that tabs part; its first column may hold several words. In both, lines
that begin with # say what the list is and where it comes from. Lists that a program has made lie in
`data/built`. Weights of a learnt model that are no weights of words are JSON and read by the module
that applies them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

Row = tuple[str, ...]


class Lexicon:
    """The word lists in the folder `data` beside a module; each file is read once."""

    def __init__(self, module: str) -> None:
        """Take the lists beside the module whose `__file__` this is."""
        self.folder = Path(module).parent / "data"
        self.table = cache(self._table)
        self.rows = cache(self._rows)
        self.mapping = cache(self._mapping)
        self.entries = cache(self._entries)
        self.words = cache(self._words)

    def _table(self, file: str) -> dict[str, Any]:
        """Return the TOML file `file` (without its ending)."""
        return tomllib.loads((self.folder / f"{file}.toml").read_text(encoding="utf-8"))

    def _rows(self, file: str) -> tuple[Row, ...]:
        """Return the rows of the file `file` (without its ending .tsv)."""
        return tuple([tuple(line.split("\t")) for line in self._lines(file)])

    def _mapping(self, file: str) -> dict[str, str]:
        """Return the two columns of the file `file`, from the first to the second."""
        return {key: value for key, value, *_ in self._rows(file)}

    def _entries(self, file: str) -> frozenset[str]:
        """Return the first column of the file `file`."""
        return frozenset([line.partition("\t")[0] for line in self._lines(file)])

    def _words(self, file: str, name: str) -> frozenset[str]:
        """Return the class `name` of the file `file`: a text of words that white space parts."""
        found = self.table(file)[name]
        return frozenset(found.split() if isinstance(found, str) else found)

    def _lines(self, file: str) -> list[str]:
        lines = (self.folder / f"{file}.tsv").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line and line[0] != "#"]
