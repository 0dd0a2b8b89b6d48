"""Tokens: the words and signs of a text, each with the word class that its form suggests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from newsdiff.language.lexicon import role_nouns, verb_forms, word_class
from newsdiff.language.model import EntityKind
from newsdiff.language.quotations import Quotation


class Tag(Enum):
    """The word class of a token, as far as its form alone gives it away."""

    QUOTE = auto()
    STOP = auto()
    COMMA = auto()
    BREAK = auto()
    """A semicolon, colon, dash or bracket."""
    MARK = auto()
    """Any other sign."""
    CLITIC = auto()
    """The ending 's, 're, 'll, 'd, 've or 'm."""
    DETERMINER = auto()
    PRONOUN = auto()
    PREPOSITION = auto()
    SUBORDINATOR = auto()
    COORDINATOR = auto()
    AUXILIARY = auto()
    ADVERB = auto()
    NUMBER = auto()
    NAME = auto()
    """A capitalised word that is none of the above."""
    BASE = auto()
    """A known verb's base form: a verb or a noun."""
    THIRD = auto()
    """A known verb's third person: a verb or a plural noun."""
    PAST = auto()
    """A past form or past participle."""
    GERUND = auto()
    WORD = auto()
    """A noun, an adjective or anything else."""
    EDGE = auto()
    """No token: what stands beyond either end of a sentence."""


@dataclass(slots=True)
class Token:
    """A word, a sign or a whole quotation; `low` is its text in lower case.

    `kind` is what the name means that the word is part of, as far as the text's names are known.
    """

    start: int
    end: int
    text: str
    low: str
    tag: Tag
    kind: EntityKind | None = None

    @property
    def is_time(self) -> bool:
        """Whether this is a word of time, and no part of a name such as "Theresa May"."""
        return self.kind is None and self.low in word_class("time")


_EDGE = Token(-1, -1, "", "", Tag.EDGE)


def token_at(tokens: Sequence[Token], at: int) -> Token:
    """Return the token at an index, or one with the tag `Tag.EDGE` and no text beyond the ends."""
    return tokens[at] if 0 <= at < len(tokens) else _EDGE


_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                             # U.S.
    | [’'](?:s|re|ll|d|ve|m)\b                     # a clitic
    | [$£€]?\d+(?:[.,:/]\d+)*%?(?:-\w+)*           # a number: 60-mile
    # a word: re-elect, don't, O'Brien, Reuters/Ipsos
    | \w+(?:[-.&]\w+ | /(?=[A-Z])\w+ | [’'](?!(?:s|re|ll|d|ve|m)\b)\w+)*
    | \.{2,} | -{2,}
    | \S
    """,
    re.VERBOSE,
)
_BREAKS = frozenset({";", ":", "—", "–", "―", "-", "--", "---", "(", ")", "[", "]", "|", "/", "•"})
_STOPS = frozenset({".", "!", "?", "…", "..", "...", "...."})


@lru_cache(maxsize=20_000)
def tag_of(word: str) -> Tag:
    """Return the word class that the form of a word suggests."""
    low = word.lower().replace("’", "'")
    if word[:1].isupper() and word[1:].isupper() and len(word) > 1:
        return Tag.NAME
    closed = _closed_classes().get(low)
    if closed is not None:
        return closed
    if word[:1].isupper():
        return Tag.NAME
    forms = verb_forms()
    for name, tag in (("past", Tag.PAST), ("base", Tag.BASE), ("third", Tag.THIRD)):
        if low in forms[name]:
            return tag
    if low.endswith("ing") and len(low) > 4:
        noun = low in role_nouns() or low in word_class("no_gerund")
        return Tag.WORD if noun else Tag.GERUND
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return Tag.PAST
    if low.endswith("ly") and len(low) > 4:
        return Tag.WORD if low in role_nouns() or low in word_class("no_adverb") else Tag.ADVERB
    return Tag.WORD


@cache
def _closed_classes() -> dict[str, Tag]:
    """The class of every word of a closed class; where two have a word, the later one has it."""
    classes: dict[str, Tag] = {}
    for tag in (
        Tag.ADVERB,
        Tag.PREPOSITION,
        Tag.SUBORDINATOR,
        Tag.DETERMINER,
        Tag.PRONOUN,
        Tag.COORDINATOR,
        Tag.AUXILIARY,
    ):
        classes.update(dict.fromkeys(word_class(tag.name.lower()), tag))
    return classes


def tokens_in(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Iterator[Token]:
    """Yield the tokens between two offsets; each quotation there is one token."""
    for quotation in quotations:
        yield from _words(text, start, quotation.span.start)
        start, stop = quotation.span.start, quotation.span.end
        yield Token(start, stop, "“”", "“”", Tag.QUOTE)
        start = stop
    yield from _words(text, start, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of a stretch without quotations; an abbreviation keeps its point."""
    abbreviations = word_class("abbreviation")
    merged = -1
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        if begin < merged:
            continue
        word = match.group()
        first = word[0]
        if first.isalpha():
            low = word.lower()
            if text[stop : stop + 1] == "." and stop < end:
                initial = len(word) == 1 and word.isupper() and word != "I"
                if initial or low in abbreviations:
                    stop = merged = stop + 1
                    word += "."
                    low += "."
            yield Token(begin, stop, word, low, tag_of(word))
        elif first.isdigit() or first in "$£€":
            yield Token(begin, stop, word, word, Tag.NUMBER)
        else:
            tag = _sign(word)
            if word in ("'", "’") and begin > start and text[begin - 1] in "sS":
                tag = Tag.CLITIC
            yield Token(begin, stop, word, word.lower(), tag)


def _sign(word: str) -> Tag:
    if word == ",":
        return Tag.COMMA
    if word in _STOPS:
        return Tag.STOP
    if word in _BREAKS:
        return Tag.BREAK
    return Tag.CLITIC if word[0] in "’'" and len(word) > 1 else Tag.MARK


def plain_text(text: str, tokens: Sequence[Token], span: tuple[int, int]) -> str:
    """Return the text of a token range with white space made single."""
    return " ".join(text[tokens[span[0]].start : tokens[span[1] - 1].end].split())
