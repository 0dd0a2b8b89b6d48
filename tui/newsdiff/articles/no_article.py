"""What is no article, by name: a picture, a spreadsheet, captions, code, and what to do instead.

Told by the first bytes (data/no_article.toml, after the lists of file signatures of IANA's media
types and of libmagic) or, for text, by its form. A text is only refused when all of it that is
looked at has the form: prose must never be taken for a table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import NamedTuple

from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.limits import Limits
from newsdiff.articles.sources import RawDocument

UNKNOWN = "this is a binary file of a kind that newsdiff does not know, not an article"

_SAMPLE = 50_000
"""Characters that are looked at to tell a table or code from prose."""

_CAPTION_TIME = re.compile(r"(?m)^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3} --> \d{1,2}:\d{2}")
_XML_ROOT = re.compile(r"<\?xml\b[^>]{0,300}>(?:\s|<[?!][^<>]{0,500}>)*<(?P<root>[\w:.-]{1,60})")
_MAY_BE_CODE = re.compile(
    r"""[#<%\\@{/"\[:*-] | \d{1,4}[.-]\d | (?:body|html)\b
    | (?:BEGIN|TY|Index|CREATE|INSERT|SELECT|diff|import|from|package|using|export
    |const|let|var|async|function|def|class|public)\b""",
    re.VERBOSE,
)
"""Prose hardly ever begins so; only then the table of texts is read."""

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_TABLE_NAMES = (".csv", ".tsv", ".tab")
_LONGEST_NAME = 40
"""Characters in the name of a column."""


class _Signature(NamedTuple):
    at: int
    start: bytes
    holds: tuple[bytes, ...]
    says: str


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Raise ReadError, which names what the document is."""
    by_bytes = told_by_bytes(document.data)
    reason = by_bytes or told_by_text(document.text, document.name) or UNKNOWN
    raise ReadError(document.origin, reason)


def told_by_bytes(data: bytes) -> str:
    """Say what some bytes are that are no text, or return "" where no signature fits."""
    for known in _signatures():
        begins = data[known.at : known.at + len(known.start)] == known.start
        if begins and (not known.holds or any(part in data for part in known.holds)):
            return known.says
    return ""


def told_by_text(text: str, name: str = "") -> str:
    """Say what a text is that is no article, or return ""."""
    head = text[:_SAMPLE].lstrip("\ufeff \n")
    if head.startswith("WEBVTT") or len(_CAPTION_TIME.findall(head)) >= 2:
        return "these are captions of a film or a broadcast (subtitles), not an article"
    if table := _table_kind(head, name.lower()):
        return table
    if found := _XML_ROOT.match(head):
        return (
            f"this is XML of a kind that newsdiff does not know (<{found['root']}>), not an article"
        )
    if not _MAY_BE_CODE.match(head):
        return ""
    for entry in LEXICON.table("no_article")["text"]:
        if re.match(entry["start"], head):
            return str(entry["says"])
    return ""


@cache
def _signatures() -> tuple[_Signature, ...]:
    return tuple(
        _Signature(
            at=entry.get("at", 0),
            start=bytes.fromhex(entry["hex"]) if "hex" in entry else entry["start"].encode(),
            holds=tuple(part.encode() for part in entry.get("holds", ())),
            says=entry["says"],
        )
        for entry in LEXICON.table("no_article")["bytes"]
    )


def _table_kind(head: str, name: str) -> str:
    """Say that a text is a table: a first row of names, and rows with as many cells below it."""
    names = {",": "comma-separated, CSV", ";": "semicolon-separated, CSV", "\t": "tab-separated"}
    first = head.partition("\n")[0]
    for delimiter, said in names.items():
        if first.count(delimiter) >= _FEWEST_COLUMNS - 1 and _is_table(
            head, delimiter, name.endswith(_TABLE_NAMES)
        ):
            advice = "save one article as text; newsdiff batch takes tables of pairs"
            return f"this is a table of data ({said}), not an article; {advice}"
    return ""


def _is_table(head: str, delimiter: str, called_so: bool) -> bool:
    """Whether all rows have as many cells as the first, whose cells are names of columns.

    Where the file is not `called_so`, a column has figures, or a cell stands in quotation marks:
    lines of prose may have as many commas each.
    """
    import csv

    complete = head.rpartition("\n")[0] if len(head) >= _SAMPLE - 1 else head
    reader = csv.reader(complete.splitlines(keepends=True), delimiter=delimiter)
    try:
        rows = [row for row in islice(reader, 200) if row]
    except csv.Error:
        return False
    if len(rows) < _FEWEST_ROWS:
        return False
    header, *rest = rows
    named = all(0 < len(cell.strip()) <= _LONGEST_NAME and cell[-1] not in ".!?" for cell in header)
    same = Counter(map(len, rest))[len(header)]
    whole = [row for row in rest if len(row) == len(header)]
    columns = zip(*whole, strict=True)
    figures = any(all(any(map(str.isdigit, cell)) for cell in column) for column in columns)
    data = called_so or figures or '\n"' in head or f'{delimiter}"' in head
    # The last row of a sample may be cut inside a quoted cell.
    return data and named and len(set(header)) == len(header) and same >= len(rest) - 1
