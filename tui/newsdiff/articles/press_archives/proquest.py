"""Exports of ProQuest: labels and values, with the full text under one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.formats.dates import day
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.press_archives.lines import label_of, labels, paragraphs

_SEPARATOR = re.compile(r"\s*(?:_{20,}|(?:Document|Dokument)\s+\d+\s+(?:of|von)\s+\d+)\s*$")
_MARKS = ("ProQuest document ID", "Report Information from ProQuest")
_PLACE = re.compile(r"\s*(?:[;\[].*|\([^()]*\))$")


def read(lines: Sequence[str]) -> list[Content]:
    """Return the articles whose full text is in the export; [] if it is not of ProQuest."""
    if not any(
        line.lstrip().startswith(("ProQuest document ID", "Report Information")) for line in lines
    ):
        return []
    return [content for run in _runs(lines) if (content := _article(run))]


def _runs(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of each article: rules part them, or the last field of one ends it."""
    runs: list[list[str]] = [[]]
    for line in lines:
        if _SEPARATOR.match(line):
            runs.append([])
            continue
        runs[-1].append(line)
        if line.lstrip().startswith("Database:"):
            runs.append([])
    return runs


def _article(lines: Sequence[str]) -> Content | None:
    known = labels("proquest")
    fields: dict[str, list[str]] = {}
    above: list[str] = []
    role = ""
    for line in lines:
        found = label_of(line, known)
        # A bare word may begin a paragraph of the story; there only labels with a colon count.
        if found and role == "body" and not found[1] and ":" not in line:
            found = None
        if found:
            role, value = found
            fields.setdefault(role, []).append(value)
        elif role:
            fields[role].append(line)
        elif line.strip():
            above.append(line.strip())
    if not any(line.strip() for line in fields.get("body", ())):
        return None
    said = {name: " ".join(" ".join(value).split()) for name, value in fields.items()}
    outlet = said.get("outlet") or said.get("info", "").partition(";")[0]
    return Content(
        paragraphs(fields["body"]),
        Metadata(
            title=said.get("title") or " ".join(above[:1]),
            outlet=_PLACE.sub("", outlet).strip(),
            byline=byline_of(map(_name, said.get("byline", "").split(";"))),
            date=day(said.get("date", "")),
            address=said.get("address", ""),
        ),
    )


def _name(author: str) -> str:
    """Return a name that is given with the family name first in its usual order."""
    family, comma, given = author.strip().partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else author.strip()
