"""Rows as CSV that a spreadsheet opens and does not execute."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for another encoding. A pipe needs none."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a formula of a cell that begins with it (OWASP, CSV injection)."""

Cell = str | int | float | None


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table with its head as CSV (RFC 4180, but for the line ends), with a mark for UTF-8.

    Texts that a spreadsheet would calculate begin with an apostrophe; line breaks are blanks.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = " ".join(value.split())
        # Some programs drop what cannot be seen before they look for a formula.
        seen = text.lstrip("\u200b\u200c\u200d\u2060\ufeff\"' ")
        return f"'{text}" if seen.startswith(_FORMULA) else text
    return str(round(value, 4))


def yes_or_no(answer: bool) -> str:
    """Return a truth value as a spreadsheet filters it."""
    return "yes" if answer else "no"
