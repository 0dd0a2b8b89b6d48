"""From a sentence to its words: the units that two sentences can have in common."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

NUMBER = r"\d+(?:[.,:]\d+)*%?"
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Japanese and Chinese, which put no spaces between words."""
LETTERS = r"[^\W\d_]+(?:['’][^\W\d_]+)?"
TOKEN = re.compile(f"{NUMBER}|{UNSPACED.pattern}|{LETTERS}")

QUOTATION = re.compile(r"""["“”„«»][^"“”„«»]{8,}["“”«»]""")
"""Words in quotation marks; shorter ones are mostly titles and so-called things."""

ABBREVIATION = re.compile(
    r"[A-Z](?<!\w\w)(?:\.(?:[A-Z]\.)+ | S\b | nited\ (?:States|Kingdom|Nations)\b)", re.VERBOSE
)
"""The look back stands after the letter it is about, because searching for a letter is quick."""
ABBREVIATED = {"US": "USA", "United States": "USA", "United Kingdom": "UK", "United Nations": "UN"}
"""Names with two spellings; in lower case, "US" would be the pronoun."""
TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})

STEM_SIGN = "="
"""The last sign of a stem tells it from a word; that of a beginning is a hyphen."""

ENDINGS = ("ing", "ed", "es", "s")
DOUBLING = ("ing", "ed")
"""Endings before which a last letter is doubled: "dropped", "planning"."""
SHORTEST_STEM, LONGEST_STEM = 3, 6
BEGINNING = 4
"""Beginnings of this length bring derived words together."""


@cache
def stopwords() -> frozenset[str]:
    """Return the English words that carry no statement, in lower case."""
    path = Path(__file__).parent / "data" / "stopwords.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


@cache
def _table(name: str) -> Mapping[str, str]:
    """Return a data file of two words a line."""
    path = Path(__file__).parent / "data" / name
    return dict(line.split() for line in path.read_text(encoding="utf-8").splitlines())


def words(sentence: str) -> list[str]:
    """Return all words in lower case, without possessives, numbers in figures without commas.

    Text in a script without spaces gives its pairs of neighbouring signs.
    """
    found: list[str] = TOKEN.findall(ABBREVIATION.sub(_in_full, sentence).lower())
    if UNSPACED.search(sentence):
        found = [part for token in found for part in _parts(token)]
    plain = [token if token.isalpha() else _plain(token) for token in found]
    spelled = _table("spelled_numbers.txt")
    return plain if spelled.keys().isdisjoint(plain) else _in_figures(plain, spelled)


def _in_full(abbreviation: re.Match[str]) -> str:
    """Return one spelling for names that have several: "U.N." is "UN", "U.S." and "US" "USA"."""
    name = abbreviation[0].replace(".", "")
    return ABBREVIATED.get(name, name)


def _in_figures(plain: list[str], spelled: Mapping[str, str]) -> list[str]:
    """Return the words with figures for spelled numbers; "twenty" and "four" make one of two."""
    figures: list[str] = []
    for before, word in zip(("", *plain), plain, strict=False):
        number = spelled.get(word, word)
        if spelled.get(before) in TENS and len(number) < len(word) and len(number) == 1:
            figures[-1] = figures[-1][0] + number
        else:
            figures.append(number)
    return figures


def _parts(token: str) -> list[str]:
    if len(token) > 2 and UNSPACED.fullmatch(token):
        return [token[at : at + 2] for at in range(len(token) - 1)]
    return [token]


def _plain(token: str) -> str:
    if token[0].isdigit():
        return token.replace(",", "")
    return token.replace("’", "'").removesuffix("'s")


def content(all_words: list[str]) -> dict[str, None]:
    """Return the words that carry a statement, each once; all words where none does."""
    idle = stopwords()
    return dict.fromkeys([word for word in all_words if word not in idle] or all_words)


@lru_cache(maxsize=1 << 16)
def terms(word: str) -> tuple[str, str, str]:
    """Return a word, its stem and its beginning; their last signs tell them apart.

    Forms of one word share the stem ("vote", "voted", "voting"), derived words the beginning
    ("decide", "decision"); a nationality has those of its country. A number stands for itself
    only.
    """
    if word[0].isdigit():
        return word, word, word
    root = _table("nationalities.txt").get(word, word)
    return word, f"{stem(root)}{STEM_SIGN}", f"{root[:BEGINNING]}-"


def quotations(sentence: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each quotation, in their order."""
    return tuple(tuple(words(quoted)) for quoted in QUOTATION.findall(sentence))


def stem(word: str) -> str:
    """Return what the forms of a word have in common, at most six letters of it."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word.removesuffix(ending)
            if word[-1] == word[-2] and ending in DOUBLING:
                word = word[:-1]
            break
    return word.removesuffix("e")[:LONGEST_STEM]
