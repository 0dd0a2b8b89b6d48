"""What a source says of its article beside the text."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

_NO_LETTERS = re.compile(r"[\W_]+")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_DAY = re.compile(
    r"\b(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2})\w{0,2},?\s+(?P<year>\d{4})"
)
_DAY_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})\w{0,2}\s+(?P<month>[A-Z][a-z]{2,8})\.?,?\s+(?P<year>\d{4})"
)


class Metadata(NamedTuple):
    """Title, outlet, byline and so on, as far as a source gives them; see `Article`.

    `replaced` counts what was lost before the text is sanitised, in decoding. `notes` are lines
    for the user on what was made of the source, such as that the story is perhaps not whole.
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
    notes: tuple[str, ...] = ()


UNKNOWN = Metadata()
"""Of an article that says nothing of itself."""


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


def date_in(line: str) -> date | None:
    """Return the day that a line such as "Updated 3 May 2022, 10:15" names in English, or None."""
    found = _MONTH_DAY.search(line) or _DAY_MONTH.search(line)
    if found is None:
        return next(filter(None, map(parse_date, line.split())), None)
    name = found["month"][:3].lower()
    if name not in MONTHS:
        return None
    try:
        return date(int(found["year"]), MONTHS.index(name) + 1, int(found["day"]))
    except ValueError:
        return None


def same_words(left: str, right: str) -> bool:
    """Whether two titles or names have the same letters, whatever their case and marks."""
    wanted = letters(right)
    return bool(wanted) and letters(left) == wanted


@lru_cache(maxsize=64)
def letters(text: str) -> str:
    """Return the letters, digits and marks on letters: in many scripts marks part words."""
    text = unicodedata.normalize("NFC", text.casefold())
    if text.isascii():
        return _NO_LETTERS.sub("", text)
    return "".join(c for c in text if c.isalnum() or unicodedata.category(c)[0] == "M")
