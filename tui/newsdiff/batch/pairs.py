"""Which pairs to compare: from a table, or from a folder.

A table is CSV (a first row that names the columns), tab-separated (`.tsv`), or JSON Lines, with
`left`, `right` and, if wanted, `id`. File names in it are looked up from the table's own folder.

A folder holds, for each pair, either a folder with two files in it or two files whose names differ
in `left` and `right` alone (`monday-left.txt`, `monday-right.txt`).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsdiff.articles.errors import ReadError
from newsdiff.articles.limits import DEFAULT_LIMITS
from newsdiff.articles.sources import read_file

_TABLES = {".csv": ",", ".tsv": "\t"}
_JSON_LINES = (".jsonl", ".ndjson")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_SIDE = re.compile(r"(?<![^\W_])(left|right)(?![^\W_])", re.IGNORECASE)


class PairsError(Exception):
    """The pairs cannot be read; the message is one line for the user."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles to compare, by file name or address, and what to call the result."""

    id: str
    left: str
    right: str


def read_pairs(origin: str | Path) -> list[Pair]:
    """Return the pairs that a table or a folder names, in its order; a folder's by name.

    Pairs without an id get their number, from 1. Raises PairsError when there is nothing to read,
    when a row lacks an article, and when two pairs have the same id.
    """
    path = Path(origin)
    try:
        pairs = list(_from_folder(path) if path.is_dir() else _from_rows(_rows(path), path))
    except ReadError as error:
        raise PairsError(str(error)) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise PairsError(f"{path}: {reason or error}") from error
    if not pairs:
        raise PairsError(f"{path}: no pairs of articles found")
    _refuse_doubles(pairs, path)
    return pairs


def _rows(path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    suffix = path.suffix.lower()
    if suffix not in (*_TABLES, *_JSON_LINES):
        known = ", ".join((*_TABLES, *_JSON_LINES))
        raise PairsError(f"{path}: not a folder or a table ({known})")
    table = io.StringIO(read_file(path, DEFAULT_LIMITS).data.decode("utf-8-sig"), newline="")
    if suffix in _TABLES:
        reader = csv.DictReader(table, delimiter=_TABLES[suffix])
        for row in reader:
            yield reader.line_num, {str(key).strip(): value for key, value in row.items()}
    else:
        yield from _json_rows(table, path)


def _json_rows(lines: Iterable[str], path: Path) -> Iterator[tuple[int, dict[str, object]]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise PairsError(f"{path}: line {number} is not JSON") from error
        if not isinstance(row, dict):
            raise PairsError(f"{path}: line {number} is not an object with left and right")
        yield number, row


def _from_rows(rows: Iterable[tuple[int, dict[str, object]]], path: Path) -> Iterator[Pair]:
    for count, (number, row) in enumerate(rows, start=1):
        left, right = (_located(row.get(side), path.parent) for side in ("left", "right"))
        if not left or not right:
            raise PairsError(f"{path}: line {number} names no left and right article")
        name = row.get("id")
        yield Pair(str(count if name in (None, "") else name), left, right)


def _located(origin: object, folder: Path) -> str:
    text = str(origin or "").strip()
    return text if not text or _ADDRESS.match(text) else str(folder / text)


def _from_folder(folder: Path) -> Iterator[Pair]:
    visible = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    for inner in (entry for entry in visible if entry.is_dir()):
        files = sorted(f for f in inner.iterdir() if f.is_file() and not f.name.startswith("."))
        if len(files) == 2:
            left, right = sorted(files, key=lambda file: _side_of(file) == "right")
            yield Pair(inner.name, str(left), str(right))
    rights = {_without_side(file): file for file in visible if _side_of(file) == "right"}
    for left in visible:
        partner = rights.get(_without_side(left))
        if _side_of(left) == "left" and left.is_file() and partner:
            yield Pair(_without_side(left) or folder.name, str(left), str(partner))


def _side_of(file: Path) -> str:
    sides = _SIDE.findall(file.stem)
    return sides[-1].lower() if sides else ""


def _without_side(file: Path) -> str:
    return _SIDE.sub("", file.stem).strip(" .-_")


def _refuse_doubles(pairs: Iterable[Pair], path: Path) -> None:
    seen: set[str] = set()
    for pair in pairs:
        if pair.id in seen:
            raise PairsError(f"{path}: two pairs have the id {pair.id!r}")
        seen.add(pair.id)
