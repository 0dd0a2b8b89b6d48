"""What a source says of its article beside the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Particulars:
    """Title, outlet, byline and so on, as far as a source gives them; see `Article`.

    `replaced` counts what was lost before the text is sanitised, in decoding.
    """

    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: date | None = None
    origin: str = ""
    address: str = ""
    fetched: datetime | None = None
    language: str = ""
    replaced: int = 0


def parse_date(value: object) -> date | None:
    """Return the day that a date, a time or a string in ISO form names, or None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _ISO_DATE.match(str(value or "").strip())
    try:
        return date.fromisoformat(found.group()) if found else None
    except ValueError:
        return None
