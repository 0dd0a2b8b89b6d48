"""From a sentence to its words: the units that two sentences can have in common."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from newsdiff.articles.model import Span
from newsdiff.language.doc import Doc, read
from newsdiff.language.lexicon import word_class
from newsdiff.language.words import Word, stem_of
from newsdiff.lexicon import Lexicon

_LEXICON = Lexicon(__file__)

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Japanese and Chinese, which put no spaces between words."""

SHORTEST_QUOTATION = 8
"""Characters; shorter ones are mostly titles and so-called things."""

UNITED = {"states": "usa", "kingdom": "uk", "nations": "un"}
"""The spelling that the names with "United" share with their abbreviations."""
TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})

STEM_SIGN = "="
"""The last sign of a stem tells it from a word; that of a beginning is a hyphen."""

BEGINNING = 5
"""Beginnings of this length bring derived words together."""
COMBINING = ("counter", "inter", "over", "super", "under")
"""What goes before any word and tells nothing of it: oversight is no form of oversimplify."""
SHORTEST_COMBINED = 3
"""Fewer letters behind it are no word: "overt"."""


@cache
def stopwords() -> frozenset[str]:
    """Return the English words that carry no statement, in lower case."""
    return _LEXICON.words("words", "stopword")


class Statement(NamedTuple):
    """A sentence as it is aligned: its words, and those of each clause and quotation in it.

    `clauses` are cut where a clause may begin: a comma goes for one, as does "and". `capitals` are
    the words that stand in it with a capital letter.
    """

    words: tuple[str, ...]
    clauses: tuple[tuple[str, ...], ...]
    quotations: tuple[tuple[str, ...], ...]
    capitals: frozenset[str]


def statement_in(doc: Doc, span: Span) -> Statement:
    """Return what stands inside a span of a doc."""
    quoted = [
        Span(max(span.start, each.inner.start), min(span.end, each.inner.end))
        for each in doc.quotations_in(span)
    ]
    words, edges, text = doc.words_in(span), _edges(), doc.text
    clauses = _clauses(words, [each.start for each in doc.tokens_in(span) if each.low in edges])
    return Statement(
        tuple(chain.from_iterable(clauses)),
        clauses,
        tuple(
            plain_words(doc.words_in(each)) for each in quoted if len(each) >= SHORTEST_QUOTATION
        ),
        frozenset([word.plain for word in words if text[word.span.start].isupper()]),
    )


@cache
def _edges() -> frozenset[str]:
    """Return the signs and words where one clause may end and another begin."""
    signs = (*',;:—–-()[]“”"«»‘.!?…', "--", "---", "...", "who")
    return word_class("subordinator") | word_class("coordinator") | frozenset(signs)


def statement(sentence: str) -> Statement:
    """Return a sentence as it is aligned."""
    return statement_in(read(sentence), Span(0, len(sentence)))


def plain_words(words: Iterable[Word]) -> tuple[str, ...]:
    """Return words in the spelling that all forms of a name or a number share.

    Numbers are in figures; text in a script without spaces gives its pairs of neighbouring signs;
    what only shortens a word ("'s") is left out.
    """
    return _clauses(words, ())[0]


def _clauses(words: Iterable[Word], edges: Sequence[int]) -> tuple[tuple[str, ...], ...]:
    """Return plain words, parted at those of the `edges` (offsets, in order) between words."""
    clauses: list[list[str]] = [[]]
    found = clauses[0]
    ahead = iter((*edges, sys.maxsize))
    edge = next(ahead)
    for span, plain, _, content in words:
        if span.start >= edge:
            while span.start >= edge:
                edge = next(ahead)
            if found:
                found = []
                clauses.append(found)
        if plain.isascii() or not UNSPACED.search(plain):
            plain = "usa" if plain == "us" and content else plain
            if found and found[-1] == "united" and plain in UNITED:
                found[-1] = UNITED[plain]
            elif plain[0] != "'":
                found.append(plain)
        else:
            found.extend(_parts(plain))
    spelled = _LEXICON.mapping("spelled_numbers")
    if not spelled.keys().isdisjoint(chain.from_iterable(clauses)):
        clauses = [_in_figures(clause, spelled) for clause in clauses]
    return tuple(map(tuple, clauses))


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


def content(all_words: Sequence[str]) -> dict[str, None]:
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
    root = _LEXICON.mapping("nationalities").get(word, word)
    prefix = next((each for each in COMBINING if root.startswith(each)), "")
    rest = root[len(prefix) :]
    if len(rest) < SHORTEST_COMBINED:
        prefix, rest = "", root
    return word, f"{prefix}{stem_of(rest)}{STEM_SIGN}", f"{prefix}{rest[:BEGINNING]}-"
