"""Finds datelines: the place and agency that open a report, as in "WASHINGTON (AP) —"."""

from __future__ import annotations

import re

from newsdiff.articles.model import Span

_LONGEST = 90

_TOWN = r"[A-Z][A-Z.’'-]+(?:[\ /-][A-Z][A-Z.’'-]+){0,4}"
_REGION = r",\ [A-Z][\w.’'-]+(?:\ [A-Z][\w.’'-]+){0,2}"
_DAY = r",?\ (?:[A-Z][a-z]{2,8}\.?\ \d{1,2}(?:,\ \d{4})?|\d{1,2}\ [A-Z][a-z]{2,8}(?:\ \d{4})?)"
_AGENCY = r"\ ?[\[(][A-Za-z][\w./\ –-]{1,40}[\])]"
_DASH = r"\ ?(?:—|–|--|-)\ ?"

_MARKS = "—–-:/"
"""Signs of which every dateline has one."""

_DATELINE = rf"""
    (?: {_TOWN} (?:{_REGION})? (?:{_DAY})? (?:{_AGENCY})? {_DASH}
      | {_TOWN} (?:{_REGION})? {_AGENCY} (?:{_DASH} | :\ )
      | [A-Z][\w’'-]+ (?:\ [A-Z][\w’'-]+)? (?:{_REGION})? (?:{_DAY})? {_AGENCY} {_DASH}
      | \([A-Z][A-Za-z\ .]{{1,25}}\) {_DASH}
      | {_TOWN} {_DAY} \.\ /[A-Z][\w\ -]{{1,20}}/\.\     # MOSCOW, September 30. /TASS/.
    )
    (?= [“"‘'«„]? (?![a-z]) \w )   # what follows begins a sentence
    """


def find_dateline(text: str, passage: Span) -> Span | None:
    """Return the dateline at the start of `passage`, dash and white space included, or None."""
    window = text[passage.start : min(passage.end, passage.start + _LONGEST)]
    if not any(mark in window for mark in _MARKS):
        return None
    found = re.match(_DATELINE, window, re.VERBOSE)
    return Span(passage.start, passage.start + found.end()) if found else None
