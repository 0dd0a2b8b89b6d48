"""Text that lies by its look: letters of another script that look like those around them.

"Brаndt" with a Cyrillic а is for a reader the name Brandt, and for a comparison another one. Such
letters are read as what they look like, and counted: where a word mixes scripts, where a word of a
Latin text has nothing but such letters, and where letters or digits are of full width or drawn in a
mathematical alphabet. Each is put in the place of one character, so spans stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from newsdiff.articles.lexicon import LEXICON

_SUSPECT = re.compile("[\u0370-\u03ff\u0400-\u052f\uff01-\uff5e\U0001d400-\U0001d7ff]")
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")

_FOREIGN = 0.02
"""A text with so few letters of another script is not written in it."""

_FEW = 6
"""Nor is a short one with so many."""

_SHORTEST = 2
"""Letters of a word that are too few to tell its script by."""

_SHOWN = 3
"""Words that are named to the user."""


class Seen(NamedTuple):
    """Text as it looks, how many characters are others now, and the first words that have them."""

    text: str
    changed: int = 0
    words: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """What to tell the user, or ""."""
        if not self.changed:
            return ""
        named = ", ".join(f"“{word}”" for word in self.words)
        letters = "1 letter" if self.changed == 1 else f"{self.changed} letters"
        return f"{letters} of other scripts read by the look: in {named}"


def as_seen(text: str) -> Seen:
    """Return `text` with look-alike characters read as what they look like."""
    if text.isascii() or not _SUSPECT.search(text):
        return Seen(text)
    before = text
    if not _IDEOGRAPH.search(text):
        text = _WIDE.sub(_plain, text)
    text = _WORD.sub(lambda word: _as_around(word[0]), text)
    latin, other = len(_LATIN.findall(text)), len(_CYRILLIC_OR_GREEK.findall(text))
    # Judged once words of two scripts are mended: what is read again is then left as it is.
    if other and other <= max(_FOREIGN * latin, min(_FEW, latin // 5)):
        text = _WORD.sub(lambda word: _in_latin(word[0]), text)
    changed = [at for at, (old, new) in enumerate(zip(before, text, strict=True)) if old != new]
    words = dict.fromkeys(_word_at(text, at) for at in changed[: 20 * _SHOWN])
    return Seen(text, len(changed), tuple(words)[:_SHOWN])


def _plain(match: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 else match[0]


def _as_around(word: str) -> str:
    """Return a word of two scripts with its look-alikes in the script of its other letters."""
    others = _CYRILLIC_OR_GREEK.findall(word)
    latin = _LATIN.findall(word)
    if not others or not latin:
        return word
    to_latin, from_latin = _tables()
    if all(letter in to_latin for letter in others):
        return "".join(to_latin.get(letter, letter) for letter in word)
    if len(latin) < len(others) and all(letter in from_latin for letter in latin):
        return "".join(from_latin.get(letter, letter) for letter in word)
    return word


def _in_latin(word: str) -> str:
    """Return a word of a Latin text in Latin letters if it has nothing but their look-alikes."""
    to_latin, _ = _tables()
    others = _CYRILLIC_OR_GREEK.findall(word)
    if len(word) <= _SHORTEST or not others or not all(letter in to_latin for letter in others):
        return word
    return "".join(to_latin.get(letter, letter) for letter in word)


def _word_at(text: str, at: int) -> str:
    """Return the word around a place, of at most some forty characters."""
    before = re.search(r"\w*$", text[max(0, at - 20) : at])
    after = re.match(r"\w*", text[at : at + 20])
    return (before[0] if before else "") + (after[0] if after else "")


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """Return what each look-alike is in Latin, and each Latin letter in Cyrillic."""
    table = LEXICON.table("lookalikes")
    to_latin = dict(zip(table["cyrillic"], table["as_cyrillic"], strict=True))
    from_latin = {latin: letter for letter, latin in to_latin.items()}
    to_latin |= dict(zip(table["greek"], table["as_greek"], strict=True))
    return to_latin, from_latin
