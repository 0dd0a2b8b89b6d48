"""Reads front matter: the lines of `key: value` between `---`, or TOML between `+++`.

Only flat keys are read, so no YAML library is needed; what does not parse is left in the text, and
so is what has more than 60 lines, or a line of more than 1,000 characters.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from newsdiff.articles.metadata import Metadata, parse_date

_YAML = re.compile(r"---[ ]*\n(?P<matter>(?:[^\n]{0,1000}\n){0,60}?)(?:---|\.\.\.)[ ]*(?:\n|\Z)")
_TOML = re.compile(r"\+\+\+[ ]*\n(?P<matter>(?:[^\n]{0,1000}\n){0,60}?)\+\+\+[ ]*(?:\n|\Z)")
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40})\s*:(?:\s+(?P<value>.*))?")
_ITEM = re.compile(r"\s*-\s+(?P<value>.+)")

_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "site_name", "newspaper"),
    "byline": ("byline", "author", "authors", "by"),
    "date": ("date", "published", "pubdate", "created", "day"),
    "address": ("url", "link", "canonical", "canonical_url", "address", "permalink"),
    "language": ("language", "lang"),
}


def has_front_matter(text: str) -> bool:
    """Whether `text` starts with front matter."""
    return bool(_split(text)[0])


def split_front_matter(text: str) -> tuple[Metadata, str]:
    """Return what the front matter of `text` says, and the text without it."""
    matter, rest = _split(text)
    return metadata_of(matter), rest


def metadata_of(matter: Mapping[str, Any]) -> Metadata:
    """Return the metadata that the entries of `matter` give, under any of their usual names."""
    found = {field: _first(matter, names) for field, names in _KEYS.items()}
    return Metadata(
        title=_words(found["title"]),
        outlet=_words(found["outlet"]),
        byline=_words(found["byline"]),
        date=parse_date(found["date"]),
        address=_words(found["address"]),
        language=_words(found["language"])[:2].lower(),
    )


def _split(text: str) -> tuple[dict[str, Any], str]:
    if found := _YAML.match(text):
        return _flat_yaml(found.group("matter")), text[found.end() :]
    if found := _TOML.match(text):
        # Besides its own error, the parser lets through those of too deep and too long values.
        try:
            return tomllib.loads(found.group("matter")), text[found.end() :]
        except (ValueError, RecursionError):
            return {}, text
    return {}, text


def _flat_yaml(matter: str) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    key = ""
    for line in matter.splitlines():
        if entry := _ENTRY.fullmatch(line.rstrip()):
            key = entry.group("key").strip().lower().replace("-", "_").replace(" ", "_")
            entries[key] = _scalar_or_list(entry.group("value") or "")
        elif (item := _ITEM.fullmatch(line)) and key:
            listed = entries[key] if isinstance(entries[key], list) else []
            entries[key] = [*listed, _unquoted(item.group("value"))]
    return entries


def _scalar_or_list(value: str) -> str | list[str]:
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(item) for item in value[1:-1].split(",")]
    return _unquoted(value)


def _unquoted(value: str) -> str:
    value = value.strip()
    for mark in "\"'":
        if len(value) >= 2 and value[0] == value[-1] == mark:
            return value[1:-1]
    return value


def _first(matter: Mapping[str, Any], names: tuple[str, ...]) -> object:
    return next((matter[name] for name in names if matter.get(name)), None)


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return str(value) if value is not None else ""
