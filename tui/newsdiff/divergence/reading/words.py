"""From the text of a passage to its words, each with its place and the stem it is compared by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from newsdiff.articles.model import Span
from newsdiff.divergence.lexicon import words

WORD = re.compile(
    r"""
      (?: [^\W\d_]\. ){2,}                  # U.S.
    | \d+ (?: st | nd | rd | th )\b          # 9th
    | \d+ (?: [.,:/] \d+ )* %?              # 1,200.5  4:30  12%
    | can (?= not\b )                       # "cannot" is two words, as "can't" is
    | n['’]t\b                              # the negation of "don't" is a word of its own
    | [^\W\d_]+? (?= n['’]t\b )
    | ['’] (?: s | re | ve | ll | d | m )\b # and so are the shortened verbs and the possessive
    | [^\W_]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
ENDINGS = ("ies", "ied", "ing", "ed", "es", "ly", "s", "e", "y")
SHORTEST_STEM = 3
LONGEST_STEM = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its place, its plain form and its stem; `content` if it carries meaning.

    Plain forms are in lower case, with straight apostrophes and without the points of "U.S.".
    """

    span: Span
    plain: str
    stem: str
    content: bool


def split(text: str, span: Span, most: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text` inside `span`, the first `most` of them, in order.

    Their spans are offsets into `text`.
    """
    return tuple(islice(_words(text, span), most))


def _words(text: str, span: Span) -> Iterator[Word]:
    for match in WORD.finditer(text, span.start, span.end):
        plain, stem, content = _forms(match.group())
        yield Word(Span(match.start(), match.end()), plain, stem, content)


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, str, bool]:
    plain = word.lower().replace("’", "'").replace(",", "")
    acronym = len(word) > 1 and word.isupper()
    if acronym:
        plain = plain.replace(".", "")
    # "May" is the month more often than a sentence starts with the verb.
    content = acronym or word == "May" or plain not in words("function_words")
    return plain, plain if acronym else stem_of(plain), content


@lru_cache(maxsize=20_000)
def stem_of(plain: str) -> str:
    """Return what stays the same in the forms of a word: "operations", "operated" -> "operat".

    An inflection is cut off, then all but the first six letters. Meant for telling whether two
    words of linked passages belong together, where the odd chance likeness does little harm.
    """
    stem = plain
    for ending in ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST_STEM:
            stem = stem[: -len(ending)]
            break
    if len(stem) > SHORTEST_STEM and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem.removesuffix("e")[:LONGEST_STEM]
