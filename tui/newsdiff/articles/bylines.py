"""Bylines: who wrote a story, without the days, jobs, towns, outlets and buttons around the names.

Pages, feeds and texts write all of it into one line or field: "By PETRA LIND in Velmora | Staff
writer | Published June 4". A person's name is told by its form: two to five words with capitals,
small words of names between them, none of which is a job, an outlet or a word of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from newsdiff.articles.lexicon import LEXICON

LONGEST_BYLINE = 400
"""Characters of a field that are looked at."""

MOST_NAMES = 12
FIRST_WITHOUT_BLANKS = "\u3000"
"""From here on stand the scripts whose names are one word: Chinese, Japanese, Korean."""

_MOST_WORDS = 5
_BREAK = re.compile(r"\s*[|•·\n\r\t;:]+\s*|\s+[/—–-]+\s+|\s{3,}")
_AND = r"(?:and|with|und|et|y|och|og|en|и)\s+"
_JOINT = re.compile(rf"\s*,\s*(?:{_AND})?|\s*&\s*|\s+{_AND}", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>")
_HANDLE_OR_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|MD|PhD|M\.D|Ph\.D)\.?", re.IGNORECASE)


class _Words(NamedTuple):
    label: re.Pattern[str]
    particles: frozenset[str]
    ends: frozenset[str]
    no_names: frozenset[str]
    also_names: frozenset[str]
    nobody: frozenset[str]
    buttons: frozenset[str]


def byline_of(fields: Iterable[str], outlet: str = "") -> str:
    """Return the persons that the fields name, as "A, B and C", or "" where they name nobody.

    Where there is no person, an agency or a desk is given as it stands, if it is not the outlet.
    """
    texts = [field[:LONGEST_BYLINE] for field in fields if field and field.strip()]
    names: dict[str, str] = {}
    for text in texts:
        for name in names_in(text):
            if _key(name) != _key(outlet):
                names.setdefault(_key(name), name)
    found = _without_shorter_forms(list(names.values()))[:MOST_NAMES]
    return joined(found) if found else _body_of(texts, outlet)


def names_in(text: str) -> list[str]:
    """Return the names of persons in a byline, in order."""
    words = _words()
    text = _HANDLE_OR_ADDRESS.sub(" ", _BRACKETS.sub(" ", text[:LONGEST_BYLINE])).strip()
    names: list[str] = []
    for part in _BREAK.split(words.label.sub("", text, count=1)):
        found: list[str] = []
        for piece in _JOINT.split(words.label.sub("", part, count=1)):
            if _SUFFIX.fullmatch(piece.strip()) and found:
                found[-1] = f"{found[-1]} {piece.strip()}"
            elif name := _name(piece):
                found.append(name)
        names.extend(found)
    return names


def joined(names: list[str]) -> str:
    """Return names as a reader writes them: "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _name(piece: str) -> str:
    """Return the name that a piece of a byline begins with, or ""."""
    words = _words()
    kept: list[str] = []
    for word in piece.split():
        if (kept and _plain(word) in words.ends) or any(char.isdigit() for char in word):
            break
        if bare := word.strip(',:;!?*"“”'):
            kept.append(bare)
    while kept and _is_no_name(kept[-1]) and len(kept) > 2:
        kept.pop()
    fewest = 1 if kept and kept[0][0] > FIRST_WITHOUT_BLANKS else 2
    if not fewest <= len(kept) <= _MOST_WORDS or any(map(_is_no_name, kept)):
        return ""
    return _with_capitals(kept)


def _is_no_name(word: str) -> bool:
    """Whether a word cannot stand in a person's name."""
    words = _words()
    plain = word.casefold().strip(".’'")
    if plain in words.particles:
        return False
    first = next((char for char in word if char.isalpha()), "")
    if not first or first.islower() or plain in words.no_names:
        return True
    return plain in words.ends and plain not in words.also_names


def _with_capitals(words: list[str]) -> str:
    """Return the words as a name; one that is shouted is written as others are."""
    name = " ".join(words)
    letters = [char for char in name if char.isalpha()]
    if len(letters) > 4 and all(char.isupper() for char in letters):
        small = _words().particles
        words = [
            word.lower() if word.casefold() in small and index else _capitalised(word)
            for index, word in enumerate(words)
        ]
    return " ".join(words)


def _capitalised(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part[0][0] + part[0][1:].lower(), word)


def _without_shorter_forms(names: list[str]) -> list[str]:
    """Leave out "Troy Smith" beside "Troy L. Smith": first and last word say who it is."""
    kept: dict[tuple[str, str], str] = {}
    for name in names:
        words = name.casefold().split()
        ends = (words[0], words[-1])
        if len(name) > len(kept.get(ends, "")):
            kept[ends] = name
    return list(kept.values())


def _body_of(texts: list[str], outlet: str) -> str:
    """Return the agency or desk that a byline names, in few words with capitals."""
    words = _words()
    for text in texts:
        pieces = words.label.sub("", _BREAK.split(text.strip())[0], count=1).split()
        last = next(
            (at for at, piece in enumerate(pieces) if _plain(piece) in words.ends), len(pieces)
        )
        pieces = pieces[:last]
        shown = 0 < len(pieces) <= _MOST_WORDS and not pieces[0][0].islower()
        name = " ".join(pieces)
        plain = {_plain(piece) for piece in pieces}
        if not shown or any(char in name for char in "@/<>{}0123456789") or "admin" in name.lower():
            continue
        is_outlet = bool(outlet) and _key("".join(sorted(plain - words.nobody))) in _key(
            "".join(sorted(map(_plain, outlet.split())))
        )
        if not is_outlet and not plain <= words.nobody and not plain & words.buttons:
            return name
    return ""


def _plain(word: str) -> str:
    return word.casefold().strip('.,:;!?*"“”')


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


@cache
def _words() -> _Words:
    given = LEXICON.table("bylines")["labels"].split("|")
    labels = "|".join(re.escape(label.strip()) for label in given)
    return _Words(
        label=re.compile(rf"\s*(?:{labels})\b\s*[:：]?\s*(?=\S)", re.IGNORECASE),
        particles=LEXICON.words("bylines", "particles"),
        ends=LEXICON.words("bylines", "ends"),
        no_names=LEXICON.words("bylines", "no_names"),
        also_names=LEXICON.words("bylines", "also_names"),
        nobody=LEXICON.words("bylines", "nobody"),
        buttons=LEXICON.words("bylines", "buttons"),
    )
