"""The day that a field names: in ISO form, as in mails, or in the words of several languages."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

from newsdiff.articles.lexicon import LEXICON
from newsdiff.articles.metadata import date_in

_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?:T\d|[^\d]|$)")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 200
"""Characters of a field that are looked at; a longer one is no date."""


def day(text: str) -> date | None:
    """Return the day that `text` names, or None; a year or a month alone is no day."""
    text = text.strip()[:_LONGEST]
    found = _ISO.match(text)
    if found:
        return _valid(*map(int, found.groups()))
    return _day_of_mail(text) or date_in(text) or _day_in_words(text)


def _day_of_mail(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day_in_words(text: str) -> date | None:
    """Read "27. Februar 2012" or "mars 4, 2024": a month's name with a day and a year beside it."""
    words = _WORDS.findall(text.casefold())
    for at, word in enumerate(words):
        if (month := _months().get(word)) is None:
            continue
        before = [w for w in words[max(0, at - 2) : at] if w.isdigit() and len(w) <= 2]
        after = [w for w in words[at + 1 : at + 4] if w.isdigit()]
        year = next((int(w) for w in after if len(w) == 4), None)
        days = [int(w) for w in (*before[-1:], *(w for w in after if len(w) <= 2))]
        if year and days:
            return _valid(year, month, days[0])
    return None


@cache
def _months() -> dict[str, int]:
    return {
        name: month
        for names in LEXICON.table("months").values()
        for month, alike in enumerate(names, start=1)
        for name in alike.split()
    }


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
