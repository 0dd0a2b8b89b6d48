"""Exports of Factiva as text: with codes before the fields ("HD …"), and as it shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdiff.articles.blocks import Part
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.formats.dates import day
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.press_archives.lines import paragraphs

_END = re.compile(
    r"\s*(?:AN\s+(?:\|\s+)?)?(?:Document|Dokument|Documento)\s+[A-Z0-9]{10,24}[a-z0-9]{5,}\s*$"
)
"""The number of the article in the archive ends it."""

_CODE = re.compile(r"\s*(?P<code>[A-Z][A-Z0-9]{1,2})(?:\s*\|\s*|\s+|\s*$)(?P<value>.*)$")
_CODES = frozenset(
    (
        *(
            "SE",
            "HD",
            "HL",
            "CR",
            "BY",
            "WC",
            "PD",
            "ET",
            "SN",
            "SC",
            "ED",
            "PG",
            "VOL",
            "LA",
            "CY",
        ),
        *("LP", "TD", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CT", "RF", "DD"),
    )
)
"""The codes of the fields, as Factiva explains them."""

_STORY = ("LP", "TD")
_NEEDED = frozenset(("HD", "SN", "PD"))

_LENGTH = re.compile(
    r"\s*\d[\d.,\s]{0,9}\s?"
    r"(?:words|Wörter|mots|palabras|parole|woorden|palavras|ord|слов)\s*$"
)
_COPYRIGHT = re.compile(r"\s*(?:\(c\)|©|copyright\b)", re.IGNORECASE)
_TIME = re.compile(r"\s*\d{1,2}[:.h]\d{2}\b")
_MOST_HEAD_LINES = 14
_LONGEST_FIELD = 60


def read(lines: Sequence[str]) -> list[Content]:
    """Return the articles of an export in either form."""
    runs = list(_runs(lines))
    coded = [content for run in runs if (content := _coded(run))]
    if coded:
        return coded
    return [content for run in runs if (content := _shown(run))]


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each article."""
    run: list[str] = []
    for line in lines:
        if _END.match(line):
            yield run
            run = []
        else:
            run.append(line)
    if any(line.strip() for line in run):
        yield run


def _coded(lines: Sequence[str]) -> Content | None:
    """Read an article whose fields have codes; None for another form."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        found = _CODE.match(line)
        if found and found["code"] in _CODES and (found["code"] not in fields or code in _STORY):
            code = found["code"]
            fields.setdefault(code, []).append(found["value"])
        elif code:
            fields[code].append(line)
    if not fields.keys() >= _NEEDED or not any(name in fields for name in _STORY):
        return None
    said = {name: " ".join(" ".join(value).split()) for name, value in fields.items()}
    body = [part for name in _STORY for part in paragraphs(fields.get(name, ()))]
    return Content(
        body,
        Metadata(
            title=said["HD"],
            outlet=said["SN"],
            byline=byline_of([said.get("BY", "")], said["SN"]),
            date=day(said["PD"]),
        ),
    )


def _shown(lines: Sequence[str]) -> Content | None:
    """Read an article as Factiva shows it: head lines around its length, then the story."""
    said = [line.strip() for line in lines if line.strip()]
    at = next((n for n, line in enumerate(said[:_MOST_HEAD_LINES]) if _LENGTH.match(line)), None)
    if at is None:
        return None
    dated = next((n for n in range(at + 1, min(at + 3, len(said))) if day(said[n])), None)
    if dated is None:
        return None
    title, byline = _title_and_byline(said[:at])
    source = dated + 1
    while source < len(said) - 1 and _TIME.match(said[source]):
        source += 1
    body: list[Part] = [(line, None) for line in said[_story_start(said, source + 1) :]]
    return Content(
        body,
        Metadata(
            title=title,
            outlet=said[source] if source < len(said) else "",
            byline=byline_of([byline]),
            date=day(said[dated]),
        ),
    )


def _title_and_byline(lines: Sequence[str]) -> tuple[str, str]:
    """Tell section, title and byline, the lines above the length, from one another.

    The title stands right above a line that says "By", or else is the longest; what is above it is
    the section, and what is below it says who wrote it, and perhaps what they are.
    """
    if not lines:
        return "", ""
    by = next((at for at, line in enumerate(lines) if at and line.lower().startswith("by ")), None)
    if by is not None:
        return lines[by - 1], lines[by]
    at = max(range(len(lines)), key=lambda n: len(lines[n]))
    below = [line for line in lines[at + 1 :] if len(line) <= _LONGEST_FIELD]
    return lines[at], below[0] if below else ""


def _story_start(lines: Sequence[str], start: int) -> int:
    """Return where the story begins: below the copyright, or below the last short field."""
    head = lines[start : start + _MOST_HEAD_LINES]
    for at, line in enumerate(head):
        if _COPYRIGHT.match(line):
            return start + at + 1
    for at, line in enumerate(head):
        if len(line) > _LONGEST_FIELD or line.endswith((".", "!", "?", "”", '"')):
            return start + at
    return start
