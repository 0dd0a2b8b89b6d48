"""Exports of Lexis: the older form with "1 of 20 DOCUMENTS", and that of Nexis Uni and Lexis+."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsdiff.articles.blocks import Part
from newsdiff.articles.bylines import byline_of
from newsdiff.articles.content import Content
from newsdiff.articles.formats.dates import day
from newsdiff.articles.metadata import Metadata
from newsdiff.articles.model import PassageKind
from newsdiff.articles.press_archives.lines import (
    groups_of,
    label_of,
    labels,
    paragraphs,
    split_at,
)

_SEPARATOR = re.compile(
    r"\s*(?:DOCUMENT|Dokument|Document)?\s*\d+\s+(?:of|von|de|van|di)\s+\d+\s*"
    r"(?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTEN)?\s*$"
)
_END = re.compile(r"\s*End of Document\s*$")
_COPYRIGHT = re.compile(r"\s*(?:Copyright\b|©|\(c\) ?\d)", re.IGNORECASE)
_HEAD_ROLES = ("byline", "highlight", "length", "head", "body")
_TAIL_ROLES = ("graphic", "correction", "language", "tail")
_PLACE = re.compile(r"\s*\([^()]{2,40}\)$")


class _Export(NamedTuple):
    """One article of an export, taken apart."""

    fields: Mapping[str, str]
    body: list[str]
    captions: list[str]


def read_classic(lines: Sequence[str]) -> list[Content]:
    """Read the older form: outlet and date in the middle, the title, then labels in capitals."""
    known = _labels(capital=True)
    runs = split_at(lines, _SEPARATOR)
    if len(runs) < 2 or not any(_has_length(run, known) for run in runs[1:]):
        return []
    return [_classic(run, known) for run in runs[1:]]


def read_uni(lines: Sequence[str]) -> list[Content]:
    """Read the form of Nexis Uni: title, outlet and date, labels, then "Body"."""
    known = _labels(capital=False)
    runs = split_at(lines, _END)
    articles = [run for run in runs if any(line.strip() == "Body" for line in run)]
    if not any(_has_length(run, known) for run in articles):
        return []
    return [_uni(run, known) for run in articles]


def _labels(*, capital: bool) -> Mapping[str, str]:
    """Return the labels in the form that the exports have them: all in capitals, or not."""
    names = labels("lexis").items()
    if capital:
        return {name: role for name, role in names if name.isupper()}
    return {"-".join(part.capitalize() for part in name.split("-")): role for name, role in names}


def _has_length(lines: Sequence[str], known: Mapping[str, str]) -> bool:
    return any((found := label_of(line, known)) and found[0] == "length" for line in lines)


def _classic(lines: Sequence[str], known: Mapping[str, str]) -> Content:
    start = _first_label(lines, known)
    groups = groups_of(lines[:start])
    dated = next((at for at, group in enumerate(groups) if _day_in(group)), None)
    before = [line for group in groups[:dated] for line in group if not _COPYRIGHT.match(line)]
    # Editions stand below the date; the title is the last group before the labels.
    title = " ".join(groups[-1]) if dated is not None and len(groups) > dated + 1 else ""
    export = _taken_apart(lines[start:], known)
    return _content(
        export,
        title=title,
        outlet=before[-1] if before else "",
        dated="" if dated is None else next(filter(day, groups[dated]), ""),
    )


def _uni(lines: Sequence[str], known: Mapping[str, str]) -> Content:
    """Read an article; what stands before its title is a cover page."""
    body = next(at for at, line in enumerate(lines) if line.strip() == "Body")
    start = _first_label(lines, known, last=body)
    head = list(lines[:start])
    while head and not day(head[-1]):
        head.pop()
    dated = head.pop() if head else ""
    outlet = _pop_line(head)
    title = " ".join(reversed(_pop_group(head)))
    return _content(_taken_apart(lines[start:], known), title=title, outlet=outlet, dated=dated)


def _first_label(lines: Sequence[str], known: Mapping[str, str], last: int | None = None) -> int:
    """Return where the labels before the story begin."""
    last = len(lines) if last is None else last
    for at, line in enumerate(lines[:last]):
        found = label_of(line, known, bare=False)
        if found and found[0] in _HEAD_ROLES and not (found[0] == "body" and found[1]):
            return at
    return last


def _pop_line(lines: list[str]) -> str:
    while lines and not lines[-1].strip():
        lines.pop()
    return lines.pop().strip() if lines else ""


def _pop_group(lines: list[str]) -> list[str]:
    """Take the last line, and those above it where a blank line parts them from what is below."""
    parted = bool(lines) and not lines[-1].strip()
    group = [_pop_line(lines)]
    while parted and lines and lines[-1].strip():
        group.append(lines.pop().strip())
    return group


def _taken_apart(lines: Sequence[str], known: Mapping[str, str]) -> _Export:
    """Tell the labels before the story, the story, and what is behind it, from one another."""
    fields: dict[str, str] = {}
    at = 0
    role = ""
    while at < len(lines):
        line = lines[at]
        found = label_of(line, known)
        if found and found[0] in _HEAD_ROLES:
            role = found[0]
            fields[role] = found[1]
            if role == "body" and not found[1]:
                at += 1
                break
        elif not line.strip():
            # A value may begin below its label, and ends with its group.
            role = role if role and not fields[role] else ""
        elif role:
            fields[role] = f"{fields[role]} {line.strip()}".strip()
        else:
            break
        at += 1
    return _with_end(lines[at:], fields, known)


def _with_end(lines: Sequence[str], fields: dict[str, str], known: Mapping[str, str]) -> _Export:
    """Tell the story from the labels behind it."""
    end = len(lines)
    for at, line in enumerate(lines):
        found = label_of(line, known)
        if (found and found[0] in _TAIL_ROLES) or (at and _is_notice(lines, at)):
            end = at
            break
    captions: list[str] = []
    role = ""
    for line in lines[end:]:
        if found := label_of(line, known):
            role, value = found
            fields.setdefault(role, value)
            if role == "graphic" and value:
                captions.append(value)
        elif role == "graphic" and line.strip() and not _COPYRIGHT.match(line):
            captions.append(line.strip())
        elif role == "correction" and line.strip():
            fields[role] = f"{fields[role]} {line.strip()}".strip()
        elif not line.strip() and role not in ("graphic", "correction"):
            role = ""
    return _Export(fields, list(lines[:end]), captions)


def _is_notice(lines: Sequence[str], at: int) -> bool:
    """Whether the archive's notice of copyright begins at a line: it has a group of its own."""
    return not lines[at - 1].strip() and bool(re.match(r"\s*(?:Copyright|©) ", lines[at]))


def _content(export: _Export, *, title: str, outlet: str, dated: str) -> Content:
    fields = export.fields
    highlight: list[Part] = [(fields["highlight"], None)] if fields.get("highlight") else []
    correction: list[Part] = [(fields["correction"], None)] if fields.get("correction") else []
    captions = [(" ".join(export.captions), PassageKind.CAPTION)] if export.captions else []
    return Content(
        [*highlight, *paragraphs(export.body), *correction, *captions],
        Metadata(
            title=title,
            outlet=_PLACE.sub("", outlet.strip()),
            byline=byline_of([fields.get("byline", "")], outlet),
            date=day(dated),
        ),
    )


def _day_in(lines: Sequence[str]) -> bool:
    return any(day(line) for line in lines)
