"""Lines of an archive's export: labels with their values, groups, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from newsdiff.articles.blocks import Part, unwrap
from newsdiff.articles.lexicon import LEXICON

_LABEL = re.compile(r"\s{0,80}(?P<name>[^\W\d_][^:|\n]{0,40}?)\s*(?::\s*(?P<value>.*)|$)")


@cache
def labels(archive: str) -> Mapping[str, str]:
    """Return what each label of an archive is for."""
    return {
        label.strip(): role
        for role, names in LEXICON.table("press_archives")[archive].items()
        for label in names.split(";")
        if label.strip()
    }


def label_of(line: str, known: Mapping[str, str], *, bare: bool = True) -> tuple[str, str] | None:
    """Return what a label at the start of a line is for, and the value behind it; None without one.

    With `bare`, a label may stand alone on its line, without a colon.
    """
    found = _LABEL.match(line)
    if found is None or (found["value"] is None and not bare):
        return None
    role = known.get(found["name"])
    return None if role is None else (role, (found["value"] or "").strip())


def split_at(lines: Sequence[str], separator: re.Pattern[str]) -> list[list[str]]:
    """Return the runs of lines between those that are a separator."""
    runs: list[list[str]] = [[]]
    for line in lines:
        if separator.match(line):
            runs.append([])
        else:
            runs[-1].append(line)
    return runs


def groups_of(lines: Iterable[str]) -> list[list[str]]:
    """Return the groups of lines that blank lines part."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line.strip())
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def paragraphs(lines: Sequence[str]) -> list[Part]:
    """Return the paragraphs of a story; lines that are broken to a width are joined."""
    text = unwrap("\n".join(lines).strip("\n"))
    return [(line.strip(), None) for line in text.split("\n") if line.strip()]
