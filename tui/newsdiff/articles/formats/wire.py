"""Wire text of agencies: IPTC 7901, as European agencies send it, and ANPA 1312, as American do.

Both have lines for the computers of a newsroom before the story and behind it. They are set apart
from it by the form of their first line, which prose never has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.errors import ReadError
from newsdiff.articles.forms import CONTROLS, IPTC_HEAD
from newsdiff.articles.limits import Limits
from newsdiff.articles.metadata import MONTHS, Metadata
from newsdiff.articles.sources import RawDocument

_IPTC_END = re.compile(r"(?P<day>\d{2})\d{4} gmt (?P<month>[a-z]{3}) (?P<year>\d{2})$", re.I)
_ANPA_END = re.compile(
    r"\S{2,12}-(?P<month>\d{2})-(?P<day>\d{2})-(?P<year>\d{2}) \d{4}(?:GMT|E[SD]T)<?$"
)
_NOTES = re.compile(r"# Notebook|(?:\* ){3}\*|(?:## )?(?:Editorial contacts|Internet links)\b")
"""What follows is for the newsroom."""

_STAFF = re.compile(r"[a-z]{2,6}(?: [a-z]{2,6}){0,6}$")
_CENTURY = 2000
"""Both formats give two digits of a year, and came into use by computers' exports after 2000."""


def convert(document: RawDocument, limits: Limits) -> Iterable[Content]:
    """Return the story without its routing lines."""
    text = CONTROLS.sub("", document.text)
    lines = text.strip("\n").split("\n")
    content = _iptc(lines) if IPTC_HEAD.match(lines[0].strip()) else _anpa(lines)
    if content.empty:
        raise ReadError(document.origin, "this wire message holds no story")
    return [content]


def _iptc(lines: Sequence[str]) -> Content:
    """Read IPTC 7901: key words, headline and byline up to a line that ends with "="."""
    agency = IPTC_HEAD.match(lines[0].strip())
    ends = (at for at, line in enumerate(lines[:30]) if line.rstrip().endswith("="))
    end = next(ends, 0)
    head = [line.strip().rstrip("= ") for line in lines[1 : end + 1] if line.strip()]
    bylines = [line for line in head if line.lower().startswith("by ")]
    title = [line for line in head if line not in bylines and not _is_key_word(line)]
    story, day = _without_end(lines[end + 1 :], _IPTC_END)
    body = _paragraphs(story)
    return Content(
        "\n\n".join(body),
        Metadata(
            title=" ".join(title),
            outlet=_agency(body, agency["agency"] if agency else ""),
            byline=byline_of(bylines[:1]),
            date=day,
        ),
    )


def _is_key_word(line: str) -> bool:
    """Whether a line of the head is for sorting: "Velmora-bridge/", "1ST LEAD"."""
    return line.endswith("/") or (line.isupper() and len(line.split()) <= 3)


def _agency(body: Sequence[str], code: str) -> str:
    """Return the agency's name if the dateline gives it: "Geneva (dpa) - "."""
    found = re.match(r"[^()]{2,60}\((?P<name>[\w/]{2,12})\)", body[0]) if body else None
    return found["name"] if found else ""


def _anpa(lines: Sequence[str]) -> Content:
    """Read ANPA 1312: heads that begin with "^", and paragraphs behind a tabulator."""
    heads = [line[1:].strip() for line in lines if line.startswith("^")]
    story, day = _without_end([line for line in lines[2:] if line[:1] != "^"], _ANPA_END)
    body = [_typeset(paragraph) for paragraph in _paragraphs(story)]
    bylines = [head.rstrip("= ") for head in heads if head.lower().startswith("by ")]
    titles = [head.rstrip("<= ") for head in heads[1:] if not head.endswith("=")]
    titles = [title for title in titles if not re.match(r"(?:AP |Eds?:|By )", title)]
    return Content(
        "\n\n".join(body),
        Metadata(
            title=_typeset(titles[0]) if titles else "",
            outlet=_agency(body, ""),
            byline=byline_of(bylines[:1]),
            date=day,
        ),
    )


def _without_end(lines: Sequence[str], last: re.Pattern[str]) -> tuple[list[str], date | None]:
    """Return the lines of the story, and the day that the last line gives."""
    kept = list(lines)
    day = None
    while kept and (not kept[-1].strip() or (found := last.match(kept[-1].strip())) or day):
        line = kept[-1].strip()
        if line and not last.match(line) and not _STAFF.match(line):
            break
        if found := last.match(line):
            day = _day(found)
        kept.pop()
    for at, line in enumerate(kept):
        if _NOTES.match(line.strip()):
            return kept[:at], day
    return kept, day


def _day(found: re.Match[str]) -> date | None:
    month = found["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1 if month in MONTHS else 0
    try:
        return date(_CENTURY + int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None


def _paragraphs(lines: Iterable[str]) -> list[str]:
    """Join lines: a paragraph begins behind a blank line, or with a line that is set in."""
    paragraphs: list[list[str]] = []
    new = True
    for line in lines:
        words = line.strip().rstrip("<").strip()
        if not words:
            new = True
            continue
        if new or line[:2].isspace() or line[:1] == "\t":
            paragraphs.append([])
        new = False
        paragraphs[-1].append(words)
    return [" ".join(words) for words in paragraphs]


def _typeset(text: str) -> str:
    """Give the wire's seven-bit marks the form that they stand for."""
    return text.replace("``", "“").replace("''", "”").replace(" _ ", " — ")
