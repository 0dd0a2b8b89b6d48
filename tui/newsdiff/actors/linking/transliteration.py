"""Spellings of one name: Shoygu and Shoigu, Gaddafi and Qadhafi, Zelensky and Zelenskyy."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdiff.actors.gazetteer import plain

_SAME_SOUND = (
    ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("dh", "d"),
    ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "i"), ("ae", "a"), ("e", "a"),
    ("o", "u"), ("z", "s"), ("c", "k"),
)  # fmt: skip
"""Letters that stand for one sound of another alphabet, replaced in this order."""

SHORTEST = 5
"""Letters in the shortest words that are compared by their skeleton."""


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Return what spellings of one word share: one letter a sound, none doubled."""
    letters = re.sub(r"[^a-z]", "", plain(word).lower())
    for written, sound in _SAME_SOUND:
        letters = letters.replace(written, sound)
    letters = re.sub(r"(.)\1+", r"\1", letters)
    return letters[:-1] if letters.endswith("i") and len(letters) > 4 else letters


def sound_alike(first: str, second: str) -> bool:
    """Whether two words may be spellings of one name."""
    if min(len(first), len(second)) < SHORTEST:
        return False
    return skeleton(first) == skeleton(second)


def one_edit_apart(first: str, second: str) -> bool:
    """Whether one letter put in, left out or changed makes one word the other."""
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1:
        return False
    same = 0
    while same < len(first) and first[same] == second[same]:
        same += 1
    rest = first[same + 1 :] if len(first) == len(second) else first[same:]
    return rest == second[same + 1 :]
