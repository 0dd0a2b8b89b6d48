"""Tells the language of a text: by its script, and by its commonest words where scripts agree.

Only the languages of data/stopwords.toml are told apart. A text of some length in which hardly any
word is a common one of any of them is "und" (ISO 639-2: undetermined), never English.
Language models (py3langid, lingua) tell more languages, but bring numpy or 100 MB of tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from newsdiff.articles.lexicon import LEXICON

DEFAULT = "en"
UNKNOWN = "und"
"""The code of a text in a language that is not known here."""

LEAST_SHARE = 0.08
"""English text has a third of its words among the commonest; lists and headlines have few."""

FEWEST_WORDS = 25
"""Shorter texts in Latin script are English unless their words say otherwise."""

FEWEST_COMMON_WORDS = 3
"""So many different common words of another language must a text hold to be no English: "met" and
"in" are Dutch as well, and names ("La Palma") bring words of their own."""

_LETTER_WEIGHT = 1.5
"""A letter that no neighbour writes counts for so many words, up to a quarter of all words."""

_SAMPLE = 4_000
"""Characters that are looked at; the first paragraphs tell as much as the whole."""

_SCRIPTS = {
    "ru": r"[\u0400-\u04ff]",
    "el": r"[\u0370-\u03ff\u1f00-\u1fff]",
    "ar": r"[\u0600-\u06ff]",
    "he": r"[\u0590-\u05ff]",
    "ja": r"[\u3040-\u30ff]",
    "ko": r"[\uac00-\ud7af]",
    "zh": r"[\u4e00-\u9fff]",
    "hi": r"[\u0900-\u097f]",
    "th": r"[\u0e00-\u0e7f]",
}
_FIRST_OF_SCRIPTS = "\u0370"
_IDEOGRAPH = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u3040", "\u9fff"
_WORD = re.compile(r"[^\W\d_]+")


def count_words(text: str) -> int:
    """Return how many words `text` has; each Chinese or Japanese character counts as one."""
    return len(text.split()) + (0 if text.isascii() else _ideographs(text))


def _ideographs(text: str) -> int:
    # As above: the pattern is compiled for texts that have any.
    there = any(_FIRST_IDEOGRAPH <= char <= _LAST_IDEOGRAPH for char in set(text))
    return len(re.findall(_IDEOGRAPH, text)) if there else 0


def language_of(text: str) -> str:
    """Return the two-letter code of the language that most of `text` is written in."""
    sample = text[:_SAMPLE]
    # The scripts' patterns are slow to compile; most texts hold little that they may match.
    beyond_ascii = len(sample) - len(sample.encode("ascii", "ignore"))
    letters = sum(map(str.isalpha, sample)) if 8 * beyond_ascii > len(sample) else len(sample)
    if 2 * beyond_ascii > letters and 2 * sum(c >= _FIRST_OF_SCRIPTS for c in sample) > letters:
        scripts = {code: len(re.findall(chars, sample)) for code, chars in _SCRIPTS.items()}
        code, count = max(scripts.items(), key=lambda item: item[1])
        if count * 2 > letters:
            return _refined(code, scripts, sample)
    return _by_words(sample, _LATIN)


def _refined(code: str, scripts: dict[str, int], sample: str) -> str:
    if code == "zh" and scripts["ja"] * 20 > scripts["zh"]:
        return "ja"
    if code == "ru":
        return _by_words(sample, ("ru", "uk", "bg", "sr"))
    if code == "ar":
        return _by_words(sample, ("ar", "fa"))
    return code


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    """Return the language whose commonest words and letters the sample has; the first in doubt."""
    sample = unicodedata.normalize("NFC", sample.lower())
    counts = Counter(_WORD.findall(sample))
    total = counts.total()
    weights = _weights(languages)
    scores = dict.fromkeys(languages, 0.0)
    for word, count in counts.items():
        for code, weight in weights.get(word, ()):
            scores[code] += count * weight
    if not sample.isascii():
        own = dict.fromkeys(languages, 0.0)
        for letter, count in Counter(sample).items():
            for code, weight in _letters(languages).get(letter, ()):
                own[code] += count * weight * _LETTER_WEIGHT
        for code in languages:
            scores[code] += min(own[code], total / 4)
    best = max(languages, key=lambda code: scores[code])
    few = FEWEST_COMMON_WORDS if sample.isascii() else 0
    if scores[best] <= scores[languages[0]] or _common_words(best, counts, weights) < few:
        best = languages[0]
    unknown = total >= FEWEST_WORDS and scores[best] < LEAST_SHARE * total
    return UNKNOWN if unknown else best


def _common_words(code: str, words: Iterable[str], weights: Weights) -> int:
    return sum(any(code == each for each, _ in weights.get(word, ())) for word in words)


Weights = dict[str, tuple[tuple[str, float], ...]]
"""What a word or letter is worth to each language that has it: less, if many do."""


@cache
def _weights(languages: tuple[str, ...]) -> Weights:
    return _shared({code: _tables()["words"][code].split() for code in languages})


@cache
def _letters(languages: tuple[str, ...]) -> Weights:
    return _shared({code: _tables()["letters"].get(code, "") for code in languages})


def _shared(of_language: Mapping[str, Iterable[str]]) -> Weights:
    codes: dict[str, list[str]] = {}
    for code, items in of_language.items():
        for item in set(items):
            codes.setdefault(item, []).append(code)
    return {item: tuple((code, 1 / len(many)) for code in many) for item, many in codes.items()}


@cache
def _tables() -> dict[str, dict[str, str]]:
    return LEXICON.table("stopwords")


_LATIN = (
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "pl", "tr", "da", "nb", "fi", "cs", "sk"),
    *("hu", "ro", "id", "ca", "gl", "eu", "lv", "lt", "et", "sl", "hr", "sq", "is", "tl", "sw"),
    "vi",
)
