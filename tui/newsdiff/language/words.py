"""The words that statements are compared by: each with its place, its plain form and its stem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newsdiff.articles.model import Span
from newsdiff.language.lexicon import word_class
from newsdiff.language.tokens import Tag, Token, tokenise

ENDINGS = ("ies", "ied", "ing", "ed", "es", "ly", "s", "e", "y")
SHORTEST_STEM = 3
LONGEST_STEM = 6


class Word(NamedTuple):
    """A word of a text: its place, its plain form and its stem; `content` if it carries meaning.

    Plain forms are in lower case, with straight apostrophes and without the points of "U.S.". The
    parts of a compound ("60-mile") are words. A named tuple, since a text has very many of them.
    """

    span: Span
    plain: str
    stem: str
    content: bool


class _Part(NamedTuple):
    """A word inside a token: from where to where it runs there, and its forms."""

    start: int
    stop: int
    plain: str
    stem: str
    content: bool


def words_of(tokens: Iterable[Token]) -> Iterator[Word]:
    """Yield the words of a text from its tokens, in order."""
    for token in tokens:
        if token.tag not in _SIGNS:
            for start, stop, plain, stem, content in _parts(token.text):
                yield Word(Span(token.start + start, token.start + stop), plain, stem, content)


def split(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """Return the words of a text, or of a stretch of it."""
    start, end = (span.start, span.end) if span else (0, len(text))
    return tuple(words_of(tokenise(text, start, end)))


_SIGNS = frozenset({Tag.LINE, Tag.STOP, Tag.COMMA, Tag.BREAK, Tag.MARK})


@lru_cache(maxsize=20_000)
def _parts(token: str) -> tuple[_Part, ...]:
    """Return the words in a token: the halves of a compound, and those of "cannot"."""
    if token.lower() == "cannot":
        return (_Part(0, 3, *_forms(token[:3])), _Part(3, 6, *_forms(token[3:])))
    found = []
    start = 0
    for part in token.replace("‑", "-").replace("–", "-").split("-"):
        word = part.rstrip(".") if part.count(".") == 1 else part
        if any(map(str.isalnum, word)):
            found.append(_Part(start, start + len(word), *_forms(word)))
        start += len(part) + 1
    return tuple(found)


def _forms(word: str) -> tuple[str, str, bool]:
    plain = word.lower().replace("’", "'").replace(",", "")
    acronym = len(word) > 1 and word.isupper()
    if acronym:
        plain = plain.replace(".", "")
    # "May" is the month more often than a sentence starts with the verb.
    content = acronym or word == "May" or plain not in word_class("function_word")
    return plain, plain if acronym else stem_of(plain), content


@lru_cache(maxsize=20_000)
def stem_of(plain: str) -> str:
    """Return what stays the same in the forms of a word: "operations", "operated" -> "operat".

    An inflection is cut off, then all but the first six letters. Meant for telling whether two
    words of two reports on one event belong together, where the odd chance likeness does little
    harm.
    """
    stem = plain
    for ending in ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST_STEM:
            stem = stem[: -len(ending)]
            break
    if len(stem) > SHORTEST_STEM and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem.removesuffix("e")[:LONGEST_STEM]
