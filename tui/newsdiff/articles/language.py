"""Tells the language of a text: by its script, and by its commonest words where scripts agree.

Only the languages of data/stopwords.toml are told apart; a text that fits none of them is "en"
in Latin script, since the analysis says for itself what it cannot do.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newsdiff.articles.lexicon import load_table

DEFAULT = "en"

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
    letters = sum(map(str.isalpha, sample))
    # The scripts' patterns are slow to compile; most texts hold little that they may match.
    if 2 * sum(char >= _FIRST_OF_SCRIPTS for char in sample) > letters:
        scripts = {code: len(re.findall(chars, sample)) for code, chars in _SCRIPTS.items()}
        code, count = max(scripts.items(), key=lambda item: item[1])
        if count * 2 > letters:
            return _refined(code, scripts, sample)
    return _by_words(sample, ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "pl", "tr"))


def _refined(code: str, scripts: dict[str, int], sample: str) -> str:
    if code == "zh" and scripts["ja"] * 20 > scripts["zh"]:
        return "ja"
    if code == "ru":
        return _by_words(sample, ("ru", "uk"))
    if code == "ar":
        return _by_words(sample, ("ar", "fa"))
    return code


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    counts = Counter(_WORD.findall(sample.lower()))
    stopwords = _stopwords()
    scores = {code: sum(counts[word] for word in stopwords[code]) for code in languages}
    best = max(languages, key=lambda code: scores[code])
    return best if scores[best] > scores[languages[0]] else languages[0]


@cache
def _stopwords() -> dict[str, tuple[str, ...]]:
    return {code: tuple(words.split()) for code, words in load_table("stopwords.toml").items()}
